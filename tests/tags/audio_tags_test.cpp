// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"

#include "tags/fixtures.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace tidemark::tags {
namespace {

const std::vector<MadeChapter> kChapters = {
    {0, 1500, "Hello — æøå"}, {1500, 4000, "The middle, with a title that is a good deal longer"}, {4000, 5000, "End"}};
constexpr int kFrames = 200; // 5.2 s

Result<AudioTags> tagsOf(const std::string& bytes)
{
    MemorySource source(bytes);
    return readAudioTags(source, {});
}

AudioTags goodTagsOf(const std::string& bytes)
{
    auto tags = tagsOf(bytes);
    EXPECT_TRUE(tags.has_value()) << (tags ? "" : tags.error().detail);
    return tags ? *tags : AudioTags{};
}

void expectChapters(const AudioTags& tags, ChapterSource source)
{
    ASSERT_EQ(tags.chapters.size(), kChapters.size());
    for (std::size_t i = 0; i < kChapters.size(); ++i) {
        EXPECT_EQ(tags.chapters[i].title, kChapters[i].title);
        EXPECT_EQ(tags.chapters[i].start, Milliseconds(kChapters[i].startMs));
        EXPECT_EQ(tags.chapters[i].source, source);
        EXPECT_FALSE(tags.chapters[i].isHidden);
    }
}

void expectDuration(const AudioTags& tags, int milliseconds)
{
    ASSERT_TRUE(tags.duration.has_value());
    EXPECT_NEAR(static_cast<double>(tags.duration->count()), milliseconds, 60);
}

TEST(AudioTags, Mp3WithChaptersOfLibavformat)
{
    const auto tags = goodTagsOf(muxedMp3("mp3", kFrames, kChapters, "An Episode"));
    EXPECT_EQ(tags.title, "An Episode");
    expectChapters(tags, ChapterSource::Id3);
    expectDuration(tags, kFrames * 1152 * 1000 / 44100);
}

TEST(AudioTags, Mp3WithChaptersLinksAndTableOfTagLib)
{
    const auto tags = goodTagsOf(
        id3Tag(4,
            {{"a", 0, 1000, "One", "https://example.org/1"}, {"b", 1000, 2000, "Two", ""}, {"m", 500, 500, "Mark", ""}},
            {{"toc", true, {"a", "b"}}})
        + silentMp3(kFrames));
    EXPECT_EQ(tags.title, "A Tagged Episode");
    EXPECT_EQ(tags.artist, "Søren");
    ASSERT_EQ(tags.chapters.size(), 3U);
    EXPECT_EQ(tags.chapters[0].href, "https://example.org/1");
    EXPECT_EQ(tags.chapters[1].end, Milliseconds(2000));
    EXPECT_TRUE(tags.chapters[2].isHidden);
    expectDuration(tags, kFrames * 1152 * 1000 / 44100);
}

TEST(AudioTags, Mp3WithoutTags)
{
    const auto tags = goodTagsOf(silentMp3(kFrames));
    EXPECT_TRUE(tags.chapters.empty());
    expectDuration(tags, kFrames * 1152 * 1000 / 44100);
}

TEST(AudioTags, Mp3BehindATagLongerThanLibavformatLooks)
{
    // Oddity: 3 MiB of padding in the tag, as a large picture would take.
    auto tag = id3Tag(4, {{"a", 0, 1000, "One", ""}});
    const std::size_t body = tag.size() - 10 + (std::size_t{3} << 20U);
    tag.resize(body + 10, '\0');
    for (int i = 0; i < 4; ++i)
        tag[static_cast<std::size_t>(9 - i)] = static_cast<char>((body >> (7 * i)) & 0x7FU);
    const auto tags = goodTagsOf(tag + silentMp3(kFrames));
    ASSERT_EQ(tags.chapters.size(), 1U);
    EXPECT_EQ(tags.chapters[0].title, "One");
}

/// A remote file: counts what is read of it, and may fail, be cancelled, or be without ranges.
class RemoteSource final : public ByteSource {
public:
    explicit RemoteSource(const std::string& bytes) : m_bytes(bytes) { }
    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        if (failure)
            return fail(*failure);
        if (failAfterBytes && readBytes >= *failAfterBytes)
            return fail(ErrorCode::Network, "the line is cut");
        if (cancelAfterBytes && readBytes >= *cancelAfterBytes)
            stopSource.request_stop();
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped");
        isReadInOrder = isReadInOrder && offset <= furthest;
        const auto count = m_memory.read(offset, into, stop);
        readBytes += count ? *count : 0;
        furthest = std::max(furthest, offset + (count ? *count : 0));
        return count;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token) override
    {
        return isSizeKnown ? std::optional<std::uint64_t>(m_bytes.size()) : std::nullopt;
    }
    bool canJump() const override { return isJumpable; }
    std::uint64_t availableFrom(std::uint64_t offset) const override { return offset; }

    std::optional<Error> failure;
    std::optional<std::uint64_t> failAfterBytes;
    std::optional<std::uint64_t> cancelAfterBytes;
    std::stop_source stopSource;
    bool isJumpable = true;
    bool isSizeKnown = true;
    bool isReadInOrder = true;
    std::uint64_t readBytes = 0;
    std::uint64_t furthest = 0;

private:
    std::string m_bytes;
    MemorySource m_memory{m_bytes};
};

TEST(AudioTags, Mp3BehindSeveralTags)
{
    const auto chapters = id3Tag(3, {{"a", 0, 1000, "One", "", "picture"}});
    const auto plain = id3Tag(4, {});
    for (const auto& front : {plain + chapters, chapters + plain}) {
        const auto tags = goodTagsOf(front + silentMp3(kFrames));
        ASSERT_EQ(tags.chapters.size(), 1U);
        const auto at = std::to_string(front.find("picture"));
        EXPECT_EQ(tags.chapters[0].imageUrl, "embedded:" + at + "+7");
        EXPECT_EQ(tags.title, "A Tagged Episode");
    }
}

std::map<std::string, std::string> vorbisComments()
{
    return {{"title", "An Episode"}, {"artist", "Søren"}, {"CHAPTER000", "00:00:00.000"},
        {"CHAPTER000NAME", "Hello — æøå"}, {"CHAPTER001", "00:00:01.500"}, {"CHAPTER001NAME", kChapters[1].title},
        {"CHAPTER001URL", "https://example.org/middle"}, {"CHAPTER002", "00:00:04.000"}, {"CHAPTER002NAME", "End"},
        {"CHAPTER002URL", "file:///etc/passwd"}};
}

TEST(AudioTags, AFailureWhileChaptersAreFetchedIsTold)
{
    for (const auto& bytes : {muxedMp3("matroska", 100, kChapters, "t"), muxedMp3("mp4", 100, kChapters, "t"),
             silentOpus(50, vorbisComments(), 1000)}) {
        for (std::uint64_t limit = 0; limit < bytes.size() * 2; limit += 4096) {
            RemoteSource source(bytes);
            source.failAfterBytes = limit;
            const auto tags = readAudioTags(source, {});
            EXPECT_TRUE(!tags || tags->chapters.size() == kChapters.size()) << limit;
        }
    }
}

TEST(AudioTags, Mp4)
{
    const auto tags = goodTagsOf(muxedMp3("mp4", kFrames, kChapters, "An Episode"));
    EXPECT_EQ(tags.title, "An Episode");
    expectChapters(tags, ChapterSource::Mp4);
    expectDuration(tags, kFrames * 1152 * 1000 / 44100);
}

TEST(AudioTags, Matroska)
{
    const auto tags = goodTagsOf(muxedMp3("matroska", kFrames, kChapters, "An Episode"));
    EXPECT_EQ(tags.title, "An Episode");
    expectChapters(tags, ChapterSource::Matroska);
    EXPECT_EQ(tags.chapters[0].end, Milliseconds(1500));
    expectDuration(tags, kFrames * 1152 * 1000 / 44100);
}

TEST(AudioTags, OggOpus)
{
    const auto tags = goodTagsOf(silentOpus(250, vorbisComments()));
    EXPECT_EQ(tags.title, "An Episode");
    EXPECT_EQ(tags.artist, "Søren");
    expectChapters(tags, ChapterSource::Vorbis);
    EXPECT_EQ(tags.chapters[1].href, "https://example.org/middle");
    EXPECT_EQ(tags.chapters[1].end, std::nullopt);
    EXPECT_EQ(tags.chapters[2].href, "");
    expectDuration(tags, 5000);
}

TEST(AudioTags, Flac)
{
    const auto tags = goodTagsOf(flacHeader(7, vorbisComments()));
    EXPECT_EQ(tags.title, "An Episode");
    expectChapters(tags, ChapterSource::Vorbis);
    EXPECT_EQ(tags.chapters[1].href, "https://example.org/middle");
    expectDuration(tags, 7000);
}

TEST(AudioTags, Wav)
{
    expectDuration(goodTagsOf(silentWav()), 1000);
}

TEST(AudioTags, RefusesWhatIsNoAudio)
{
    std::mt19937 random(7);
    std::string noise(200'000, '\0');
    for (char& c : noise)
        c = static_cast<char>(random());
    const std::string playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n";
    for (const auto& bytes :
        {std::string(), std::string("x"), std::string("ID3"), std::string(100'000, '\0'), noise, playlist,
            std::string("<html><body>Not found</body></html>"), std::string("ffconcat version 1.0\nfile 'x'\n"),
            id3Tag(4, {{"a", 0, 1, "One", ""}}), id3Tag(3, {}) + "<html>no sound here</html>"}) {
        const auto tags = tagsOf(bytes);
        ASSERT_FALSE(tags.has_value()) << bytes.substr(0, 20);
        EXPECT_EQ(tags.error().code, ErrorCode::Unsupported);
        EXPECT_FALSE(tags.error().detail.empty());
    }
}

TEST(AudioTags, AFewBytesThatClaimMillionsOfSamplesAreRefused)
{
    // Oddity: a fragment of 16.7 million samples of one size, which libavformat would list for half a minute.
    const auto seed = FileSource::open(TIDEMARK_SOURCE_DIR "/tests/fuzz/seeds/mp4/million_samples.mp4");
    ASSERT_TRUE(seed.has_value());
    const auto tags = readAudioTags(**seed, {});
    ASSERT_FALSE(tags.has_value());
    EXPECT_EQ(tags.error().code, ErrorCode::Unsupported);
}

TEST(AudioTags, AFileThatKeepsItsReaderBusyIsGivenUp)
{
    // Oddity: a track without a number; each of its fragments costs libavformat half a second, so 40 of them 20.
    std::ifstream file(TIDEMARK_SOURCE_DIR "/tests/fuzz/seeds/mp4/slow_fragments.mp4", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto fragment = bytes.find("moof");
    ASSERT_NE(fragment, std::string::npos);
    constexpr std::size_t kFragmentBytes = 0x160;
    const auto one = bytes.substr(fragment - 4, kFragmentBytes);
    for (int i = 0; i < 40; ++i)
        bytes.insert(fragment - 4, one);
    const auto begin = std::chrono::steady_clock::now();
    (void)tagsOf(bytes);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(AudioTags, CutAndBrokenFilesAreHarmless)
{
    std::mt19937 random(11);
    for (const auto& whole : {muxedMp3("mp3", 20, kChapters, "t"), muxedMp3("mp4", 20, kChapters, "t"),
             muxedMp3("matroska", 20, kChapters, "t"), silentOpus(50, vorbisComments()),
             flacHeader(3, vorbisComments())}) {
        for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 40)
            (void)tagsOf(whole.substr(0, length));
        for (int round = 0; round < 60; ++round) {
            auto broken = whole;
            for (int i = 0; i < 8; ++i)
                broken[random() % std::min<std::size_t>(broken.size(), 2000)] = static_cast<char>(random());
            const auto tags = tagsOf(broken);
            EXPECT_TRUE(tags.has_value() || !tags.error().detail.empty());
        }
    }
}

TEST(AudioTags, ReadsLittleOfALongFile)
{
    for (const char* format : {"mp3", "mp4", "matroska"}) {
        RemoteSource source(muxedMp3(format, 40'000, kChapters, "Long")); // 17 MB, 17 minutes
        const auto tags = readAudioTags(source, {});
        ASSERT_TRUE(tags.has_value()) << format;
        EXPECT_EQ(tags->chapters.size(), kChapters.size()) << format;
        EXPECT_LT(source.readBytes, 3U << 20U) << format;
    }
}

TEST(AudioTags, WithoutRangesAndSizeItReadsForward)
{
    RemoteSource source(muxedMp3("mp3", 10'000, kChapters, "Stream"));
    source.isJumpable = false;
    source.isSizeKnown = false;
    const auto tags = readAudioTags(source, {});
    ASSERT_TRUE(tags.has_value()) << tags.error().detail;
    EXPECT_EQ(tags->chapters.size(), kChapters.size());
    EXPECT_LT(source.readBytes, 3U << 20U);
    EXPECT_TRUE(source.isReadInOrder);
}

TEST(AudioTags, AFailingSourceTellsItsOwnError)
{
    RemoteSource source(silentMp3(kFrames));
    source.failure = Error{ErrorCode::Network, "the line is cut"};
    const auto tags = readAudioTags(source, {});
    ASSERT_FALSE(tags.has_value());
    EXPECT_EQ(tags.error(), *source.failure);
}

TEST(AudioTags, CanBeCancelledWhileItReads)
{
    RemoteSource source(muxedMp3("mp3", 2000, kChapters, "t"));
    source.cancelAfterBytes = 16;
    const auto tags = readAudioTags(source, source.stopSource.get_token());
    ASSERT_FALSE(tags.has_value());
    EXPECT_EQ(tags.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace tidemark::tags
