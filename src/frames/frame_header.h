// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ratio>
#include <span>

namespace tidemark::frames {

/// Media time in a unit that holds a whole number of samples at every rate of MPEG audio and AAC (7,350 to 96,000 Hz),
/// so that adding up frames never rounds.
using FrameTicks = std::chrono::duration<std::int64_t, std::ratio<1, 28'224'000>>;

/// How frames follow one another in a file without a container.
enum class FrameKind {
    Mpeg, ///< MPEG audio, layers I to III
    Adts, ///< AAC
};

/// The header of a frame.
struct FrameHeader {
    std::size_t sizeBytes = 0;
    int samples = 0;
    int sampleRate = 0;
    int channels = 0;
    int version = 0; ///< MPEG: 1, 2, or 3 for the extension called 2.5; ADTS: 2 or 4
    int layer = 0; ///< 1–3; 0 for ADTS
    int bitsPerSecond = 0; ///< of the stream by this header; 0 for ADTS
    bool hasChecksum = false;
    std::size_t overheadBytes = 0; ///< header, check sum and side information: what is not main data
    unsigned kind = 0; ///< the header bits that stay the same in a stream

    [[nodiscard]] FrameTicks duration() const { return FrameTicks(FrameTicks::period::den / sampleRate * samples); }
    bool operator==(const FrameHeader&) const = default;
};

/// Source: ISO/IEC 11172-3 §2.4.2.3 and 13818-3. Free format has no size in its header and is not read. Pure.
[[nodiscard]] std::optional<FrameHeader> parseMpegFrame(std::span<const std::byte> bytes);
/// Source: ISO/IEC 14496-3 §1.A.3.2. Pure.
[[nodiscard]] std::optional<FrameHeader> parseAdtsFrame(std::span<const std::byte> bytes);
[[nodiscard]] std::optional<FrameHeader> parseFrame(FrameKind kind, std::span<const std::byte> bytes);

/// @return whether the bytes begin with frames of MPEG audio in free format: headers without a bit rate, alike, at
/// equal distances. Pure.
[[nodiscard]] bool isFreeFormat(std::span<const std::byte> bytes);

/// @return the length of the ID3v2 tag, with its header, that these ten bytes begin; 0 where they do not. Pure.
/// Source: ID3v2.4 §3.1.
[[nodiscard]] std::uint64_t id3TagBytes(std::span<const std::byte> bytes);

} // namespace tidemark::frames
