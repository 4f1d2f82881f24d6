// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_rig.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using library::FeedOutcomeKind;

std::vector<BuiltEpisode> twoEpisodes()
{
    return {{"a", "A", "https://h.example/a.mp3", "Notes of A."}, {"b", "B", "https://h.example/b.mp3", "Notes of B."}};
}

std::vector<library::FeedOutcome> refresh(LibraryRig& rig)
{
    auto outcomes = rig.await<std::vector<library::FeedOutcome>>(
        [&](auto reply) { rig.library->subscriptions.refresh({}, reply); });
    return outcomes.value_or(std::vector<library::FeedOutcome>{});
}

} // namespace

TEST(Subscriptions, ARefreshIsConditionalFromTheSecondRunOn)
{
    LibraryRig rig;
    rig.http.setFile(LibraryRig::kFeedUrl, BuiltFeed{.episodes = twoEpisodes()}.rss(), "\"v1\"");
    std::ignore = rig.await<library::FeedOutcome>(
        [&](auto reply) { rig.library->subscriptions.subscribe(LibraryRig::kFeedUrl, reply); });
    const auto outcomes = refresh(rig);
    ASSERT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(outcomes[0].kind, FeedOutcomeKind::Unchanged);
    EXPECT_EQ(rig.http.requests().back().etag, "\"v1\"");
}

TEST(Subscriptions, TheSameBytesAreNotWrittenAgain)
{
    LibraryRig rig;
    std::ignore = rig.subscribe(twoEpisodes());
    int listChanges = 0;
    const auto observation = rig.library->catalogue.observe(
        [&](const library::CatalogueChange& change) { listChanges += change.listsChanged ? 1 : 0; });
    EXPECT_EQ(refresh(rig)[0].kind, FeedOutcomeKind::Unchanged);
    EXPECT_EQ(listChanges, 0);
}

TEST(Subscriptions, PersonsThatTheFeedNamesBehindItsItemsAreKnown)
{
    // Oddity: the channel's persons stand after the items, which inherit them all the same.
    LibraryRig rig;
    auto feed = BuiltFeed{.episodes = twoEpisodes()}.rss();
    const auto end = feed.rfind("</channel>");
    ASSERT_NE(end, std::string::npos);
    feed.insert(end,
        "<podcast:person xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" role=\"host\">Ada Brandt"
        "</podcast:person>");
    rig.http.setFile(LibraryRig::kFeedUrl, feed, "\"v1\"");
    std::ignore = rig.await<library::FeedOutcome>(
        [&](auto reply) { rig.library->subscriptions.subscribe(LibraryRig::kFeedUrl, reply); });
    const auto ids =
        rig.await<std::vector<EpisodeId>>([&](auto reply) { rig.library->catalogue.episodeIds({}, reply); });
    ASSERT_EQ(ids->size(), 2U);
    const auto detail =
        rig.await<library::EpisodeDetail>([&](auto reply) { rig.library->catalogue.episode(ids->front(), reply); });
    ASSERT_EQ(detail->stored.episode.guests.size(), 1U);
    EXPECT_EQ(detail->stored.episode.guests.front().name, "Ada Brandt");
    EXPECT_EQ(detail->stored.episode.guests.front().role, "host");
}

TEST(Subscriptions, APermanentMoveToTheSameShowIsFollowed)
{
    LibraryRig rig;
    std::ignore = rig.subscribe(twoEpisodes());
    auto episodes = twoEpisodes();
    episodes.push_back({"c", "C", "https://h.example/c.mp3", "New."});
    rig.http.setAnswer(LibraryRig::kFeedUrl,
        {.body = BuiltFeed{.episodes = episodes}.rss(),
            .finalUrl = "https://new.example/feed",
            .permanentUrl = "https://new.example/feed"});
    const auto outcomes = refresh(rig);
    EXPECT_EQ(outcomes[0].kind, FeedOutcomeKind::Moved);
    EXPECT_EQ(outcomes[0].feedUrl, "https://new.example/feed");
}

TEST(Subscriptions, APermanentMoveToSomethingElseIsNot)
{
    LibraryRig rig;
    std::ignore = rig.subscribe(twoEpisodes());
    const BuiltFeed portal{.title = "Hotel", .episodes = {{"x", "Welcome", "https://hotel.example/x.mp3", "Log in."}}};
    rig.http.setAnswer(LibraryRig::kFeedUrl,
        {.body = portal.rss(), .finalUrl = "https://hotel.example/", .permanentUrl = "https://hotel.example/"});
    EXPECT_NE(refresh(rig)[0].kind, FeedOutcomeKind::Moved);
    const auto shows =
        rig.await<std::vector<library::ShowRow>>([&](auto reply) { rig.library->catalogue.shows(reply); });
    EXPECT_EQ(shows->front().show.feedUrl, LibraryRig::kFeedUrl);
}

TEST(Subscriptions, ACancelledRefreshAnswersForEveryShow)
{
    LibraryRig rig;
    std::ignore = rig.subscribe(twoEpisodes());
    rig.http.setManual(true);
    std::optional<std::vector<library::FeedOutcome>> outcomes;
    rig.library->subscriptions.refresh(
        {}, [&](auto result) { outcomes = result.value_or(std::vector<library::FeedOutcome>{}); });
    rig.settle();
    EXPECT_TRUE(rig.library->subscriptions.isRefreshing());
    rig.library->subscriptions.cancelRefresh();
    rig.http.deliverAll();
    rig.settle();
    ASSERT_TRUE(outcomes);
    ASSERT_EQ(outcomes->size(), 1U);
    EXPECT_EQ(outcomes->front().error->code, ErrorCode::Cancelled);
    EXPECT_FALSE(rig.library->subscriptions.isRefreshing());
}

TEST(Subscriptions, PlayedCanBeTakenBack)
{
    LibraryRig rig;
    const auto ids = rig.subscribe(twoEpisodes());
    auto undo = rig.await<library::Catalogue::PlayedUndo>(
        [&](auto reply) { rig.library->catalogue.setPlayed(ids, true, reply); });
    ASSERT_TRUE(undo);
    EXPECT_TRUE(rig.stored(ids[0]).state.playedAt.has_value());
    ASSERT_TRUE(rig.await<void>([&](auto reply) { rig.library->catalogue.undo(*undo, reply); }));
    EXPECT_FALSE(rig.stored(ids[0]).state.playedAt.has_value());
}

TEST(Artwork, SeveralAskersShareOneFetchAndTheCacheAnswersLater)
{
    LibraryRig rig;
    rig.http.setAnswer("https://h.example/art.png", {.body = "picture"});
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        rig.library->artwork.bytes(
            "https://h.example/art.png", [&](auto bytes) { answers += bytes && **bytes == "picture" ? 1 : 0; });
    rig.settle();
    EXPECT_EQ(answers, 3);
    EXPECT_EQ(rig.http.requestCount("https://h.example/art.png"), 1U);
    rig.close();
    rig.open();
    rig.library->artwork.bytes("https://h.example/art.png", [&](auto bytes) { answers += bytes ? 1 : 0; });
    rig.settle();
    EXPECT_EQ(answers, 4);
    EXPECT_EQ(rig.http.requestCount("https://h.example/art.png"), 1U);
}

TEST(Artwork, AFailureIsNotAskedForAgainAtOnce)
{
    LibraryRig rig;
    int failures = 0;
    for (int i = 0; i < 2; ++i) {
        rig.library->artwork.bytes("https://h.example/none.png", [&](auto bytes) { failures += bytes ? 0 : 1; });
        rig.settle();
    }
    EXPECT_EQ(failures, 2);
    EXPECT_EQ(rig.http.requestCount("https://h.example/none.png"), 1U);
}

} // namespace tidemark::test
