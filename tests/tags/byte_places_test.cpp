// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/byte_places.h"

#include "tags/fixtures.h"

extern "C" {
#include <libavformat/avformat.h>
}

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <string>
#include <vector>

namespace tidemark::tags {
namespace {

using namespace std::chrono_literals;

constexpr int kFramesOfAnHour = 137'813; // of 1152 samples at 44.1 kHz

/// Counts what is read of it.
class CountingSource final : public ByteSource {
public:
    explicit CountingSource(std::string bytes) : m_bytes(std::move(bytes)) { }
    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "asked to stop");
        if (offset >= m_bytes.size())
            return std::size_t{0};
        const auto count = std::min<std::size_t>(into.size(), m_bytes.size() - offset);
        std::memcpy(into.data(), m_bytes.data() + offset, count);
        readBytes += count;
        return count;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token) override { return m_bytes.size(); }
    bool canJump() const override { return true; }
    std::uint64_t availableFrom(std::uint64_t) const override { return m_bytes.size(); }

    std::uint64_t readBytes = 0;

private:
    std::string m_bytes;
};

struct FoundPacket {
    Milliseconds at{0};
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// Every packet of sound, by reading the file from end to end.
std::vector<FoundPacket> packetsOf(std::string& bytes)
{
    struct Cursor {
        std::string& bytes;
        std::size_t offset = 0;
    } cursor{bytes};
    const auto read = [](void* opaque, std::uint8_t* into, int size) {
        auto& at = *static_cast<Cursor*>(opaque);
        const auto count = std::min<std::size_t>(static_cast<std::size_t>(size), at.bytes.size() - at.offset);
        std::memcpy(into, at.bytes.data() + at.offset, count);
        at.offset += count;
        return count == 0 ? AVERROR_EOF : static_cast<int>(count);
    };
    const auto seek = [](void* opaque, std::int64_t offset, int whence) -> std::int64_t {
        auto& at = *static_cast<Cursor*>(opaque);
        if (whence == AVSEEK_SIZE)
            return static_cast<std::int64_t>(at.bytes.size());
        at.offset =
            static_cast<std::size_t>(whence == SEEK_CUR ? static_cast<std::int64_t>(at.offset) + offset : offset);
        return static_cast<std::int64_t>(at.offset);
    };
    auto* const buffer = static_cast<std::uint8_t*>(av_malloc(4096));
    auto* const io = avio_alloc_context(buffer, 4096, 0, &cursor, read, nullptr, seek);
    auto* context = avformat_alloc_context();
    context->pb = io;
    std::vector<FoundPacket> packets;
    if (avformat_open_input(&context, "", nullptr, nullptr) == 0) {
        AVPacket* packet = av_packet_alloc();
        while (av_read_frame(context, packet) >= 0) {
            const auto* stream = context->streams[packet->stream_index];
            if (stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO && packet->pos >= 0)
                packets.push_back({Milliseconds(av_rescale_q(packet->pts, stream->time_base, {1, 1000})),
                    static_cast<std::uint64_t>(packet->pos), static_cast<std::uint64_t>(packet->pos + packet->size)});
            av_packet_unref(packet);
        }
        av_packet_free(&packet);
        avformat_close_input(&context);
    }
    av_freep(&io->buffer);
    auto* spent = io;
    avio_context_free(&spent);
    return packets;
}

bool isWithin(const std::vector<BytePlace>& places, Milliseconds moment, const FoundPacket& packet)
{
    return std::any_of(places.begin(), places.end(), [&](const BytePlace& place) {
        return place.moment == moment && place.begin <= packet.begin && packet.end <= place.end;
    });
}

std::uint64_t bytesIn(const std::vector<BytePlace>& places)
{
    std::uint64_t sum = 0;
    for (const auto& place : places)
        sum += place.end - place.begin;
    return sum;
}

bool areExact(const std::vector<BytePlace>& places)
{
    return std::all_of(places.begin(), places.end(), [](const BytePlace& place) { return place.isExact; });
}

const std::vector<Milliseconds> kMoments{0s, 47s, 600s, 2999s, 3590s};

/// The sound of three seconds from each moment on lies in its places.
void expectSoundWithin(std::string bytes, const std::vector<BytePlace>& places)
{
    const auto packets = packetsOf(bytes);
    ASSERT_GT(packets.size(), 1000U);
    for (const auto moment : kMoments) {
        for (const auto& packet : packets) {
            if (packet.at >= moment - 50ms && packet.at < moment + 3s) {
                ASSERT_TRUE(isWithin(places, moment, packet)) << moment.count() << " " << packet.at.count();
            }
        }
    }
}

std::string longWav(int seconds)
{
    auto wav = silentWav(); // 8 kHz, two bytes a sample
    const auto dataBytes = static_cast<std::uint32_t>(seconds) * 16'000;
    for (int i = 0; i < 4; ++i)
        wav[static_cast<std::size_t>(40 + i)] = static_cast<char>((dataBytes >> (8 * i)) & 0xFFU);
    wav.resize(44 + dataBytes, '\0');
    return wav;
}

} // namespace

TEST(BytePlaces, OfMp4AreThoseOfItsSamples)
{
    const auto bytes = muxedMp3("mp4", kFramesOfAnHour, {{0, 1000, "One"}}, "An Hour");
    CountingSource source(bytes);
    const auto places = placesOf(source, kMoments, 3s, {});
    ASSERT_TRUE(places) << places.error().detail;
    EXPECT_TRUE(areExact(*places));
    EXPECT_EQ(places->size(), kMoments.size());
    EXPECT_LT(bytesIn(*places), kMoments.size() * 60'000);
    EXPECT_LT(source.readBytes, bytes.size() / 10);
    expectSoundWithin(bytes, *places);
}

TEST(BytePlaces, OfFragmentsWithoutAnIndexAreNotLookedFor)
{
    const auto bytes = muxedMp3("mp4", kFramesOfAnHour, {}, "An Hour",
        {{"movflags", "empty_moov+default_base_moof"}, {"frag_duration", "5000000"}});
    CountingSource source(bytes);
    const auto places = placesOf(source, kMoments, 3s, {});
    EXPECT_LT(source.readBytes, 3'000'000U);
    EXPECT_TRUE(!places || places->size() <= 1U);
}

TEST(BytePlaces, OfMatroskaGoFromCueToCue)
{
    const auto bytes = muxedMp3("matroska", kFramesOfAnHour, {{0, 1000, "One"}}, "An Hour");
    CountingSource source(bytes);
    const auto places = placesOf(source, kMoments, 3s, {});
    ASSERT_TRUE(places) << places.error().detail;
    EXPECT_TRUE(areExact(*places));
    EXPECT_EQ(places->size(), kMoments.size());
    EXPECT_LT(bytesIn(*places), kMoments.size() * 400'000);
    EXPECT_LT(source.readBytes, 500'000U);
    expectSoundWithin(bytes, *places);
}

TEST(BytePlaces, OfWavAreArithmetic)
{
    CountingSource source(longWav(3600));
    const auto places = placesOf(source, kMoments, 3s, {});
    ASSERT_TRUE(places) << places.error().detail;
    ASSERT_EQ(places->size(), kMoments.size());
    EXPECT_EQ((*places)[0], (BytePlace{0s, 44, 44 + 48'000, true}));
    EXPECT_EQ((*places)[2], (BytePlace{600s, 44 + 600 * 16'000 - 4'000, 44 + 603 * 16'000, true}));
    EXPECT_LT(source.readBytes, 300'000U);
}

TEST(BytePlaces, OfOggAreGuessedAsWideAsTheGuessMayBeWrong)
{
    const auto bytes = silentOpus(180'000, {{"TITLE", "An Hour"}}, 160);
    CountingSource source(bytes);
    const auto places = placesOf(source, kMoments, 3s, {});
    ASSERT_TRUE(places) << places.error().detail;
    EXPECT_EQ(places->size(), kMoments.size());
    EXPECT_FALSE((*places)[1].isExact);
    EXPECT_LT(source.readBytes, 500'000U);
    EXPECT_LT(bytesIn(*places), kMoments.size() * 600'000);
    for (const auto& place : *places) {
        const auto at = bytes.size() * static_cast<std::uint64_t>(place.moment.count()) / 3'600'000;
        EXPECT_LE(place.begin, at);
        EXPECT_GE(place.end, std::min<std::uint64_t>(bytes.size(), at + 24'000));
    }
}

TEST(BytePlaces, OfMp3AreForWhoKnowsItsFrames)
{
    const auto bytes = silentMp3(1000);
    MemorySource source(bytes);
    const auto places = placesOf(source, kMoments, 3s, {});
    ASSERT_TRUE(places);
    EXPECT_TRUE(places->empty());
}

TEST(BytePlaces, BehindTheEndAreNone)
{
    const auto bytes = muxedMp3("mp4", 1000, {}, "Short"); // 26 s
    MemorySource source(bytes);
    const std::vector<Milliseconds> moments{20s, 30s};
    const auto places = placesOf(source, moments, 3s, {});
    ASSERT_TRUE(places);
    ASSERT_EQ(places->size(), 1U);
    EXPECT_EQ(places->front().moment, 20s);
}

TEST(BytePlaces, CanBeCancelledAndRefuseWhatIsNoAudio)
{
    const auto bytes = muxedMp3("mp4", 1000, {}, "Short");
    CountingSource source(bytes);
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = placesOf(source, kMoments, 3s, stop.get_token());
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    const std::string text(50'000, 'x');
    MemorySource noAudio(text);
    const auto none = placesOf(noAudio, kMoments, 3s, {});
    EXPECT_TRUE(!none || none->empty());
    const std::string broken = bytes.substr(0, 3000);
    MemorySource cut(broken);
    EXPECT_TRUE(!placesOf(cut, kMoments, 3s, {}) || placesOf(cut, kMoments, 3s, {})->empty());
}

} // namespace tidemark::tags
