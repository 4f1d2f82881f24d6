// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frame_header.h"

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::frames {

/// A frame begins here (or about here), at this time since the first frame.
struct IndexPoint {
    std::uint64_t offset = 0; ///< in the file
    FrameTicks time{0};
    bool operator==(const IndexPoint&) const = default;
};

/// What the first bytes of a stream of frames tell. Times of frames count from the first frame with sound; media time
/// is less by `delay`.
struct StreamStart {
    FrameKind frameKind = FrameKind::Mpeg;
    FrameHeader frame; ///< the first one with sound
    std::uint64_t firstFrame = 0; ///< where it begins in the file
    FrameTicks delay{0}; ///< what encoder and decoder put before the sound
    FrameTicks padding{0}; ///< what the encoder put behind it
    bool isConstantRate = false; ///< a tag says that all frames have one bit rate
    bool hasTag = false; ///< Xing, Info or VBRI
    std::uint64_t tagOffset = 0; ///< where the frame with the tag begins; what a tag says of bytes counts from here
    std::optional<std::uint64_t> taggedFrames; ///< with sound
    std::optional<std::uint64_t> taggedBytes;
    std::vector<IndexPoint> table; ///< of the tag, rising; rough: its times are true, its offsets rounded
};

/// Reads the first frame and the tag that may be in it. Pure.
/// Sources: the LAME tag specification (delay, padding), Fraunhofer's VBRI; where no tag tells the delay of layer III,
/// 1105 samples are assumed (LAME's 576 and the decoder's 529), for other layers and ADTS none.
/// @param bytes from `offset` on; 4 KiB are enough. ErrorCode::Parse where no frame begins there.
[[nodiscard]] Result<StreamStart> readStreamStart(
    FrameKind kind, std::span<const std::byte> bytes, std::uint64_t offset);

} // namespace tidemark::frames
