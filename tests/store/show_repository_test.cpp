// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

namespace tidemark::store {

using ShowRepositoryTest = LibraryTest;

namespace {
Show fullShow()
{
    Show show;
    show.title = "Ebb & Flow";
    show.author = "A. Author";
    show.link = "https://example.org/";
    show.feedUrl = "https://example.org/ebb";
    show.language = "da";
    show.descriptionHtml = "<p>About the sea</p>";
    show.imageUrl = "https://example.org/ebb.png";
    show.categories = {"Science", "Nature \"wild\""};
    show.isExplicit = false;
    show.type = "serial";
    show.guid = "1234";
    show.newFeedUrl = "https://example.org/new";
    show.copyright = "2026";
    show.generator = "hand";
    show.funding = {{"https://example.org/pay", "Support us"}};
    show.persons = {{"Ada", "host", "cast", "https://example.org/ada", "https://example.org/ada.png"}};
    show.episodesPromised = 42;
    return show;
}
} // namespace

TEST_F(ShowRepositoryTest, GivesBackAllThatWasStored)
{
    auto wanted = fullShow();
    const auto id = session->shows.insert(wanted, at(1));
    ASSERT_TRUE(id);
    wanted.id = *id;
    const auto found = session->shows.find(*id);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->show, wanted);
    EXPECT_EQ((*found)->episodeCount, 0);
    EXPECT_EQ((*found)->fetch, FetchState());
}

TEST_F(ShowRepositoryTest, UpdateKeepsTheFeedUrlWhereNoneIsSaid)
{
    auto said = fullShow();
    said.feedUrl.clear();
    ASSERT_TRUE(session->shows.update(show, said));
    auto found = session->shows.find(show);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->show.feedUrl, "https://example.org/feed");
    EXPECT_EQ((*found)->show.title, "Ebb & Flow");
    EXPECT_EQ(session->shows.update(ShowId(999), said).error().code, ErrorCode::NotFound);
}

TEST_F(ShowRepositoryTest, FindsByFeedUrlAndTitle)
{
    const auto saved = addShow("Saved page", "");
    const auto other = addShow("Saved page", "");
    EXPECT_EQ(session->shows.findByFeedUrl("https://example.org/feed").value(), show);
    EXPECT_FALSE(session->shows.findByFeedUrl("").value());
    EXPECT_EQ(session->shows.findByTitle("Saved page").value(), (std::vector{saved, other}));
    ASSERT_TRUE(session->shows.setFeedUrl(saved, "https://example.org/saved"));
    EXPECT_EQ(session->shows.findByFeedUrl("https://example.org/saved").value(), saved);
    EXPECT_EQ(session->shows.setFeedUrl(other, "https://example.org/saved").error().code, ErrorCode::InvalidArgument);
}

TEST_F(ShowRepositoryTest, ListsByTitleWithoutCase)
{
    addShow("alpha", "");
    addShow("Beta", "");
    addShow("ÅRET rundt", "");
    const auto all = session->shows.all();
    ASSERT_TRUE(all);
    std::vector<std::string> titles;
    for (const auto& row : *all)
        titles.push_back(row.show.title);
    EXPECT_EQ(titles, (std::vector<std::string>{"alpha", "Beta", "Tidal Talks", "ÅRET rundt"}));
}

TEST_F(ShowRepositoryTest, KeepsWhatAFetchLearnt)
{
    FetchState fetch;
    fetch.etag = "\"abc\"";
    fetch.lastModified = "Mon, 01 Jan 2024 00:00:00 GMT";
    fetch.bodyHash = "h";
    fetch.checkedAt = at(10);
    fetch.changedAt = at(9);
    fetch.errorCode = "dns";
    fetch.errorDetail = "no such host";
    fetch.isGone = true;
    fetch.isPartial = true;
    ASSERT_TRUE(session->shows.setFetchState(show, fetch));
    EXPECT_EQ((*session->shows.find(show))->fetch, fetch);
}

TEST_F(ShowRepositoryTest, RemoveTakesEverythingOfTheShowAndNothingElse)
{
    const auto other = addShow("Other", "https://example.org/other");
    const auto kept = apply({newEpisode("k", 5)}, other).front();
    auto change = newEpisode("a", 5);
    change.episode.guests = {{"Ada Lovelace", {"Analytical"}, "guest"}};
    change.episode.chapters = {chapterAt(0, "Start")};
    change.episode.notesText = "some words";
    const auto gone = applyOne(change);
    indexAll();
    const auto enclosure = stored(gone).episode.enclosures.front().id;
    ASSERT_TRUE(session->episodes.savePosition(gone, Milliseconds(5), at(6)));
    ASSERT_TRUE(session->downloads.put({gone, enclosure, DownloadState::Complete, 9, at(6), {}}));
    ASSERT_TRUE(session->queue.replace(std::vector<QueueEntry>{{gone, {}, {}}, {kept, {}, {}}}));
    ASSERT_TRUE(database->executeScript("INSERT INTO bookmarks (episode_id, position_ms, created_at_ms) VALUES ("
        + std::to_string(gone.value) + ", 0, 0)"));
    ASSERT_TRUE(session->shows.remove(show));
    EXPECT_FALSE(*session->episodes.find(gone));
    EXPECT_TRUE(*session->episodes.find(kept));
    EXPECT_EQ(session->queue.all()->size(), 1U);
    EXPECT_TRUE(session->downloads.all()->empty());
    EXPECT_EQ(session->episodes.count({}).value(), 1);
    EXPECT_TRUE(session->search.search({"lovelace", {}, 10})->empty());
    indexAll();
    EXPECT_EQ(database->number("SELECT count(*) FROM search_titles").value(), 1);
    EXPECT_EQ(database->number("SELECT count(*) FROM search_notes_docsize").value(), 1);
    EXPECT_EQ(database->number("SELECT count(*) FROM stale_notes").value(), 0);
    EXPECT_EQ(database->number("SELECT count(*) FROM search_chapters").value(), 0);
    EXPECT_EQ(database->number("SELECT count(*) FROM guests").value(), 0);
    EXPECT_EQ(database->number("SELECT count(*) FROM search_guests").value(), 0);
    EXPECT_EQ(session->shows.remove(show).error().code, ErrorCode::NotFound);
}

TEST_F(ShowRepositoryTest, IdsAreNeverUsedAgain)
{
    const auto first = applyOne(newEpisode("a", 5));
    ASSERT_TRUE(session->shows.remove(show));
    const auto next = addShow("Next", "");
    EXPECT_GT(next, show);
    EXPECT_GT(apply({newEpisode("a", 5)}, next).front(), first);
}

} // namespace tidemark::store
