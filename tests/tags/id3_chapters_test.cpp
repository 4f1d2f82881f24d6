// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_chapters.h"

#include "tags/fixtures.h"
#include "tags/id3_frames.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tidemark::tags {
namespace {

std::vector<std::string> titlesOf(const std::vector<Chapter>& chapters)
{
    std::vector<std::string> titles;
    for (const auto& chapter : chapters)
        titles.push_back((chapter.isHidden ? "hidden " : "") + chapter.title);
    return titles;
}

std::vector<Chapter> readId3Chapters(std::string_view tag)
{
    MemorySource source(tag);
    ByteWindow window(source, {});
    return readId3Tag(window, 0).chapters;
}

using Titles = std::vector<std::string>;

const std::vector<MadeId3Chapter> kThree = {{"c", 30'500, 60'000, "Tre: æøå 漢字 🎧", "https://example.org/3"},
    {"a", 0, 12'345, "One", ""}, {"b", 12'345, 30'500, "Two", "javascript:alert(1)"}};

class Id3Versions : public testing::TestWithParam<int> { };

TEST_P(Id3Versions, ChaptersStandByStart)
{
    const auto chapters = readId3Chapters(id3Tag(GetParam(), kThree));
    ASSERT_EQ(titlesOf(chapters), (Titles{"One", "Two", "Tre: æøå 漢字 🎧"}));
    EXPECT_EQ(chapters[1].start, Milliseconds(12'345));
    EXPECT_EQ(chapters[1].end, Milliseconds(30'500));
    EXPECT_EQ(chapters[1].href, "");
    EXPECT_EQ(chapters[2].href, "https://example.org/3");
    EXPECT_EQ(chapters[2].source, ChapterSource::Id3);
}

TEST_P(Id3Versions, TheTableOfContentsOrdersAndHides)
{
    const auto chapters =
        readId3Chapters(id3Tag(GetParam(), kThree, {{"part", false, {"a"}}, {"toc", true, {"c", "part", "nowhere"}}}));
    EXPECT_EQ(titlesOf(chapters), (Titles{"Tre: æøå 漢字 🎧", "One", "hidden Two"}));
}

TEST_P(Id3Versions, TablesInACircleEnd)
{
    const auto chapters =
        readId3Chapters(id3Tag(GetParam(), kThree, {{"x", false, {"toc", "b"}}, {"toc", true, {"x", "toc", "a"}}}));
    EXPECT_EQ(titlesOf(chapters), (Titles{"Two", "One", "hidden Tre: æøå 漢字 🎧"}));
}

TEST_P(Id3Versions, ATableThatNamesNothingHidesNothing)
{
    const auto chapters = readId3Chapters(id3Tag(GetParam(), kThree, {{"toc", true, {"q"}}}));
    EXPECT_EQ(titlesOf(chapters), (Titles{"One", "Two", "Tre: æøå 漢字 🎧"}));
}

TEST_P(Id3Versions, AnUnorderedTableStandsByStart)
{
    const auto chapters = readId3Chapters(
        id3Tag(GetParam(), kThree, {{"part", true, {"c", "b"}, false}, {"toc", true, {"part", "a"}, false}}));
    EXPECT_EQ(titlesOf(chapters), (Titles{"Two", "Tre: æøå 漢字 🎧", "One"}));
    const auto nested =
        readId3Chapters(id3Tag(GetParam(), kThree, {{"toc", true, {"part", "a"}, false}, {"part", false, {"b", "c"}}}));
    EXPECT_EQ(titlesOf(nested), (Titles{"One", "Two", "Tre: æøå 漢字 🎧"}));
}

TEST_P(Id3Versions, SeveralTopLevelTablesFollowOneAnother)
{
    const auto chapters =
        readId3Chapters(id3Tag(GetParam(), kThree, {{"1", true, {"c"}}, {"2", true, {"b"}}, {"2", true, {"a"}}}));
    EXPECT_EQ(titlesOf(chapters), (Titles{"Tre: æøå 漢字 🎧", "Two", "One"}));
}

TEST_P(Id3Versions, EveryCutAndEveryBrokenByteIsHarmless)
{
    const auto tag = id3Tag(GetParam(), kThree, {{"toc", true, {"a", "b", "c"}}});
    for (std::size_t length = 0; length < tag.size(); ++length)
        EXPECT_LE(readId3Chapters(std::string_view(tag).substr(0, length)).size(), 3U);
    for (std::size_t i = 0; i < tag.size(); ++i) {
        auto broken = tag;
        broken[i] = static_cast<char>(broken[i] ^ '\xFF');
        EXPECT_LE(readId3Chapters(broken).size(), 3U);
    }
}

INSTANTIATE_TEST_SUITE_P(Tags, Id3Versions, testing::Values(3, 4));

TEST(Id3Chapters, AManyChaptersTagIsReadWhole)
{
    std::vector<MadeId3Chapter> many;
    for (unsigned i = 0; i < 300; ++i)
        many.push_back({"c" + std::to_string(i), i * 1000, i * 1000 + 1000, "Chapter " + std::to_string(i), ""});
    EXPECT_EQ(readId3Chapters(id3Tag(4, many)).size(), 300U);
}

TEST(Id3Chapters, MoreThanATableCanCountAreListedAllTheSame)
{
    // Oddity: libavformat writes all names, but the count of 300 in one byte.
    std::vector<MadeChapter> many;
    for (int i = 0; i < 300; ++i)
        many.push_back({i * 10, i * 10 + 10, "Chapter"});
    const auto chapters = readId3Chapters(muxedMp3("mp3", 1, many, "Many"));
    EXPECT_EQ(chapters.size(), 300U);
    EXPECT_TRUE(std::none_of(chapters.begin(), chapters.end(), [](const Chapter& c) { return c.isHidden; }));
}

std::string bytesOf(std::initializer_list<int> values)
{
    std::string out;
    for (const int value : values)
        out += static_cast<char>(value);
    return out;
}

TEST(Id3Chapters, UnsynchronisationIsUndone)
{
    // Oddity: 2.3, the whole tag stuffed: the unused end time FF FF FF FF is written FF 00 FF 00 FF 00 FF 00.
    const auto times = bytesOf({0, 0, 3, 0xE8}) + bytesOf({0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0}) + std::string(8, '\0');
    const auto title = "TIT2" + bytesOf({0, 0, 0, 3, 0, 0, 0, 'H', 'i'});
    const int size = 2 + 16 + static_cast<int>(title.size());
    const auto frame = "CHAP" + bytesOf({0, 0, 0, size, 0, 0}) + "a" + std::string(1, '\0') + times + title;
    const auto tag = "ID3" + bytesOf({3, 0, 0x80, 0, 0, 0, static_cast<int>(frame.size())}) + frame;
    const auto chapters = readId3Chapters(tag);
    ASSERT_EQ(titlesOf(chapters), Titles{"Hi"});
    EXPECT_EQ(chapters[0].start, Milliseconds(1000));
    EXPECT_EQ(chapters[0].end, std::nullopt);
}

TEST(Id3Chapters, PlainSizesIn24AreForgiven)
{
    // Oddity: a frame of 130 bytes whose size is not syncsafe, and a frame behind it.
    const auto longFrame = "TXXX" + bytesOf({0, 0, 1, 2, 0, 0}) + std::string(258, 'x');
    const auto title = "TIT2" + bytesOf({0, 0, 0, 3, 0, 0, 3, 'H', 'i'});
    const auto chapter =
        "CHAP" + bytesOf({0, 0, 0, 18 + static_cast<int>(title.size()), 0, 0}) + "a" + std::string(17, '\0') + title;
    const auto size = static_cast<int>(longFrame.size() + chapter.size());
    const auto tag = "ID3" + bytesOf({4, 0, 0, 0, 0, size >> 7, size & 0x7F}) + longFrame + chapter;
    EXPECT_EQ(titlesOf(readId3Chapters(tag)), Titles{"Hi"});
}

TEST(Id3Chapters, OtherVersionsAndGarbageGiveNothing)
{
    EXPECT_TRUE(readId3Chapters("").empty());
    EXPECT_TRUE(readId3Chapters("ID3").empty());
    EXPECT_TRUE(readId3Chapters(std::string("ID3\x02\0\0\0\0\0\x10", 10) + std::string(16, 'C')).empty());
    EXPECT_EQ(id3TagBytes(std::string("ID3\x04\0\x10\0\0\x01\0", 10)), std::uint64_t{10 + 128 + 10});
    EXPECT_EQ(id3TagBytes("RIFFxxxxWAVE"), std::uint64_t{0});
}

} // namespace
} // namespace tidemark::tags
