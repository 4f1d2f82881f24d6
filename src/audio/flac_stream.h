// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/packet_stream.h"

namespace tidemark::audio {

/// FLAC, by the sample numbers that its frames carry. @return as openPacketStream().
[[nodiscard]] Result<std::shared_ptr<PacketStream>> openFlacStream(
    ByteSource& source, std::uint64_t firstByte, std::optional<std::uint64_t> sizeBytes, std::stop_token stop);

} // namespace tidemark::audio
