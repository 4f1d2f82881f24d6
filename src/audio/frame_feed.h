// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frame_cutter.h"
#include "frames/frame_map.h"

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::audio {

class SourceReader;

/// A frame on its way to the decoder.
struct FedFrame {
    frames::FrameHeader header;
    std::span<const std::byte> bytes; ///< whole, with its header; until the next call
    std::chrono::nanoseconds mediaTime{0}; ///< of its first sample; before 0 for what the encoder put in front
    bool isFirst = false; ///< after a jump
};

/// Gives the frames of a stream from any moment on, by the best that is known: exactly where the index knows the place
/// or can get to know it from the bytes that are there; by arithmetic where the bit rate is constant, confirmed by the
/// headers found there; else by the best table, as an assumption that the index corrects later. What it reads it adds
/// to the index. seek() and next() are called by one thread at a time, never both at once.
class FrameFeed {
public:
    /// @param mustBeExact assumes nothing: waits for all bytes before a place whose time is not known otherwise
    FrameFeed(std::shared_ptr<frames::FrameMap> map, std::shared_ptr<SourceReader> reader, bool mustBeExact);

    /// The next frame shall be one from which decoding is exact at `mediaTime`. Reads nothing yet.
    void seek(std::chrono::nanoseconds mediaTime);
    /// Waits for bytes. @return nothing at the end; ErrorCode::Cancelled when the reader was interrupted.
    [[nodiscard]] Result<std::optional<FedFrame>> next();
    [[nodiscard]] const frames::FrameMap& map() const { return *m_map; }

private:
    [[nodiscard]] Result<> place();
    [[nodiscard]] Result<> walkThere();
    [[nodiscard]] bool startWhereKnown();
    void startAt(frames::IndexPoint point);
    [[nodiscard]] bool isWorthWalking() const;
    [[nodiscard]] Result<bool> placeByArithmetic();
    [[nodiscard]] Result<> placeByAssumption();
    void moveTo(std::uint64_t offset);
    [[nodiscard]] Result<bool> readMore();
    [[nodiscard]] std::span<const std::byte> buffered() const;
    [[nodiscard]] Result<std::optional<frames::FrameHeader>> findFrame();

    std::shared_ptr<frames::FrameMap> m_map;
    std::shared_ptr<SourceReader> m_reader;
    bool m_mustBeExact;
    frames::FrameTicks m_target{0}; ///< since the first frame
    bool m_isPlaced = false;
    bool m_isFirst = true;
    frames::FrameCutter m_cutter;
    std::vector<std::byte> m_buffer;
    std::size_t m_used = 0; ///< of the buffer, by frames that were given
    std::uint64_t m_bufferOffset = 0; ///< in the file
    bool m_isAtEnd = false;
    frames::FrameTicks m_time{0}; ///< of the next frame
    std::uint64_t m_runEnd = 0; ///< where the run in the index ends that the next frame belongs to
};

} // namespace tidemark::audio
