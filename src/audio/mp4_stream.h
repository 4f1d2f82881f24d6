// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/packet_stream.h"

namespace tidemark::audio {

/// AAC in MP4, by its sample table. @return as openPacketStream().
[[nodiscard]] Result<std::shared_ptr<PacketStream>> openMp4Stream(
    ByteSource& source, std::uint64_t firstByte, std::stop_token stop);

} // namespace tidemark::audio
