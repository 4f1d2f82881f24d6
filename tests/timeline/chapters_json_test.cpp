// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/documents.h"

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

TEST(ChaptersJson, ReadsPlaces)
{
    const auto chapters = chaptersFromJson(R"({"chapters": [
        {"startTime": 0, "location": {"name": " Kronborg\n", "geo": "geo:56.039,12.621", "osm": "W5013364"}},
        {"startTime": 1, "location": {"name": 7, "geo": null}}, {"startTime": 2, "location": "Elsinore"},
        {"startTime": 3, "location": [1]}]})");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 4U);
    EXPECT_EQ((*chapters)[0].location, (Location{"Kronborg", "geo:56.039,12.621", "W5013364"}));
    EXPECT_EQ((*chapters)[1].location, (Location{"7", {}, {}}));
    EXPECT_EQ((*chapters)[2].location, (Location{"Elsinore", {}, {}}));
    EXPECT_TRUE((*chapters)[3].location.isEmpty());
}

TEST(ChaptersJson, KeepsWebAddressesOnlyAndResolvesThem)
{
    const auto* json = R"({"chapters": [
        {"startTime": 0, "url": "javascript:alert", "img": "data:image/png;base64,AA"},
        {"startTime": 1, "url": "HTTPS://example.org/a b", "img": "img/1.jpg"},
        {"startTime": 2, "url": "file:///etc/passwd", "img": "//cdn.example/2.jpg"},
        {"startTime": 3, "url": "http://", "img": 5}]
})";
    const auto chapters = chaptersFromJson(json, "https://h.example/e/7/chapters.json?v=2");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 4U);
    EXPECT_EQ((*chapters)[0].href + (*chapters)[0].imageUrl, "");
    EXPECT_EQ((*chapters)[1].href, "HTTPS://example.org/a%20b");
    EXPECT_EQ((*chapters)[1].imageUrl, "https://h.example/e/7/img/1.jpg");
    EXPECT_EQ((*chapters)[2].href, "");
    EXPECT_EQ((*chapters)[2].imageUrl, "https://cdn.example/2.jpg");
    EXPECT_EQ((*chapters)[3].href + (*chapters)[3].imageUrl, "");
    const auto without = chaptersFromJson(json);
    ASSERT_TRUE(without);
    EXPECT_EQ((*without)[1].imageUrl, "") << "relative to nothing";
}

TEST(ChaptersJson, TakesTimesInEveryForm)
{
    const auto chapters = chaptersFromJson(R"({"chapters": [
        {"startTime": 1.25e1, "title": "exponent"}, {"startTime": "1.5E1", "title": "exponent in a string"},
        {"startTime": "20,25", "title": "comma"}, {"startTime": "0:00:30,5", "title": "clock and comma"},
        {"startTime": -0.0, "title": "minus zero"}, {"startTime": "\u00a040 ", "title": "spaces"},
        {"startTime": 50, "endTime": "1:00", "title": "end"}, {"startTime": 99999999999999999999},
        {"startTime": "999999999"}, {"startTime": "NaN"}, {"startTime": "inf"}, {"startTime": "-5"},
        {"startTime": true}, {"startTime": ""}, {"startTime": [3]}]})");
    ASSERT_TRUE(chapters);
    std::string written;
    for (const auto& chapter : *chapters)
        written += chapter.title + " " + std::to_string(chapter.start.count()) + "; ";
    EXPECT_EQ(written,
        "minus zero 0; exponent 12500; exponent in a string 15000; comma 20250; clock and comma 30500; spaces 40000; "
        "end 50000; ");
    EXPECT_EQ(chapters->back().end, 60s);
}

TEST(ChaptersJson, NumbersThatJsonDoesNotKnowCostTheirEntryOnly)
{
    const auto chapters = chaptersFromJson(R"({"chapters": [{"startTime": NaN, "title": "a"},
        {"startTime":-Infinity}, {"startTime": 1e999}, {"startTime": 4, "endTime":NaN, "title": "NaN: [Infinity, \"]"}]})");
    ASSERT_TRUE(chapters);
    ASSERT_EQ(chapters->size(), 1U);
    EXPECT_EQ((*chapters)[0].title, "NaN: [Infinity, \"]");
    EXPECT_EQ((*chapters)[0].end, std::nullopt);
}

TEST(ChaptersJson, SaysWhatADocumentIsInstead)
{
    const auto detail = [](std::string_view json) {
        const auto chapters = chaptersFromJson(json);
        return chapters ? std::string("read") : chapters.error().detail;
    };
    EXPECT_EQ(detail("\xEF\xBB\xBF \n<!DOCTYPE html><p>Not found"), "chapters: this is HTML or XML, not JSON");
    EXPECT_EQ(detail("\xEF\xBB\xBF\r\n"), "chapters: the document is empty");
    EXPECT_EQ(detail("{\"chapters\": []} tail"), "chapters: no valid JSON at byte 19 of 21");
    EXPECT_EQ(detail("{\"chapters\": [}"), "chapters: no valid JSON at byte 15 of 15");
    EXPECT_EQ(detail("[1]"), "chapters: not a JSON object");
    EXPECT_EQ(detail("{\"chapters\": []}\n"), "read");
}

TEST(ChaptersJson, BracketsWithoutEndAreRefusedBeforeTheyGrow)
{
    const auto found = chaptersFromJson(std::string(1 << 20, '['));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Parse);
    const auto quoted =
        chaptersFromJson(R"({"chapters":[{"startTime":1,"title":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ \"{"}]})");
    ASSERT_TRUE(quoted);
    EXPECT_EQ(quoted->size(), 1U) << "brackets in a text are no nesting";
}

TEST(ChaptersJson, LongTextsAreCut)
{
    const auto found =
        chaptersFromJson(R"({"chapters":[{"startTime":1,"title":")" + std::string(100'000, 'x') + "\"}]}");
    ASSERT_TRUE(found);
    EXPECT_LE(found->front().title.size(), 4096U);
}

} // namespace tidemark::timeline
