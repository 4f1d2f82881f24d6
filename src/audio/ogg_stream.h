// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/packet_stream.h"

namespace tidemark::audio {

/// Opus or Vorbis in Ogg, one stream alone, by the positions that its pages tell. Asks for the end of the file, which
/// tells how long it is, where that needs no reading of everything before it. @return as openPacketStream().
[[nodiscard]] Result<std::shared_ptr<PacketStream>> openOggStream(
    ByteSource& source, std::uint64_t firstByte, std::optional<std::uint64_t> sizeBytes, std::stop_token stop);

} // namespace tidemark::audio
