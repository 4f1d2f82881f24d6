// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_chapters.h"
#include "tags/picture.h"

#include "tags/fixtures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tidemark::tags {
namespace {

/// Bytes that unsynchronisation changes, as JPEG has many.
const std::string kPicture = std::string("\x89PNG\r\n\xFF\0\xFF\xFF\0\0\xE0\xFF", 14) + std::string(300, 'p');

std::string syncSafe(std::size_t value)
{
    std::string out;
    for (int shift = 21; shift >= 0; shift -= 7)
        out += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0x7FU);
    return out;
}

std::string plain(std::size_t value)
{
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
    return out;
}

std::string stuffed(const std::string& data)
{
    std::string out;
    for (std::size_t i = 0; i < data.size(); ++i) {
        out += data[i];
        const bool isDangerous = i + 1 == data.size() || data[i + 1] == '\0' || (data[i + 1] & '\xE0') == '\xE0';
        if (data[i] == '\xFF' && isDangerous)
            out += '\0';
    }
    return out;
}

std::string frame(int version, const std::string& id, const std::string& data, char flags = 0)
{
    return id + (version == 4 ? syncSafe(data.size()) : plain(data.size())) + '\0' + flags + data;
}

std::string tagOf(int version, char flags, const std::string& frames)
{
    return "ID3" + std::string{static_cast<char>(version), '\0', flags} + syncSafe(frames.size()) + frames;
}

std::string chapterData(const std::string& parts)
{
    return std::string("a\0", 2) + plain(1000) + plain(2000) + std::string(8, '\xFF') + parts;
}

std::string pictureData(const std::string& kind, const std::string& picture)
{
    return '\0' + kind + std::string("\0\x03note\0", 7) + picture;
}

/// The one chapter of a file, and what its picture reads as.
struct Found {
    Chapter chapter;
    std::string picture;
};

Found readOne(const std::string& file)
{
    MemorySource source(file);
    ByteWindow window(source, {});
    const auto chapters = readId3Tag(window, 0).chapters;
    EXPECT_EQ(chapters.size(), 1U);
    if (chapters.empty())
        return {};
    const auto place = embeddedPictureFromAddress(chapters[0].imageUrl);
    return {chapters[0], place ? readPicture(source, *place, {}).value_or("unreadable") : "none"};
}

TEST(Id3Picture, OfTagLibIsReadBack)
{
    for (const int version : {3, 4}) {
        const auto found = readOne(id3Tag(version, {{"a", 0, 9, "One", "https://h.example/", kPicture}}));
        EXPECT_EQ(found.picture, kPicture);
        EXPECT_EQ(found.chapter.title, "One");
        EXPECT_EQ(found.chapter.href, "https://h.example/");
    }
}

TEST(Id3Picture, InATagThatIsUnsynchronisedAsAWhole)
{
    const auto parts = frame(3, "TIT2", std::string("\0Hi", 3)) + frame(3, "APIC", pictureData("image/png", kPicture))
        + frame(3, "WXXX", std::string("\0d\0https://h.example/", 21));
    const auto found = readOne(tagOf(3, '\x80', stuffed(frame(3, "CHAP", chapterData(parts)))));
    EXPECT_EQ(found.picture, kPicture);
    EXPECT_EQ(found.chapter.title, "Hi");
    EXPECT_EQ(found.chapter.href, "https://h.example/");
    EXPECT_TRUE(found.chapter.imageUrl.ends_with("+unsync"));
}

TEST(Id3Picture, InAFrameThatIsUnsynchronised)
{
    const auto parts = frame(4, "APIC", pictureData("image/png", kPicture));
    const auto chapter = frame(4, "CHAP", stuffed(chapterData(parts)), '\x02');
    EXPECT_EQ(readOne(tagOf(4, 0, chapter)).picture, kPicture);
    EXPECT_EQ(readOne(tagOf(4, '\x80', chapter)).picture, kPicture);
}

TEST(Id3Picture, WhoseOwnFrameIsUnsynchronised)
{
    const auto parts = frame(4, "APIC", stuffed(pictureData("image/png", kPicture)), '\x02');
    EXPECT_EQ(readOne(tagOf(4, 0, frame(4, "CHAP", chapterData(parts)))).picture, kPicture);
}

TEST(Id3Picture, CompressedOrEncryptedIsPassedOver)
{
    for (const char flag : {'\x08', '\x04'}) {
        const auto parts = frame(4, "APIC", pictureData("image/png", kPicture), flag);
        EXPECT_EQ(readOne(tagOf(4, 0, frame(4, "CHAP", chapterData(parts)))).chapter.imageUrl, "");
    }
}

TEST(Id3Picture, MayBeAnAddress)
{
    const auto link = [](const std::string& url) {
        return readOne(tagOf(3, 0, frame(3, "CHAP", chapterData(frame(3, "APIC", pictureData("-->", url))))));
    };
    EXPECT_EQ(link("https://h.example/a.png").chapter.imageUrl, "https://h.example/a.png");
    EXPECT_EQ(link("file:///etc/passwd").chapter.imageUrl, "");
}

TEST(Id3Picture, WithoutBytesIsNone)
{
    for (const auto& data : {pictureData("image/png", ""), std::string(), std::string("\0image", 6)})
        EXPECT_EQ(readOne(tagOf(3, 0, frame(3, "CHAP", chapterData(frame(3, "APIC", data))))).chapter.imageUrl, "");
}

TEST(Id3Parts, SubtitlesAndOtherLinksStandIn)
{
    const auto parts = frame(4, "TIT3", std::string("\3Sub", 4)) + frame(4, "WOAF", "https://h.example/o");
    const auto alone = readOne(tagOf(4, 0, frame(4, "CHAP", chapterData(parts))));
    EXPECT_EQ(alone.chapter.title, "Sub");
    EXPECT_EQ(alone.chapter.href, "https://h.example/o");
    const auto first =
        frame(4, "TIT2", std::string("\3Title", 6)) + frame(4, "WXXX", std::string("\0\0https://h.example/x", 21));
    const auto both = readOne(tagOf(4, 0, frame(4, "CHAP", chapterData(parts + first))));
    EXPECT_EQ(both.chapter.title, "Title");
    EXPECT_EQ(both.chapter.href, "https://h.example/x");
}

TEST(Id3Parts, TitlesInAllEncodings)
{
    const std::vector<std::string> titles = {std::string("\0R\xF8"
                                                         "d",
                                                 4),
        std::string("\1\xFF\xFER\0\xF8\0d\0", 9), std::string("\1\xFE\xFF\0R\0\xF8\0d", 9),
        std::string("\2\0R\0\xF8\0d", 7), "\3Rød", std::string("\3Rød\0more", 10)};
    for (const auto& title : titles)
        EXPECT_EQ(readOne(tagOf(4, 0, frame(4, "CHAP", chapterData(frame(4, "TIT2", title))))).chapter.title, "Rød");
}

TEST(ReadPicture, TellsACutFileAndABrokenSource)
{
    MemorySource source("0123456789");
    EXPECT_EQ(readPicture(source, {2, 3, false}, {}), "234");
    EXPECT_EQ(readPicture(source, {8, 3, false}, {}).error().code, ErrorCode::Parse);
    EXPECT_EQ(readPicture(source, {80, 3, false}, {}).error().code, ErrorCode::Parse);
    EXPECT_EQ(readPicture(source, {0, kMaximumEmbeddedPictureBytes + 1, false}, {}).error().code, ErrorCode::TooLarge);
    EXPECT_EQ(readPicture(source, {UINT64_MAX - 1, 3, false}, {}).error().code, ErrorCode::Parse);
}

} // namespace
} // namespace tidemark::tags
