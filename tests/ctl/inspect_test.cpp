// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl_run.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace tidemark::test {

TEST(CtlUsage, WrongWordsAreStatusTwo)
{
    EXPECT_EQ(runCtl({}).status, 2);
    EXPECT_EQ(runCtl({"swim"}).status, 2);
    EXPECT_EQ(runCtl({"feed", "inspect"}).status, 2);
    EXPECT_EQ(runCtl({"episode", "seven"}).status, 2);
    EXPECT_EQ(runCtl({"clip", "x.mp3", "--out", "y.wav"}).status, 2);
    EXPECT_EQ(runCtl({"clip", "x.mp3", "--for", "3", "--out", "y.wav"}).status, 2);
    EXPECT_EQ(runCtl({"clip", "x.mp3", "--from", "1", "--to", "2", "--for", "3", "--out", "y.wav"}).status, 2);
    EXPECT_EQ(runCtl({"play", "x.mp3", "--at", "yesterday"}).status, 2);
    EXPECT_EQ(runCtl({"--help"}).status, 0);
    EXPECT_EQ(runCtl({"--version"}).status, 0);
}

TEST(CtlTimeline, PrintsChaptersAndTheirReasons)
{
    const TemporaryFolder folder;
    const auto notes =
        folder.file("notes.txt", "Timeline\n0:12 Opening the gate\n3:07 Why tides wait\n1:02:03 Closing\n");
    const auto plain = runCtl({"timeline", notes, "--json"});
    ASSERT_EQ(plain.status, 0) << plain.diagnostics;
    const auto chapters = plain.json()["chapters"];
    ASSERT_EQ(chapters.size(), 3U);
    EXPECT_EQ(chapters[1]["start_s"], 187.0);
    EXPECT_EQ(chapters[1]["title"], "Why tides wait");
    EXPECT_EQ(chapters[1]["source"], "notes");
    const auto explained = runCtl({"--json", "timeline", "--explain", "--text", notes}).json();
    ASSERT_EQ(explained["candidates"].size(), 3U);
    EXPECT_TRUE(explained["candidates"][0]["taken"]);
    EXPECT_FALSE(explained["candidates"][0]["reason"].get<std::string>().empty());
}

TEST(CtlFeedInspect, PrintsTheContractsKeys)
{
    const TemporaryFolder folder;
    BuiltFeed feed;
    feed.episodes = {{"g1", "Slow bridges - with Mara Lindqvist (Harbour Institute)", "https://h.example/a.mp3",
        notesWithChapters({"0:12 Opening", "3:07 Bridges", "9:30 Closing"})}};
    const auto result = runCtl({"feed", "inspect", folder.file("feed.xml", feed.rss()), "--json"});
    ASSERT_EQ(result.status, 0) << result.diagnostics;
    const auto show = result.json();
    for (const char* key : {"title", "author", "link", "feed_url", "language", "description_html", "image_url",
             "categories", "explicit", "type", "guid", "new_feed_url", "funding", "partial", "episodes"})
        EXPECT_TRUE(show.contains(key)) << key;
    const auto episode = show["episodes"][0];
    for (const char* key : {"guid", "title", "guests", "published", "duration_s", "season", "episode", "episode_type",
             "explicit", "link", "image_url", "notes_html", "notes_text", "enclosures", "transcripts", "persons",
             "chapters_url", "timeline"})
        EXPECT_TRUE(episode.contains(key)) << key;
    EXPECT_EQ(episode["published"], "2026-05-10T08:00:00Z");
    EXPECT_EQ(episode["duration_s"], 3300.0);
    EXPECT_EQ(episode["guests"][0]["name"], "Mara Lindqvist");
    EXPECT_EQ(episode["guests"][0]["affiliations"][0], "Harbour Institute");
    EXPECT_EQ(episode["timeline"].size(), 3U);
    EXPECT_EQ(episode["timeline"][0]["end_s"], 187.0);
}

struct BadInput {
    const char* name;
    std::string bytes;
    const char* code;
};

class CtlBadFeed : public testing::TestWithParam<BadInput> { };

TEST_P(CtlBadFeed, IsOneClearSentenceAndStatusOne)
{
    const TemporaryFolder folder;
    const auto file = folder.file("feed.xml", GetParam().bytes);
    const auto result = runCtl({"feed", "inspect", file, "--json"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.json()["error"]["code"], GetParam().code);
    EXPECT_EQ(std::count(result.diagnostics.begin(), result.diagnostics.end(), '\n'), 1) << result.diagnostics;
}

INSTANTIATE_TEST_SUITE_P(Inputs, CtlBadFeed,
    testing::Values(BadInput{"empty", "", "parse"},
        BadInput{"page",
            "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/feed.xml></head></html>",
            "not-a-feed"},
        BadInput{"json", "{\"version\": 1}", "not-a-feed"}, BadInput{"nul", std::string(4096, '\0'), "parse"}),
    [](const auto& input) { return input.param.name; });

TEST(CtlFeedInspect, AMissingFileIsNotFound)
{
    const auto result = runCtl({"feed", "inspect", "/nonexistent/feed.xml", "--json"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.json()["error"]["code"], "not-found");
}

} // namespace tidemark::test
