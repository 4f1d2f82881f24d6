// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frame_header.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace tidemark::frames {

/// What a look at some bytes found.
struct Cut {
    std::uint64_t junkBytes =
        0; ///< to be skipped, before the frame or before the next look; may reach beyond the bytes
    std::optional<FrameHeader> frame; ///< nothing: more bytes are needed behind the junk, or there is no more
};

/// Finds frame after frame in a stream of bytes. A frame that follows where it must be, of the same kind, is taken by
/// its header alone; elsewhere (after junk, or where the kind changes) two more frames have to follow it, or the end of
/// the stream. Linear in the bytes. A plain value.
class FrameCutter {
public:
    /// @param kind of the frame that the stream goes on with, where one is known: FrameHeader::kind
    explicit FrameCutter(FrameKind frameKind, std::optional<unsigned> kind = std::nullopt)
        : m_frameKind(frameKind), m_kind(kind)
    {
    }

    /// Looks for a frame at the beginning of `bytes`. @param isLast no bytes follow these.
    [[nodiscard]] Cut next(std::span<const std::byte> bytes, bool isLast);

    /// The most bytes that a look can need before it finds something or skips junk.
    static constexpr std::size_t kLookBytes = 32768;

private:
    enum class Proof { Yes, No, NeedsMore };
    [[nodiscard]] Proof isFollowed(std::span<const std::byte> bytes, const FrameHeader& first, bool isLast) const;

    FrameKind m_frameKind;
    std::optional<unsigned> m_kind; ///< nothing: the next frame must be proven
};

} // namespace tidemark::frames
