// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/fixtures.h"

#include <taglib/attachedpictureframe.h>
#include <taglib/chapterframe.h>
#include <taglib/id3v2tag.h>
#include <taglib/tableofcontentsframe.h>
#include <taglib/textidentificationframe.h>
#include <taglib/urllinkframe.h>

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/mem.h>
}

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace tidemark::tags {

namespace {

constexpr int kMp3FrameBytes = 417;
constexpr int kMp3FrameSamples = 1152;
constexpr int kSampleRate = 44100;

const std::string kMp3Frame =
    std::string("\xFF\xFB\x90\x64", 4) + std::string(static_cast<std::size_t>(kMp3FrameBytes) - 4, '\0');

/// Makes a test stop at once where its own fixture cannot be made.
void require(bool isGood)
{
    if (!isGood)
        std::abort();
}

class Muxer final {
public:
    explicit Muxer(const char* format)
    {
        require(avformat_alloc_output_context2(&m_context, nullptr, format, nullptr) >= 0);
        m_context->flags |= AVFMT_FLAG_BITEXACT;
        m_stream = avformat_new_stream(m_context, nullptr);
        require(m_stream != nullptr && avio_open_dyn_buf(&m_context->pb) >= 0);
    }

    void setCodec(AVCodecID codec, int sampleRate, std::string_view header)
    {
        auto& parameters = *m_stream->codecpar;
        parameters.codec_type = AVMEDIA_TYPE_AUDIO;
        parameters.codec_id = codec;
        parameters.sample_rate = sampleRate;
        parameters.frame_size = codec == AV_CODEC_ID_MP3 ? kMp3FrameSamples : 960;
        av_channel_layout_default(&parameters.ch_layout, 2);
        if (header.empty())
            return;
        parameters.extradata = static_cast<std::uint8_t*>(av_mallocz(header.size() + AV_INPUT_BUFFER_PADDING_SIZE));
        std::memcpy(parameters.extradata, header.data(), header.size());
        parameters.extradata_size = static_cast<int>(header.size());
    }

    void addChapters(const std::vector<MadeChapter>& chapters)
    {
        m_context->chapters = static_cast<AVChapter**>(av_calloc(chapters.size() + 1, sizeof(AVChapter*)));
        for (const auto& made : chapters) {
            auto* const chapter = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
            chapter->id = static_cast<std::int64_t>(m_context->nb_chapters);
            chapter->time_base = {1, 1000};
            chapter->start = made.startMs;
            chapter->end = made.endMs;
            av_dict_set(&chapter->metadata, "title", made.title.c_str(), 0);
            m_context->chapters[m_context->nb_chapters++] = chapter;
        }
    }

    void setTag(const char* key, const std::string& value, bool isOfStream)
    {
        av_dict_set(isOfStream ? &m_stream->metadata : &m_context->metadata, key, value.c_str(), 0);
    }

    void setOption(const char* key, const std::string& value) { av_dict_set(&m_options, key, value.c_str(), 0); }

    std::string written(std::string_view packetBytes, int packetCount, int packetSamples, int sampleRate)
    {
        require(avformat_write_header(m_context, &m_options) >= 0);
        AVPacket* packet = av_packet_alloc();
        for (int i = 0; i < packetCount; ++i) {
            require(av_new_packet(packet, static_cast<int>(packetBytes.size())) >= 0);
            std::memcpy(packet->data, packetBytes.data(), packetBytes.size());
            packet->pts = packet->dts =
                av_rescale_q(std::int64_t{i} * packetSamples, {1, sampleRate}, m_stream->time_base);
            packet->duration = av_rescale_q(packetSamples, {1, sampleRate}, m_stream->time_base);
            require(av_write_frame(m_context, packet) >= 0);
            av_packet_unref(packet);
        }
        av_packet_free(&packet);
        require(av_write_trailer(m_context) >= 0);
        std::uint8_t* bytes = nullptr;
        const int size = avio_close_dyn_buf(m_context->pb, &bytes);
        std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
        av_free(bytes);
        avformat_free_context(m_context);
        av_dict_free(&m_options);
        return out;
    }

private:
    AVFormatContext* m_context = nullptr;
    AVStream* m_stream = nullptr;
    AVDictionary* m_options = nullptr;
};

std::string littleEndian(std::uint32_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return out;
}

std::string bigEndian(std::uint64_t value, int bytes)
{
    std::string out;
    while (bytes-- > 0)
        out += static_cast<char>((value >> (8 * bytes)) & 0xFFU);
    return out;
}

TagLib::String tagText(const std::string& text)
{
    return {text, TagLib::String::UTF8};
}

/// A frame's id in bytes as the file holds them, NUL at the end.
TagLib::ByteVector elementId(const std::string& id)
{
    TagLib::ByteVector bytes(id.data(), static_cast<unsigned>(id.size()));
    bytes.append('\0');
    return bytes;
}

} // namespace

std::string silentMp3(int frameCount)
{
    std::string out;
    for (int i = 0; i < frameCount; ++i)
        out += kMp3Frame;
    return out;
}

std::string muxedMp3(const char* format, int frameCount, const std::vector<MadeChapter>& chapters,
    const std::string& title, const std::map<std::string, std::string>& options)
{
    Muxer muxer(format);
    for (const auto& [key, value] : options)
        muxer.setOption(key.c_str(), value);
    muxer.setCodec(AV_CODEC_ID_MP3, kSampleRate, {});
    muxer.addChapters(chapters);
    muxer.setTag("title", title, false);
    return muxer.written(kMp3Frame, frameCount, kMp3FrameSamples, kSampleRate);
}

std::string silentOpus(int packetCount, const std::map<std::string, std::string>& comments, std::size_t packetBytes)
{
    constexpr int kOpusRate = 48000;
    constexpr int kPacketSamples = 960;
    Muxer muxer("ogg");
    const std::string header = "OpusHead" + std::string("\x01\x02", 2) + littleEndian(312, 2)
        + littleEndian(kOpusRate, 4) + std::string(3, '\0');
    muxer.setCodec(AV_CODEC_ID_OPUS, kOpusRate, header);
    for (const auto& [key, value] : comments)
        muxer.setTag(key.c_str(), value, true);
    std::string packet = "\xFC\xFF\xFE";
    packet.resize(packetBytes, '\0');
    return muxer.written(packet, packetCount, kPacketSamples, kOpusRate);
}

std::string flacHeader(int seconds, const std::map<std::string, std::string>& comments)
{
    std::string info = bigEndian(4096, 2) + bigEndian(4096, 2) + std::string(6, '\0');
    // 20 bits of rate, 3 of channels - 1, 5 of bits - 1, 36 of samples.
    const auto samples = static_cast<std::uint64_t>(seconds) * kSampleRate;
    info += bigEndian((std::uint64_t{kSampleRate} << 44U) | (1ULL << 41U) | (15ULL << 36U) | samples, 8);
    info += std::string(16, '\0');
    std::string list = littleEndian(4, 4) + "test" + littleEndian(static_cast<std::uint32_t>(comments.size()), 4);
    for (const auto& [key, value] : comments) {
        const auto comment = key + "=" + value;
        list += littleEndian(static_cast<std::uint32_t>(comment.size()), 4) + comment;
    }
    return "fLaC" + bigEndian(info.size(), 4) + info + "\x84" + bigEndian(list.size(), 3) + list;
}

std::string silentWav()
{
    constexpr std::uint32_t kRate = 8000;
    const std::string format = littleEndian(1, 2) + littleEndian(1, 2) + littleEndian(kRate, 4)
        + littleEndian(kRate * 2, 4) + littleEndian(2, 2) + littleEndian(16, 2);
    return "RIFF" + littleEndian(36 + kRate * 2, 4) + "WAVEfmt " + littleEndian(16, 4) + format + "data"
        + littleEndian(kRate * 2, 4) + std::string(std::size_t{kRate} * 2, '\0');
}

std::string id3Tag(int version, const std::vector<MadeId3Chapter>& chapters, const std::vector<MadeId3Table>& tables)
{
    using namespace TagLib;
    ID3v2::Tag tag;
    tag.setTitle("A Tagged Episode");
    tag.setArtist(tagText("Søren"));
    for (const auto& made : chapters) {
        auto* const frame =
            new ID3v2::ChapterFrame(elementId(made.id), made.startMs, made.endMs, 0xFFFFFFFF, 0xFFFFFFFF);
        if (!made.title.empty()) {
            auto* const title = new ID3v2::TextIdentificationFrame("TIT2", version == 3 ? String::UTF16 : String::UTF8);
            title->setText(tagText(made.title));
            frame->addEmbeddedFrame(title);
        }
        if (!made.url.empty()) {
            auto* const link = new ID3v2::UserUrlLinkFrame(version == 3 ? String::UTF16 : String::Latin1);
            link->setDescription("chapter url");
            link->setUrl(made.url);
            frame->addEmbeddedFrame(link);
        }
        if (!made.picture.empty()) {
            auto* const picture = new ID3v2::AttachedPictureFrame;
            picture->setMimeType("image/png");
            picture->setDescription(tagText("Bild"));
            picture->setPicture(ByteVector(made.picture.data(), static_cast<unsigned>(made.picture.size())));
            frame->addEmbeddedFrame(picture);
        }
        tag.addFrame(frame);
    }
    for (const auto& made : tables) {
        auto* const frame = new ID3v2::TableOfContentsFrame(elementId(made.id));
        frame->setIsTopLevel(made.isTopLevel);
        frame->setIsOrdered(made.isOrdered);
        for (const auto& child : made.children)
            frame->addChildElement(elementId(child));
        tag.addFrame(frame);
    }
    const auto bytes = tag.render(version == 3 ? ID3v2::v3 : ID3v2::v4);
    return {bytes.data(), bytes.size()};
}

} // namespace tidemark::tags
