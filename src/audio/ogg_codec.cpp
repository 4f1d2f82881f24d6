// SPDX-License-Identifier: GPL-3.0-or-later
// Source: RFC 7845 §5.1 (OpusHead), RFC 6716 §3.1, the Vorbis I specification §4.2.
#include "audio/ogg_codec.h"

#include "audio/read_bytes.h"

#include <string_view>

namespace tidemark::audio {

namespace {

constexpr std::int64_t kOpusRate = 48'000;
constexpr std::int64_t kOpusSettling = 3840; ///< 80 ms. Source: RFC 7845 §4.6

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    return {begin, begin + text.size()};
}

std::optional<OggCodec> opusOf(std::span<const std::byte> first)
{
    ByteCursor fields(first.subspan(8));
    const auto version = fields.bigEndian(1);
    const auto channels = fields.bigEndian(1);
    OggCodec codec{.isOpus = true, .rate = kOpusRate, .settling = kOpusSettling, .headerCount = 2};
    codec.delay = static_cast<std::int64_t>(fields.littleEndian(2));
    fields.skip(6);
    const auto family = fields.bigEndian(1);
    if (fields.isBroken() || version > 15 || channels == 0 || (family == 0 && channels > 2) || family > 1)
        return std::nullopt;
    codec.format.kind = {"audio/x-opus", 0, true};
    codec.format.caps = "audio/x-opus,rate=48000,channels=" + std::to_string(channels)
        + ",channel-mapping-family=" + std::to_string(family);
    if (family == 0)
        codec.format.caps += ",stream-count=1,coupled-count=" + std::to_string(channels - 1);
    return codec;
}

std::optional<OggCodec> vorbisOf(std::span<const std::byte> first)
{
    ByteCursor fields(first.subspan(7));
    fields.skip(4);
    const auto channels = fields.bigEndian(1);
    const auto rate = fields.littleEndian(4);
    if (fields.isBroken() || channels == 0 || rate == 0 || rate > 1'000'000)
        return std::nullopt;
    OggCodec codec{.rate = static_cast<std::int64_t>(rate), .headerCount = 3};
    codec.format.kind = {"audio/x-vorbis", 0, true};
    codec.format.caps = "audio/x-vorbis,rate=" + std::to_string(rate) + ",channels=" + std::to_string(channels);
    return codec;
}

} // namespace

std::optional<OggCodec> oggCodecOf(std::span<const std::byte> first)
{
    const auto text = textOf(first);
    if (text.starts_with("OpusHead"))
        return opusOf(first);
    if (text.starts_with("\x01vorbis"))
        return vorbisOf(first);
    return std::nullopt;
}

void setOggHeaders(OggCodec& codec, const std::vector<std::vector<std::byte>>& headers)
{
    using namespace std::string_view_literals;
    if (codec.isOpus)
        codec.format.headers = {headers[0], bytesOf("OpusTags\0\0\0\0\0\0\0\0"sv)};
    else
        codec.format.headers = {headers[0], bytesOf("\x03vorbis\0\0\0\0\0\0\0\0\x01"sv), headers[2]};
}

std::int64_t opusPacketSamples(std::span<const std::byte> packet)
{
    if (packet.empty())
        return 0;
    const auto head = std::to_integer<unsigned>(packet[0]);
    const auto configuration = head >> 3;
    std::int64_t frame = 0; // samples
    if (configuration < 12) {
        constexpr std::int64_t kSilk[] = {480, 960, 1920, 2880};
        frame = kSilk[configuration % 4];
    } else if (configuration < 16) {
        frame = configuration % 2 == 0 ? 480 : 960;
    } else {
        frame = std::int64_t{120} << configuration % 4;
    }
    switch (head & 3) {
    case 0:
        return frame;
    case 3:
        return packet.size() < 2 ? 0 : frame * static_cast<std::int64_t>(std::to_integer<unsigned>(packet[1]) & 63);
    default:
        return 2 * frame;
    }
}

} // namespace tidemark::audio
