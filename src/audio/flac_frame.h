// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/read_window.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace tidemark::audio {

/// STREAMINFO: what is true of the whole file. Source: RFC 9639 §8.2.
struct FlacInfo {
    std::uint32_t smallestBlock = 0; ///< samples
    std::uint32_t largestBlock = 0;
    std::uint32_t largestFrame = 0; ///< bytes; 0: not told
    int rate = 0;
    int channels = 0;
    int bitsPerSample = 0;
    std::int64_t sampleCount = 0; ///< 0: not told

    /// @param block the 34 bytes of the metadata block.
    [[nodiscard]] static std::optional<FlacInfo> parse(std::span<const std::byte> block);
};

struct FlacFrameHeader {
    std::int64_t sample = 0; ///< the first one of the frame, counted from the start of the file
    std::uint32_t blockSamples = 0;

    static constexpr std::size_t kLargest = 16; ///< bytes
    /// @return nothing where no frame of this file begins with these bytes; its checksum and what the file says of
    /// itself are looked at.
    [[nodiscard]] static std::optional<FlacFrameHeader> parse(std::span<const std::byte> bytes, const FlacInfo& info);
};

/// Cuts frames out of a FLAC file from any place on. A frame tells its place in the sound, but not its length: it ends
/// where the header of the next one is found. What is no frame is stepped over.
class FlacFrameReader final {
public:
    struct Frame {
        FlacFrameHeader header;
        std::uint64_t offset = 0;
        std::vector<std::byte> bytes;
    };

    FlacFrameReader(const FlacInfo& info, ReadBytes read) : m_info(info), m_window(std::move(read)) { }

    void goTo(std::uint64_t offset) { m_window.goTo(offset); }
    /// @return the next whole frame that begins before `limit`; nothing at the end.
    [[nodiscard]] Result<std::optional<Frame>> next(std::uint64_t limit = UINT64_MAX);

private:
    /// @return where the next header stands at or behind `from`, counted from the present place.
    [[nodiscard]] Result<std::optional<std::pair<std::size_t, FlacFrameHeader>>> findHeader(
        std::size_t from, std::size_t limit);
    [[nodiscard]] Result<std::optional<std::size_t>> findEnd(const FlacFrameHeader& header);

    const FlacInfo m_info;
    ReadWindow m_window;
};

} // namespace tidemark::audio
