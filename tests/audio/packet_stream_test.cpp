// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/packet_stream.h"

#include "audio/audio_form.h"
#include "audio/audio_test_support.h"
#include "audio/flac_frame.h"
#include "audio/ogg_codec.h"
#include "audio/ogg_page.h"
#include "audio/source_reader.h"

#include <random>
#include <thread>

namespace tidemark::audio {
namespace {

using namespace std::chrono_literals;
using test::AudioFormat;
using test::GrudgingSource;

std::string bytesOf(AudioFormat format)
{
    const auto path = test::audioFixture(format);
    EXPECT_TRUE(path) << path.error().detail;
    std::ifstream file(path ? *path : std::filesystem::path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

ReadBytes reading(const std::string& bytes)
{
    return [&bytes](std::uint64_t offset, std::span<std::byte> into) -> Result<std::size_t> {
        const auto begin = std::min<std::uint64_t>(offset, bytes.size());
        const auto count = std::min<std::size_t>(into.size(), bytes.size() - begin);
        std::memcpy(into.data(), bytes.data() + begin, count);
        return count;
    };
}

struct Opened {
    std::shared_ptr<GrudgingSource> source;
    std::shared_ptr<PacketStream> stream;
    std::shared_ptr<SourceReader> reader;
    std::unique_ptr<PacketCursor> cursor;
};

/// @return no stream where the bytes are not of a kind that is read by our own tables.
Opened open(std::string bytes, bool canJump = true, bool tellsSize = true)
{
    Opened opened;
    opened.source = std::make_shared<GrudgingSource>(std::move(bytes));
    opened.source->m_canJump = canJump;
    const auto form = recogniseAudio(*opened.source, {});
    if (!form)
        return opened;
    const auto size = tellsSize ? std::optional(opened.source->sizeBytes()) : std::nullopt;
    const auto stream = openPacketStream(*opened.source, *form, size, {});
    EXPECT_TRUE(stream);
    if (!stream || !*stream)
        return opened;
    opened.stream = *stream;
    opened.reader = std::make_shared<SourceReader>(opened.source, form->firstByte, size);
    opened.cursor = opened.stream->open(opened.reader);
    return opened;
}

/// Reads to the end. @return the number of packets; the times must not go back.
int countPackets(PacketCursor& cursor)
{
    int count = 0;
    for (;; ++count) {
        const auto packet = cursor.next();
        if (!packet || !*packet)
            return count;
    }
}

class PacketsOf : public testing::TestWithParam<AudioFormat> { };

TEST_P(PacketsOf, TellTheDurationAndReadLittleForAJump)
{
    const auto opened = open(bytesOf(GetParam()));
    ASSERT_TRUE(opened.stream);
    const auto duration = opened.stream->duration();
    ASSERT_TRUE(duration);
    EXPECT_LE(std::chrono::abs(*duration - 150s), 60ms) << duration->count();
    std::mt19937 random(2);
    for (int i = 0; i < 100; ++i) {
        const std::chrono::nanoseconds target = 1ms * (random() % 149'000);
        const auto before = opened.reader->progress().bytesRead;
        ASSERT_TRUE(opened.cursor->seek(target));
        std::optional<std::chrono::nanoseconds> first;
        for (int n = 0; n < 3 && !first; ++n) {
            const auto packet = opened.cursor->next();
            ASSERT_TRUE(packet && *packet);
            first = (*packet)->position;
        }
        ASSERT_TRUE(first);
        EXPECT_LE(*first, target);
        EXPECT_GE(*first, target - 2500ms);
        EXPECT_LE(opened.reader->progress().bytesRead - before, 400'000U);
    }
}

TEST_P(PacketsOf, AreAllThereFromTheStart)
{
    const auto opened = open(bytesOf(GetParam()));
    ASSERT_TRUE(opened.stream);
    ASSERT_TRUE(opened.cursor->seek(0ns));
    const int all = countPackets(*opened.cursor);
    EXPECT_GT(all, 1000);
    const auto unsized = open(bytesOf(GetParam()), false, false);
    ASSERT_TRUE(unsized.stream);
    ASSERT_TRUE(unsized.cursor->seek(0ns));
    EXPECT_EQ(countPackets(*unsized.cursor), all);
    EXPECT_TRUE(unsized.stream->duration());
    EXPECT_EQ(*unsized.stream->duration(), *opened.stream->duration());
}

TEST_P(PacketsOf, WaitForBytesUntilTheyAreInterrupted)
{
    const auto opened = open(bytesOf(GetParam()));
    ASSERT_TRUE(opened.stream);
    opened.source->allowUpTo(opened.source->sizeBytes() / 2);
    std::jthread interrupting([&] {
        std::this_thread::sleep_for(50ms);
        opened.reader->interrupt();
    });
    auto sought = opened.cursor->seek(140s);
    const auto packet = sought ? opened.cursor->next() : fail(sought.error());
    ASSERT_FALSE(packet);
    EXPECT_EQ(packet.error().code, ErrorCode::Cancelled);
    interrupting.join();
    opened.reader->resume();
    ASSERT_TRUE(opened.cursor->seek(20s));
    EXPECT_TRUE(opened.cursor->next());
}

TEST_P(PacketsOf, StepOverWhatIsBroken)
{
    const auto whole = bytesOf(GetParam());
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        auto bytes = whole;
        if (i % 3 == 0)
            bytes.resize(random() % bytes.size());
        const auto damages = i % 4 == 0 ? 2000 : 20;
        const auto reach = i % 2 == 0 ? bytes.size() : std::min<std::size_t>(bytes.size(), 3000);
        for (int n = 0; n < damages && reach > 0; ++n)
            bytes[random() % reach] = static_cast<char>(random());
        const auto opened = open(std::move(bytes));
        if (!opened.stream)
            continue;
        for (const auto target : {0s, 77s, 149s, 1'000'000s}) {
            ASSERT_TRUE(opened.cursor->seek(target));
            EXPECT_LE(countPackets(*opened.cursor), 100'000);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, PacketsOf,
    testing::Values(
        AudioFormat::M4aFastStart, AudioFormat::M4aMoovLast, AudioFormat::Opus, AudioFormat::Vorbis, AudioFormat::Flac),
    test::formatTestName);

TEST(PacketStream, LeavesOthersToOthers)
{
    for (const auto format : {AudioFormat::Wav, AudioFormat::Matroska, AudioFormat::Mp3Cbr})
        EXPECT_FALSE(open(bytesOf(format)).stream);
    const auto opus = bytesOf(AudioFormat::Opus);
    EXPECT_FALSE(open(opus + bytesOf(AudioFormat::Vorbis)).stream) << "one chained to another";
    EXPECT_FALSE(open(opus.substr(0, opus.find("OggS", 1)) + opus).stream) << "two beginnings";
    auto moof = bytesOf(AudioFormat::M4aFastStart);
    moof.replace(moof.find("moov"), 4, "moof");
    EXPECT_FALSE(open(moof).stream);
}

TEST(OggPages, AreFoundBehindAHole)
{
    auto bytes = bytesOf(AudioFormat::Opus);
    OggPageReader reader(reading(bytes));
    std::vector<std::uint64_t> offsets;
    std::uint64_t end = 0;
    for (auto page = reader.next(); page && *page; page = reader.next()) {
        EXPECT_EQ((*page)->offset, end);
        EXPECT_FALSE((*page)->isBehindHole);
        offsets.push_back(end);
        end += (*page)->sizeBytes;
    }
    EXPECT_EQ(end, bytes.size());
    ASSERT_GT(offsets.size(), 20U);
    bytes[offsets[10] + 500] ^= 1;
    reader = OggPageReader(reading(bytes));
    reader.goTo(offsets[9] + 1);
    const auto page = reader.next();
    ASSERT_TRUE(page && *page);
    EXPECT_EQ((*page)->offset, offsets[11]);
    EXPECT_TRUE((*page)->isBehindHole);
    reader.goTo(offsets[12]);
    const auto none = reader.next(offsets[12]);
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
}

TEST(OggPackets, GoOnAcrossPages)
{
    const auto page = [](std::initializer_list<int> lacing, std::span<const std::byte> body, bool isContinued) {
        static std::vector<std::vector<std::byte>> kept;
        kept.emplace_back();
        for (const int value : lacing)
            kept.back().push_back(static_cast<std::byte>(value));
        OggPage made;
        made.isContinued = isContinued;
        made.lacing = kept.back();
        made.body = body;
        return made;
    };
    const std::vector<std::byte> body(1000, std::byte{5});
    OggPacketJoiner joiner;
    auto packets = joiner.add(page({10, 255}, std::span(body).first(265), false));
    ASSERT_EQ(packets.size(), 1U);
    EXPECT_EQ(packets[0].size(), 10U);
    packets = joiner.add(page({255, 5, 7}, std::span(body).first(267), true));
    ASSERT_EQ(packets.size(), 2U);
    EXPECT_EQ(packets[0].size(), 515U);
    EXPECT_EQ(packets[1].size(), 7U);
    packets = joiner.add(page({5, 7}, std::span(body).first(12), true)); // the rest of what never began
    ASSERT_EQ(packets.size(), 1U);
    EXPECT_EQ(packets[0].size(), 7U);
    EXPECT_TRUE(joiner.add(page({255}, std::span(body).first(255), false)).empty());
    packets = joiner.add(page({0}, {}, true));
    ASSERT_EQ(packets.size(), 1U);
    EXPECT_EQ(packets[0].size(), 255U);
}

TEST(OpusPackets, TellTheirLength)
{
    const auto samples = [](std::initializer_list<int> values) {
        std::vector<std::byte> bytes;
        for (const int value : values)
            bytes.push_back(static_cast<std::byte>(value));
        return opusPacketSamples(bytes);
    };
    EXPECT_EQ(samples({0 << 3}), 480); // SILK, 10 ms
    EXPECT_EQ(samples({3 << 3}), 2880);
    EXPECT_EQ(samples({13 << 3}), 960); // both, 20 ms
    EXPECT_EQ(samples({16 << 3}), 120); // CELT, 2.5 ms
    EXPECT_EQ(samples({31 << 3}), 960);
    EXPECT_EQ(samples({31 << 3 | 1}), 1920);
    EXPECT_EQ(samples({31 << 3 | 3, 3}), 2880);
    EXPECT_EQ(samples({31 << 3 | 3}), 0);
    EXPECT_EQ(samples({}), 0);
}

TEST(FlacFrames, AreFoundFromAnywhere)
{
    const auto bytes = bytesOf(AudioFormat::Flac);
    const auto info = FlacInfo::parse(std::as_bytes(std::span(bytes)).subspan(8));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->rate, 44100);
    EXPECT_EQ(info->channels, 1);
    EXPECT_EQ(info->bitsPerSample, 16);
    FlacFrameReader reader(*info, reading(bytes));
    std::vector<std::pair<std::uint64_t, std::int64_t>> frames;
    std::int64_t samples = 0;
    for (auto frame = reader.next(); frame && *frame; frame = reader.next()) {
        EXPECT_EQ((*frame)->header.sample, samples);
        samples += (*frame)->header.blockSamples;
        frames.emplace_back((*frame)->offset, (*frame)->header.sample);
    }
    EXPECT_EQ(samples, 150 * 44100);
    for (std::size_t i = 1; i < frames.size(); i += 97) {
        reader.goTo(frames[i - 1].first + 1);
        const auto frame = reader.next();
        ASSERT_TRUE(frame && *frame);
        EXPECT_EQ((*frame)->offset, frames[i].first);
        EXPECT_EQ((*frame)->header.sample, frames[i].second);
    }
}

} // namespace
} // namespace tidemark::audio
