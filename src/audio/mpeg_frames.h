// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "base/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace tidemark::audio {

/// The header of a frame of MPEG audio (layers I to III) or of ADTS.
struct FrameHeader {
    std::size_t sizeBytes = 0;
    int samples = 0;
    int sampleRate = 0;
    unsigned kind = 0; ///< the header bits that stay the same in a stream
};

/// Source: ISO/IEC 11172-3 §2.4.2.3 and 13818-3. Free format is not known. Pure.
[[nodiscard]] std::optional<FrameHeader> parseMpegFrame(std::span<const std::byte> bytes);
/// Source: ISO/IEC 14496-3 §1.A.3.2. Pure.
[[nodiscard]] std::optional<FrameHeader> parseAdtsFrame(std::span<const std::byte> bytes);

/// How long a stream of such frames plays, by walking their headers.
struct WalkedLength {
    Milliseconds length{0};
    bool isExact = true; ///< false: scaled up from the part whose bytes are there
};

/// Walks what is there without waiting for the rest, but for the first 64 KiB; about 2 GB/s.
/// @param begin the first frame. @param sizeBytes of the whole source, where known.
/// @return ErrorCode::Unsupported where nothing tells the length.
[[nodiscard]] Result<WalkedLength> walkFrames(
    ByteSource& source, std::uint64_t begin, std::optional<std::uint64_t> sizeBytes, bool isAdts, std::stop_token stop);

} // namespace tidemark::audio
