// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl_run.h"
#include "support/chaptered_mp3.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace tidemark::test {
namespace {

/// A show with one episode that has chapters in its notes, in a linked JSON document, and in its file.
class CtlChapters : public testing::Test {
protected:
    CtlChapters()
    {
        server.route("/feed.xml", [this](const ServerRequest&) {
            ServerAnswer answer;
            answer.body = R"(<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
                <title>The Tin Lighthouse</title><item><guid>a</guid><title>A</title><description><![CDATA[)"
                + notesWithChapters({"0:00 Note one", "0:02 Note two", "0:04 Note three"}) + R"(]]></description>
                <podcast:chapters url="/a.json" type="application/json+chapters"/><enclosure url=")"
                + server.url("/a.mp3") + R"(" type="audio/mpeg" length="1"/></item></channel></rss>)";
            return answer;
        });
        server.route("/a.json", [this](const ServerRequest&) {
            ServerAnswer answer;
            answer.status = jsonStatus;
            answer.body = R"({"version":"1.2.0","chapters":[{"startTime":0,"title":"Json one","img":"a.png"},
                {"startTime":3,"title":"Json two","location":{"name":"Harbour","geo":"geo:55.7,12.6"}}]})";
            return answer;
        });
        server.serveFile("/a.mp3", {.body = chapteredMp3(4000)});
    }

    CtlResult ctl(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.end(), {"--data-dir", (folder.path() / "library").string(), "--json"});
        return runCtl(arguments);
    }

    static std::vector<std::string> titles(const CtlResult& result)
    {
        std::vector<std::string> list;
        const auto json = result.json();
        for (const auto& chapter : json["chapters"])
            list.push_back(chapter["title"]);
        return list;
    }

    using Titles = std::vector<std::string>;
    TemporaryFolder folder;
    TestServer server;
    int jsonStatus = 200;
};

} // namespace

TEST_F(CtlChapters, ChaptersOfAllSourcesAreFoundAndExplained)
{
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    EXPECT_EQ(titles(ctl({"chapters", "1", "--offline"})), (Titles{"Json one", "Json two"}))
        << "the linked document was read with the feed";
    const auto found = ctl({"chapters", "1", "--explain"});
    ASSERT_EQ(found.status, 0) << found.diagnostics;
    EXPECT_EQ(titles(found), (Titles{"File one", "File two"}));
    const auto json = found.json();
    EXPECT_EQ(json["chapters"][0]["source"], "id3");
    EXPECT_EQ(json["chapters"][0]["image"], server.url("/a.png")) << "taken over from the same moment";
    ASSERT_EQ(json["sources"].size(), 3U);
    EXPECT_EQ(json["sources"][1]["source"], "json");
    EXPECT_EQ(json["sources"][1]["reason"], "less-trusted");
    ASSERT_EQ(json["candidates"].size(), 3U);
    EXPECT_EQ(json["candidates"][0]["text"], "0:00");
    EXPECT_EQ(json["candidates"][0]["taken"], true);
    EXPECT_EQ(json["looked_at"].size(), 2U);
}

TEST_F(CtlChapters, AFileIsReadByAFewRangesOnly)
{
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    server.serveFile("/a.mp3", {.body = chapteredMp3(60000)});
    EXPECT_EQ(titles(ctl({"chapters", "1"})), (Titles{"File one", "File two"}));
    EXPECT_LE(server.requestCount(), 8U) << "feed, document, and a few ranges of the file";
    EXPECT_LE(server.bodyBytesSent(), 4'000'000U) << "of 25 MB";
    const auto asked = server.requestCount();
    std::ignore = ctl({"chapters", "1"});
    EXPECT_EQ(server.requestCount(), asked) << "it is known";
}

TEST_F(CtlChapters, ADocumentThatFailsIsSaidAndTheRestPrinted)
{
    jsonStatus = 500;
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    const auto found = ctl({"chapters", "1", "--again"});
    EXPECT_EQ(found.status, 0);
    EXPECT_NE(found.diagnostics.find("500"), std::string::npos) << found.diagnostics;
    EXPECT_EQ(titles(found), (Titles{"File one", "File two"}));
}

TEST_F(CtlChapters, TheTimesOfTheNotesStandWithTheEpisode)
{
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    const auto episode = ctl({"episode", "1"}).json();
    const auto times = episode["notes_times"];
    ASSERT_EQ(times.size(), 3U);
    EXPECT_EQ(times[1]["start_s"], 2.0);
    EXPECT_EQ(times[1]["text"], "0:02");
    const std::string text = episode["notes_text"];
    EXPECT_EQ(text.substr(times[1]["begin"].get<std::size_t>(), 4), "0:02");
}

TEST_F(CtlChapters, PicturesInsideTheFileAreWrittenOutOnRequest)
{
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    const auto pictures = (folder.path() / "pictures").string();
    const auto json = ctl({"chapters", "1", "--pictures", pictures}).json();
    ASSERT_EQ(json["chapters"].size(), 2U);
    EXPECT_EQ(json["chapters"][0]["image"], server.url("/a.png")) << "a picture elsewhere is not fetched";
    const std::string path = json["chapters"][1]["image"];
    EXPECT_EQ(path, pictures + "/chapter-2.png");
    std::ifstream file(path, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), onePixelPng());
}

TEST_F(CtlChapters, ASourceIsChosenAndChaptersAreMended)
{
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    std::ignore = ctl({"chapters", "1"});
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--source", "json"})), (Titles{"Json one", "Json two"}));
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--source", "best"})), (Titles{"File one", "File two"}));
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--source", "notes", "--for-show"})).size(), 3U);
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--rename", "Knots", "--chapter", "2"})),
        (Titles{"Note one", "Knots", "Note three"}));
    const auto shifted = ctl({"edit-timeline", "1", "--shift", "1.5", "--chapter", "2"});
    EXPECT_EQ(shifted.json()["chapters"][1]["start_s"], 3.5);
    EXPECT_EQ(shifted.json()["chapters"][2]["start_s"], 5.5);
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--add", "Mine", "--at", "0:01"})).size(), 4U);
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--remove", "--chapter", "1"})).front(), "Mine");
    EXPECT_EQ(ctl({"chapters", "1", "--explain"}).json()["edits"].size(), 4U);
    EXPECT_EQ(titles(ctl({"edit-timeline", "1", "--reset"})), (Titles{"Note one", "Note two", "Note three"}));
    EXPECT_EQ(ctl({"check"}).json()["ok"], true);
}

TEST_F(CtlChapters, WhatMakesNoSenseIsRefused)
{
    ASSERT_EQ(ctl({"subscribe", server.url("/feed.xml")}).status, 0);
    EXPECT_EQ(ctl({"edit-timeline", "1"}).status, 2);
    EXPECT_EQ(ctl({"edit-timeline", "1", "--rename", "x"}).status, 2) << "of which chapter?";
    EXPECT_EQ(ctl({"edit-timeline", "1", "--add", "x"}).status, 2) << "where?";
    EXPECT_EQ(ctl({"edit-timeline", "1", "--source", "youtube"}).status, 1);
    EXPECT_EQ(ctl({"edit-timeline", "1", "--remove", "--chapter", "99"}).status, 1);
    EXPECT_EQ(ctl({"edit-timeline", "77", "--reset"}).status, 1);
}

} // namespace tidemark::test
