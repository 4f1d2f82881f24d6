// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/merge.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

using namespace std::chrono_literals;

TEST(ChaptersJson, ReadsTheFieldsOfTheSpecification)
{
    const auto chapters = chaptersFromJson(R"({"version": "1.2.0", "title": "Moss", "chapters": [
        {"startTime": 0, "title": "Low water"},
        {"startTime": 94.25, "endTime": 120, "title": "Rope", "url": "https://example.org/r",
         "img": "https://example.org/r.jpg", "location": {"name": "Aarhus", "geo": "geo:56,10"}},
        {"startTime": 100, "toc": false, "img": "https://example.org/s.jpg"}]})");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 3U);
    EXPECT_EQ((*chapters)[0].title, "Low water");
    EXPECT_EQ((*chapters)[0].end, std::nullopt);
    EXPECT_EQ((*chapters)[1].start, 94250ms);
    EXPECT_EQ((*chapters)[1].end, 120s);
    EXPECT_EQ((*chapters)[1].href, "https://example.org/r");
    EXPECT_EQ((*chapters)[1].imageUrl, "https://example.org/r.jpg");
    EXPECT_EQ((*chapters)[1].source, ChapterSource::Json);
    EXPECT_FALSE((*chapters)[1].isHidden);
    EXPECT_TRUE((*chapters)[2].isHidden);
}

TEST(ChaptersJson, TakesOddNumbersAndSorts)
{
    const auto chapters = chaptersFromJson(R"({"chapters": [
        {"startTime": "1:02:03", "title": "C"}, {"startTime": " 90.5 ", "title": "B"},
        {"startTime": "0:12", "title": "A", "endTime": "0:02"}]})");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 3U);
    EXPECT_EQ((*chapters)[0].start, 12s);
    EXPECT_EQ((*chapters)[0].end, std::nullopt) << "an end before its start says nothing";
    EXPECT_EQ((*chapters)[1].start, 90500ms);
    EXPECT_EQ((*chapters)[2].start, 3723s);
}

TEST(ChaptersJson, SkipsBadEntriesOnly)
{
    const auto chapters = chaptersFromJson(R"({"chapters": [
        {"title": "no start"}, {"startTime": -1}, {"startTime": "soon"}, {"startTime": null}, {"startTime": 1e300}, 7,
        null, [], {"startTime": 5, "title": 7, "url": {}, "img": null, "toc": "false"}]})");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 1U);
    EXPECT_EQ((*chapters)[0].title, "7");
    EXPECT_TRUE((*chapters)[0].isHidden);
}

TEST(ChaptersJson, RefusesWhatIsNoSuchDocument)
{
    for (const auto* text : {"", "<html>", "[]", "{}", R"({"chapters": 5})", "{\"chapters\": [", "null"}) {
        const auto chapters = chaptersFromJson(text);
        ASSERT_FALSE(chapters) << text;
        EXPECT_EQ(chapters.error().code, ErrorCode::Parse);
    }
    EXPECT_FALSE(chaptersFromJson("{\"chapters\":" + std::string(100'000, '[')));
}

TEST(ChaptersJson, BrokenBytesAndAByteOrderMarkDoNotStopIt)
{
    const auto chapters = chaptersFromJson("\xEF\xBB\xBF{\"chapters\":[{\"startTime\":1,\"title\":\"caf\xE9\"}]}");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 1U);
    EXPECT_EQ((*chapters)[0].title, "caf\xEF\xBF\xBD");
}

} // namespace tidemark::timeline
