// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"
#include "tags/picture.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace tidemark::tags {
namespace {

std::string fileBytes(const std::string& name)
{
    std::ifstream file(std::string(TIDEMARK_FIXTURES) + "/tags/" + name, std::ios::binary);
    EXPECT_TRUE(file.good()) << name;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// A chapter as the table below writes it: "500-1250 Two <https://…> [picture file]", "hidden " in front.
std::string pictureName(ByteSource& source, const std::string& address)
{
    const auto place = embeddedPictureFromAddress(address);
    const auto bytes = place ? readPicture(source, *place, {}) : std::string("address ") + address;
    if (!bytes)
        return "unreadable";
    for (const char* known : {"red.jpg", "blue.png"}) {
        if (*bytes == fileBytes(known))
            return known;
    }
    const bool isWholeJpeg = bytes->starts_with("\xFF\xD8\xFF") && bytes->ends_with("\xFF\xD9");
    return isWholeJpeg ? "a jpeg" : "unknown bytes";
}

std::string wordsOf(ByteSource& source, const Chapter& chapter)
{
    std::ostringstream words;
    words << (chapter.isHidden ? "hidden " : "") << chapter.start.count() << '-';
    if (chapter.end)
        words << chapter.end->count();
    words << ' ' << chapter.title;
    if (!chapter.href.empty())
        words << " <" << chapter.href << '>';
    if (!chapter.imageUrl.empty())
        words << " [" << pictureName(source, chapter.imageUrl) << ']';
    return words.str();
}

struct Case {
    const char* file;
    ChapterSource source;
    std::vector<std::string> chapters;
};

std::ostream& operator<<(std::ostream& out, const Case& made)
{
    return out << made.file;
}

class WrittenByTools : public testing::TestWithParam<Case> { };

TEST_P(WrittenByTools, IsReadWhole)
{
    const auto bytes = fileBytes(GetParam().file);
    MemorySource source(bytes);
    const auto tags = readAudioTags(source, {});
    ASSERT_TRUE(tags.has_value()) << tags.error().detail;
    std::vector<std::string> chapters;
    for (const auto& chapter : tags->chapters) {
        chapters.push_back(wordsOf(source, chapter));
        EXPECT_EQ(chapter.source, GetParam().source);
    }
    EXPECT_EQ(chapters, GetParam().chapters);
    EXPECT_TRUE(tags->duration.has_value());
}

TEST_P(WrittenByTools, IsHarmlessWhereverItIsCut)
{
    const auto bytes = fileBytes(GetParam().file);
    for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 64) {
        MemorySource source(std::string_view(bytes).substr(0, length));
        const auto tags = readAudioTags(source, {});
        EXPECT_TRUE(!tags || tags->chapters.size() <= GetParam().chapters.size() + 2) << length;
    }
}

/// All three with ends, as ffmpeg writes them; without, as comments do.
const std::vector<std::string> kWithEnds = {"0-500 One — æøå", "500-1250 Two", "1250-2000 漢字 🎧"};
const std::vector<std::string> kByMutagen = {"0-500 One æøå <https://h.example/one> [red.jpg]",
    "500-1250 Two — ω [blue.png]", "1250- 漢字 🎧 <https://h.example/three>", "hidden 700-800 Outside [red.jpg]"};
const std::vector<std::string> kWithLink = {"0- One — æøå", "500- Two <https://h.example/two>", "1250- 漢字 🎧"};
const std::vector<std::string> kOdd = {"0- One — æøå", "500- Two", "1250-  <https://h.example/three>"};
const std::vector<std::string> kWithoutEnds = {"0- One — æøå", "500- Two", "1250- 漢字 🎧"};

INSTANTIATE_TEST_SUITE_P(Id3, WrittenByTools,
    testing::Values(Case{"v24.mp3", ChapterSource::Id3, kByMutagen}, Case{"v23.mp3", ChapterSource::Id3, kByMutagen},
        Case{"id3.aac", ChapterSource::Id3, kByMutagen}, Case{"id3.flac", ChapterSource::Id3, kByMutagen},
        Case{"id3.wav", ChapterSource::Id3, kByMutagen}, Case{"id3.aiff", ChapterSource::Id3, kByMutagen},
        Case{"ffmpeg.mp3", ChapterSource::Id3, kWithEnds},
        Case{"eyed3.mp3", ChapterSource::Id3,
            {"0-500 One — æøå <https://h.example/c1>", "500-1250 Two <https://h.example/c2>",
                "1250-2000 漢字 🎧 <https://h.example/c3>"}}));

INSTANTIATE_TEST_SUITE_P(Mp4, WrittenByTools,
    testing::Values(Case{"both.m4a", ChapterSource::Mp4, kWithEnds}, Case{"text.m4a", ChapterSource::Mp4, kWithEnds},
        Case{"chpl.m4a", ChapterSource::Mp4, kWithoutEnds}, Case{"differ.m4a", ChapterSource::Mp4, kWithEnds},
        Case{"frag.mp4", ChapterSource::Mp4, {"0-500 One — æøå", "500-1250 Two", "1250-2128 漢字 🎧"}},
        Case{"quicktime.mov", ChapterSource::Mp4, kWithEnds},
        Case{"pictures.mp4", ChapterSource::Mp4,
            {"0-500 One — æøå [a jpeg]", "500-1250 Two [a jpeg]", "hidden 1000-  [a jpeg]",
                "1250-2000 漢字 🎧 [a jpeg]"}}));

INSTANTIATE_TEST_SUITE_P(Matroska, WrittenByTools,
    testing::Values(Case{"ffmpeg.mka", ChapterSource::Matroska, kWithEnds},
        Case{"ffmpeg.webm", ChapterSource::Matroska, kWithEnds}, Case{"ogm.mka", ChapterSource::Matroska, kWithoutEnds},
        Case{"behind.mka", ChapterSource::Matroska, kWithoutEnds},
        Case{"editions.mka", ChapterSource::Matroska,
            {"100-1000 Part One", "250- Nested", "hidden 1000- Hidden", "hidden 1200- Disabled", "1500- Last"}}));

INSTANTIATE_TEST_SUITE_P(Vorbis, WrittenByTools,
    testing::Values(Case{"vorbiscomment.ogg", ChapterSource::Vorbis, kWithLink},
        Case{"opusenc.opus", ChapterSource::Vorbis, kWithLink}, Case{"metaflac.flac", ChapterSource::Vorbis, kWithLink},
        Case{"mutagen.ogg", ChapterSource::Vorbis, kOdd}, Case{"mutagen.opus", ChapterSource::Vorbis, kOdd},
        // As ffmpeg 5.1 rounds when it writes.
        Case{"ffmpeg.opus", ChapterSource::Vorbis, {"0- One — æøå", "1250- 漢字 🎧", "1500- Two"}}));

} // namespace
} // namespace tidemark::tags
