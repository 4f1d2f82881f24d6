// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl_run.h"
#include "support/feed_builder.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

/// A library of its own, and a server that gives out `feed`.
class CtlLibrary : public testing::Test {
protected:
    CtlLibrary()
    {
        feed.episodes = {
            {"g2", "Why harbours silt up - with Peter Ahlgren (Delta Lab)", server.url("/b.mp3"),
                notesWithChapters({"0:10 Mud", "4:00 The long bank", "20:00 Dredging"}),
                "Sun, 17 May 2026 08:00:00 GMT"},
            {"g1", "Slow bridges - with Mara Lindqvist (Harbour Institute)", server.url("/a.mp3"),
                notesWithChapters({"0:12 Opening", "3:07 A simple picture of a tide", "9:30 Closing"})},
        };
        server.route("/feed.xml", [this](const ServerRequest&) {
            ServerAnswer answer;
            answer.status = feedStatus;
            answer.body = feedStatus == 200 ? (feedBody.empty() ? feed.rss() : feedBody) : "no";
            return answer;
        });
    }

    CtlResult ctl(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.end(), {"--data-dir", (folder.path() / "library").string(), "--json"});
        return runCtl(arguments);
    }
    CtlResult subscribe() { return ctl({"subscribe", server.url("/feed.xml")}); }
    std::size_t episodeCount() { return ctl({"episodes"}).json()["episodes"].size(); }

    TemporaryFolder folder;
    TestServer server;
    BuiltFeed feed;
    int feedStatus = 200;
    std::string feedBody;
};

} // namespace

TEST_F(CtlLibrary, SubscribesListsAndSearches)
{
    const auto outcome = subscribe();
    ASSERT_EQ(outcome.status, 0) << outcome.diagnostics;
    EXPECT_EQ(outcome.json()["shows"][0]["outcome"], "new");
    EXPECT_EQ(outcome.json()["shows"][0]["new_episodes"], 2);
    const auto shows = ctl({"shows"}).json()["shows"];
    EXPECT_EQ(shows[0]["title"], "The Tin Lighthouse");
    EXPECT_EQ(shows[0]["episode_count"], 2);
    EXPECT_EQ(shows[0]["unplayed_count"], 2);
    const auto episodes = ctl({"episodes", "--show", "The Tin Lighthouse"}).json()["episodes"];
    ASSERT_EQ(episodes.size(), 2U);
    EXPECT_FALSE(episodes[0].contains("notes_html"));
    EXPECT_EQ(episodes[0]["timeline"].size(), 3U);
    const auto hits = ctl({"search", "pictur tide", "--in", "chapters"}).json()["results"];
    EXPECT_EQ(hits.size(), 0U); // the first word must be whole
    const auto found = ctl({"search", "picture tid", "--in", "chapters"}).json()["results"];
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0]["start_s"], 187.0);
    EXPECT_EQ(ctl({"episodes", "--guest", "Peter Ahlgren"}).json()["episodes"].size(), 1U);
    EXPECT_EQ(ctl({"check"}).json()["ok"], true);
}

TEST_F(CtlLibrary, ASecondSubscriptionIsTheSameShow)
{
    std::ignore = subscribe();
    EXPECT_EQ(subscribe().json()["shows"][0]["outcome"], "unchanged");
    EXPECT_EQ(ctl({"shows"}).json()["shows"].size(), 1U);
}

TEST_F(CtlLibrary, APageThatNamesAFeedIsFollowed)
{
    server.route("/", [this](const ServerRequest&) {
        ServerAnswer answer;
        answer.headers = {{"Content-Type", "text/html"}};
        answer.body =
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head></html>";
        return answer;
    });
    const auto outcome = ctl({"subscribe", server.url("/")}).json()["shows"][0];
    EXPECT_EQ(outcome["outcome"], "new");
    EXPECT_EQ(outcome["feed_url"], server.url("/feed.xml"));
}

TEST_F(CtlLibrary, ARefreshUpdatesAndKeepsWhatTheListenerDid)
{
    std::ignore = subscribe();
    EXPECT_EQ(ctl({"refresh"}).json()["shows"][0]["outcome"], "unchanged");
    const auto id = ctl({"episodes"}).json()["episodes"][1]["id"].get<int>();
    EXPECT_EQ(ctl({"mark", std::to_string(id)}).status, 0);
    feed.episodes[1].notes = notesWithChapters({"0:12 Opening", "3:20 Moved", "9:30 Closing"});
    feed.episodes.insert(feed.episodes.begin(), {"g3", "A new one", server.url("/c.mp3"), "No chapters."});
    const auto outcome = ctl({"refresh"}).json()["shows"][0];
    EXPECT_EQ(outcome["outcome"], "updated");
    EXPECT_EQ(outcome["new_episodes"], 1);
    const auto episode = ctl({"episode", std::to_string(id)}).json();
    EXPECT_EQ(episode["played"], true);
    EXPECT_EQ(episode["timeline"][1]["title"], "Moved");
    EXPECT_EQ(ctl({"shows"}).json()["shows"][0]["unplayed_count"], 2);
}

TEST_F(CtlLibrary, WhatLeavesTheFeedStaysAndIsMarked)
{
    std::ignore = subscribe();
    feed.episodes.pop_back();
    std::ignore = ctl({"refresh"});
    const auto episodes = ctl({"episodes"}).json()["episodes"];
    ASSERT_EQ(episodes.size(), 2U);
    EXPECT_EQ(episodes[0]["in_feed"], true);
    EXPECT_EQ(episodes[1]["in_feed"], false);
}

TEST_F(CtlLibrary, AFailingFeedLosesNothing)
{
    std::ignore = subscribe();
    for (const int status : {404, 500, 403}) {
        feedStatus = status;
        const auto result = ctl({"refresh"});
        EXPECT_EQ(result.status, 1) << status;
        EXPECT_EQ(result.json()["shows"][0]["outcome"], "failed");
        EXPECT_EQ(episodeCount(), 2U);
    }
    feedStatus = 200;
    feedBody = feed.rss().substr(0, feed.rss().size() - 60); // cut within the second item
    EXPECT_EQ(ctl({"refresh"}).json()["shows"][0]["partial"], true);
    const auto episodes = ctl({"episodes"}).json()["episodes"];
    ASSERT_EQ(episodes.size(), 2U);
    EXPECT_EQ(episodes[1]["in_feed"], true);
    feedBody = "<html><body>Down for maintenance</body></html>";
    EXPECT_EQ(ctl({"refresh"}).status, 1);
    EXPECT_EQ(episodeCount(), 2U);
}

TEST_F(CtlLibrary, AGoneFeedIsNotAskedAgain)
{
    std::ignore = subscribe();
    feedStatus = 410;
    EXPECT_EQ(ctl({"refresh"}).json()["shows"][0]["outcome"], "gone");
    const auto asked = server.requestCount();
    EXPECT_EQ(ctl({"refresh"}).json()["shows"].size(), 0U);
    EXPECT_EQ(server.requestCount(), asked);
    EXPECT_EQ(episodeCount(), 2U);
}

TEST_F(CtlLibrary, WhatCannotBeReachedIsToldForEachSubject)
{
    const auto result = ctl({"subscribe", server.url("/missing.xml"), "file:///etc/passwd", server.url("/feed.xml")});
    EXPECT_EQ(result.status, 1);
    const auto shows = result.json()["shows"];
    EXPECT_EQ(shows[0]["outcome"], "failed");
    EXPECT_EQ(shows[1]["outcome"], "failed");
    EXPECT_EQ(shows[2]["outcome"], "new");
    EXPECT_EQ(std::count(result.diagnostics.begin(), result.diagnostics.end(), '\n'), 2) << result.diagnostics;
}

TEST_F(CtlLibrary, UnsubscribingLeavesASoundLibrary)
{
    std::ignore = subscribe();
    EXPECT_EQ(ctl({"unsubscribe", server.url("/feed.xml")}).status, 0);
    EXPECT_EQ(ctl({"shows"}).json()["shows"].size(), 0U);
    EXPECT_EQ(ctl({"search", "tide"}).json()["results"].size(), 0U);
    EXPECT_EQ(ctl({"check"}).status, 0);
    EXPECT_EQ(ctl({"unsubscribe", "Nobody's show"}).status, 1);
}

TEST_F(CtlLibrary, OpmlGoesOutAndIn)
{
    std::ignore = subscribe();
    const auto file = (folder.path() / "out.opml").string();
    ASSERT_EQ(ctl({"opml", "export", file}).status, 0);
    std::ignore = ctl({"unsubscribe", "1"});
    const auto report = ctl({"opml", "import", file});
    EXPECT_EQ(report.status, 0) << report.diagnostics;
    EXPECT_EQ(report.json()["entries"], 1);
    EXPECT_EQ(ctl({"shows"}).json()["shows"][0]["feed_url"], server.url("/feed.xml"));
}

TEST_F(CtlLibrary, ASavedPageAndItsSubscriptionAreJoined)
{
    const auto page = folder.file("page.txt",
        "The Tin Lighthouse\n\nAll episodes\n\n5 episodes\n\n"
        "episode Why harbours silt up - with Peter Ahlgren (Delta Lab) artwork\n\n"
        "Why harbours silt up - with Peter Ahlgren (Delta Lab)\n\nMud and patience. Timeline 0:10 Mud 4:00 The long "
        "bank "
        "20:00 Dredging\n\n17. maj 202655 min\n"
        "episode Slow bridges - with Mara Lindqvist (Harbour Institute) artwork\n\n"
        "Slow bridges - with Mara Lindqvist (Harbour Institute)\n\nA talk about bridges.\n\n10. maj 20261 h 13 min\n");
    const auto imported = ctl({"page", "import", page});
    ASSERT_EQ(imported.status, 0) << imported.diagnostics;
    EXPECT_EQ(imported.json()["episodes_promised"], 5);
    EXPECT_EQ(imported.json()["episodes_held"], 2);
    const auto saved = ctl({"episodes"}).json()["episodes"];
    ASSERT_EQ(saved.size(), 2U);
    EXPECT_EQ(ctl({"mark", std::to_string(saved[0]["id"].get<int>())}).status, 0);

    const auto subscribed = subscribe();
    EXPECT_NE(subscribed.diagnostics.find("merge"), std::string::npos);
    const auto subscription = subscribed.json()["shows"][0]["id"].get<int>();
    const auto merged = ctl({"merge", std::to_string(imported.json()["id"].get<int>()), std::to_string(subscription)});
    ASSERT_EQ(merged.status, 0) << merged.diagnostics;
    const auto episodes = ctl({"episodes"}).json()["episodes"];
    ASSERT_EQ(episodes.size(), 2U); // not doubled
    EXPECT_EQ(episodes[0]["id"], saved[0]["id"]);
    EXPECT_EQ(episodes[0]["enclosures"][0]["url"], server.url("/b.mp3"));
    EXPECT_EQ(episodes[0]["played"], true);
    EXPECT_EQ(ctl({"shows"}).json()["shows"].size(), 1U);
    EXPECT_EQ(ctl({"refresh"}).json()["shows"][0]["new_episodes"], 0);
    EXPECT_EQ(ctl({"check"}).status, 0);
}

TEST_F(CtlLibrary, DownloadsOverServersWithAndWithoutRanges)
{
    std::string audio(700000, 'x');
    for (std::size_t i = 0; i < audio.size(); ++i)
        audio[i] = static_cast<char>((i * 2654435761U) >> 13);
    server.serveFile("/a.mp3", {.body = audio});
    server.serveFile("/b.mp3", {.body = audio, .etag = {}, .knowsRanges = false, .sendsLength = false});
    std::ignore = subscribe();
    const auto result = ctl({"download", "1", "2"});
    ASSERT_EQ(result.status, 0) << result.diagnostics;
    const auto document = result.json();
    for (const auto& download : document["downloads"]) {
        EXPECT_EQ(download["outcome"], "done");
        EXPECT_EQ(download["bytes"], audio.size());
        std::ifstream file(download["path"].get<std::string>(), std::ios::binary);
        EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), audio);
    }
    EXPECT_EQ(ctl({"episodes", "--filter", "downloaded"}).json()["episodes"].size(), 2U);
    EXPECT_EQ(ctl({"download", "--delete", "1"}).status, 0);
    EXPECT_EQ(ctl({"episodes", "--filter", "downloaded"}).json()["episodes"].size(), 1U);
    EXPECT_EQ(ctl({"downloads"}).json()["downloads"].size(), 1U);
}

TEST_F(CtlLibrary, AnEnclosureThatIsAWebPageFailsClearly)
{
    for (const char* path : {"/a.mp3", "/b.mp3"}) {
        server.route(path, [](const ServerRequest&) {
            ServerAnswer answer;
            answer.headers = {{"Content-Type", "text/html"}};
            answer.body = "<!doctype html><html><body>Please log in</body></html>";
            return answer;
        });
    }
    std::ignore = subscribe();
    const auto result = ctl({"download", "2"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.json()["downloads"][0]["outcome"], "failed");
    EXPECT_NE(result.diagnostics.find("web page"), std::string::npos) << result.diagnostics;
}

TEST_F(CtlLibrary, AFileThatIsNoLibraryIsLeftAlone)
{
    std::filesystem::create_directories(folder.path() / "library");
    const auto file = folder.file("library/library.sqlite", std::string(5000, 'x'));
    const auto result = ctl({"shows"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.json()["error"]["code"], "database");
    EXPECT_EQ(std::filesystem::file_size(file), 5000U);
}

TEST_F(CtlLibrary, SaysAndBoundsWhatStreamingTakes)
{
    EXPECT_EQ(ctl({"storage"}).json()["budget_bytes"], 2ULL * 1024 * 1024 * 1024);
    std::filesystem::create_directories(folder.path() / "library/media");
    folder.file("library/media/e4711.media", std::string(100'000, 'x')); // of an enclosure that is gone
    EXPECT_GE(ctl({"storage"}).json()["orphaned_bytes"], 100'000);
    const auto set = ctl({"storage", "--budget", "500M"});
    ASSERT_EQ(set.status, 0) << set.diagnostics;
    EXPECT_EQ(set.json()["budget_bytes"], 500ULL * 1024 * 1024);
    EXPECT_EQ(set.json()["orphaned_bytes"], 0);
    EXPECT_EQ(set.json()["files"], 0);
    EXPECT_EQ(ctl({"storage", "--trim"}).json()["budget_bytes"], 500ULL * 1024 * 1024);
    EXPECT_EQ(ctl({"storage", "--budget", "much"}).status, 2);
}

TEST_F(CtlLibrary, UnknownEpisodesAreNotFound)
{
    for (const auto* verb : {"episode", "chapters", "download", "play"}) {
        const auto result = ctl({verb, "4711"});
        EXPECT_EQ(result.status, 1) << verb;
    }
}

TEST_F(CtlLibrary, ChaptersSayWhichNeedNoNetwork)
{
    for (const auto* path : {"/a.mp3", "/b.mp3"})
        server.serveFile(path, {.body = std::string(50'000, '\xFF')});
    ASSERT_EQ(subscribe().status, 0);
    const auto prefetched = [&] {
        std::vector<bool> told;
        const auto document = ctl({"chapters", "1", "--offline"}).json();
        for (const auto& chapter : document["chapters"])
            told.push_back(chapter["prefetched"]);
        return told;
    };
    EXPECT_EQ(prefetched(), (std::vector<bool>{false, false, false}));
    const auto count = server.requestCount();
    EXPECT_EQ(prefetched().size(), 3U);
    EXPECT_EQ(server.requestCount(), count); // asking fetches nothing
    ASSERT_EQ(ctl({"download", "1"}).status, 0);
    EXPECT_EQ(prefetched(), (std::vector<bool>{true, true, true}));
}

TEST_F(CtlLibrary, SettingsStay)
{
    EXPECT_EQ(ctl({"settings"}).json()["settings"]["streaming.prefetch"], "on");
    EXPECT_EQ(ctl({"settings", "streaming.prefetch", "off"}).status, 0);
    EXPECT_EQ(ctl({"settings", "streaming.prefetch"}).json()["settings"]["streaming.prefetch"], "off");
    EXPECT_EQ(ctl({"settings", "streaming.prefetch_budget_mib", "much"}).json()["error"]["code"], "invalid-argument");
    EXPECT_EQ(ctl({"settings", "streaming.nothing"}).status, 1);
}

} // namespace tidemark::test
