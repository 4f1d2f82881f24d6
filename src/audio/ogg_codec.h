// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/packet_stream.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::audio {

/// What the header packets of a stream in Ogg tell.
struct OggCodec {
    bool isOpus = false; ///< else Vorbis
    std::int64_t rate = 0; ///< of granule positions
    std::int64_t delay = 0; ///< where media time 0 lies, in granule positions
    std::int64_t settling = 0; ///< samples before a target that must be decoded, too
    std::size_t headerCount = 0;
    PacketFormat format;
};

/// @param first the stream's first packet. @return nothing for other codecs.
[[nodiscard]] std::optional<OggCodec> oggCodecOf(std::span<const std::byte> first);

/// Completes the format with all header packets; comments, which may hold pictures, are left out.
void setOggHeaders(OggCodec& codec, const std::vector<std::vector<std::byte>>& headers);

/// @return how long an Opus packet sounds, in samples of 48 kHz; 0 where it is broken. Source: RFC 6716 §3.1.
[[nodiscard]] std::int64_t opusPacketSamples(std::span<const std::byte> packet);

} // namespace tidemark::audio
