// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/packet_stream.h"

#include "audio/audio_form.h"
#include "audio/flac_stream.h"
#include "audio/mp4_stream.h"
#include "audio/ogg_stream.h"

namespace tidemark::audio {

Result<std::shared_ptr<PacketStream>> openPacketStream(
    ByteSource& source, const AudioForm& form, std::optional<std::uint64_t> sizeBytes, std::stop_token stop)
{
    switch (form.container) {
    case Container::Mp4:
        return openMp4Stream(source, form.firstByte, std::move(stop));
    case Container::Ogg:
        return openOggStream(source, form.firstByte, sizeBytes, std::move(stop));
    case Container::Flac:
        return openFlacStream(source, form.firstByte, sizeBytes, std::move(stop));
    case Container::Wav:
    case Container::Matroska:
    case Container::MpegAudio:
    case Container::Adts:
        break;
    }
    return std::shared_ptr<PacketStream>();
}

} // namespace tidemark::audio
