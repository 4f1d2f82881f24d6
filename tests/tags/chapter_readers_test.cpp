// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/ebml.h"
#include "tags/matroska_chapters.h"
#include "tags/mp4_text_sample.h"
#include "tags/vorbis_comments.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace tidemark::tags {
namespace {

TEST(VorbisTime, ReadsWhatIsMet)
{
    EXPECT_EQ(vorbisTime("00:00:20.500"), Milliseconds(20'500));
    EXPECT_EQ(vorbisTime("00:00:20.5"), Milliseconds(20'500));
    EXPECT_EQ(vorbisTime("00:00:20,05"), Milliseconds(20'050));
    EXPECT_EQ(vorbisTime("01:02:03"), Milliseconds(3'723'000));
    EXPECT_EQ(vorbisTime("100:00:00.123456789"), Milliseconds(360'000'123));
    EXPECT_EQ(vorbisTime(" 2:03.4 "), Milliseconds(123'400));
    EXPECT_EQ(vorbisTime("7"), Milliseconds(7'000));
    EXPECT_EQ(vorbisTime("7."), Milliseconds(7'000));
    for (const char* bad : {"", "x", "-1", "1:", "1::2", "1:2:3:4", "1.2.3", "1.-5", "1 2", "99999999999999"})
        EXPECT_EQ(vorbisTime(bad), std::nullopt) << bad;
}

std::string number(std::size_t value)
{
    std::string out;
    for (int i = 0; i < 4; ++i)
        out += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
    return out;
}

VorbisComments commentsOf(const std::vector<std::string>& comments)
{
    std::string block = number(4) + "test" + number(comments.size());
    for (const auto& comment : comments)
        block += number(comment.size()) + comment;
    return readVorbisComments([&](std::uint64_t at, std::size_t length) {
        return at < block.size() ? block.substr(static_cast<std::size_t>(at), length) : std::string();
    });
}

TEST(VorbisComments, AnEarlyDraftHasEnds)
{
    const auto chapters = commentsOf({"CHAPTER001=00:00:00.000-->00:05:00.000", "CHAPTER001NAME=One"}).chapters;
    ASSERT_EQ(chapters.size(), 1U);
    EXPECT_EQ(chapters[0].end, Milliseconds(300'000));
}

TEST(VorbisComments, WhatHasNoTimeIsNoChapter)
{
    EXPECT_TRUE(commentsOf({"CHAPTER001NAME=One", "CHAPTER2=soon", "CHAPTERS=3", "CHAPTER00001=00:00:01", "CHAPTER"})
                    .chapters.empty());
}

TEST(VorbisComments, LargeOnesAreSteppedOver)
{
    const auto comments = commentsOf(
        {"METADATA_BLOCK_PICTURE=" + std::string(100'000, 'A'), "Title=T", "chapter1=0:01", "Chapter1Name=One"});
    EXPECT_EQ(comments.title, "T");
    ASSERT_EQ(comments.chapters.size(), 1U);
    EXPECT_EQ(comments.chapters[0].title, "One");
}

TEST(Mp4TextSample, IsUtf8OrUtf16BehindAMark)
{
    EXPECT_EQ(mp4TextSample(std::string("\0\4R\xC3\xB8"
                                        "dX",
                                7))
                  .title,
        "Rød");
    EXPECT_EQ(mp4TextSample(std::string("\0\10\xFE\xFF\0R\0\xF8\0d", 10)).title, "Rød");
    EXPECT_EQ(mp4TextSample(std::string("\0\10\xFF\xFER\0\xF8\0d\0", 10)).title, "Rød");
    EXPECT_EQ(mp4TextSample(std::string("\xFF\xFFShort", 7)).title, "Short");
    EXPECT_EQ(mp4TextSample(std::string("\0", 1)).title, "");
}

TEST(Mp4TextSample, LinksByItsHrefBox)
{
    const std::string url = "https://h.example/a";
    const auto box = [](const std::string& type, const std::string& body) {
        return std::string("\0\0\0", 3) + static_cast<char>(body.size() + 8) + type + body;
    };
    const auto link = std::string("\0\0\0\2", 4) + static_cast<char>(url.size()) + url + std::string(1, '\0');
    const auto sample = std::string("\0\2Hi", 4) + box("encd", std::string("\0\0\1\0", 4)) + box("href", link);
    EXPECT_EQ(mp4TextSample(sample).title, "Hi");
    EXPECT_EQ(mp4TextSample(sample).href, url);
    for (std::size_t length = 0; length < sample.size(); ++length)
        EXPECT_EQ(mp4TextSample(std::string_view(sample).substr(0, length)).href, "");
}

std::string element(const std::string& id, const std::string& body)
{
    return id + '\x40' + static_cast<char>(body.size()) + body;
}

std::string atom(char millisecondsTimes16, const std::string& rest)
{
    // 0x1000000 ns are 16.8 ms.
    return element("\xB6", element("\x91", std::string{millisecondsTimes16, 0, 0, 0}) + rest);
}

std::string edition(const std::string& flags, const std::string& title)
{
    return element("\x45\xB9", flags + atom(1, element("\x80", element("\x85", title))));
}

TEST(MatroskaChapters, HiddenAndOrderedEditionsArePassedOver)
{
    const std::string yes(1, '\1');
    const auto all = edition(element("\x45\xBD", yes), "hidden") + edition(element("\x45\xDD", yes), "ordered")
        + edition("", "first") + edition(element("\x45\xDB", yes), "default")
        + edition(element("\x45\xDB", yes), "later");
    const auto chapters = matroskaChapters(all);
    ASSERT_EQ(chapters.size(), 1U);
    EXPECT_EQ(chapters[0].title, "default");
    EXPECT_EQ(chapters[0].start, Milliseconds(16));
    EXPECT_TRUE(matroskaChapters(edition(element("\x45\xBD", yes), "hidden")).empty());
}

TEST(MatroskaChapters, NestedWithoutEndIsCutOff)
{
    auto nested = atom(1, "");
    for (int i = 0; i < 40; ++i)
        nested = atom(1, nested);
    EXPECT_EQ(matroskaChapters(element("\x45\xB9", nested)).size(), 9U);
}

TEST(Ebml, UnknownAndBrokenSizes)
{
    EXPECT_EQ(ebmlHead("\xB6\xFF")->sizeBytes, UINT64_MAX);
    EXPECT_EQ(ebmlHead(std::string("\x1A\x45\xDF\xA3\x40\x02", 6))->sizeBytes, 2U);
    EXPECT_FALSE(ebmlHead("").has_value());
    EXPECT_FALSE(ebmlHead(std::string("\0\0\0\0\0\0", 6)).has_value());
    EXPECT_FALSE(ebmlHead("\x1A\x45").has_value());
}

} // namespace
} // namespace tidemark::tags
