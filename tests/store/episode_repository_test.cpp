// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <gmock/gmock.h>

namespace tidemark::store {

using ::testing::ElementsAre;
using EpisodeRepositoryTest = LibraryTest;

namespace {

Episode fullEpisode()
{
    Episode episode;
    episode.guid = "g";
    episode.title = "Waves with Ada Lovelace";
    episode.guests = {{"Ada Lovelace", {"Analytical", "Engine"}, "guest"}, {"Bo", {}, "host"}};
    episode.published = at(500);
    episode.duration = Milliseconds(90000);
    episode.season = 2;
    episode.episodeNumber = 3.5;
    episode.episodeDisplay = "Ch. 3";
    episode.episodeType = "bonus";
    episode.isExplicit = true;
    episode.link = "https://example.org/g";
    episode.imageUrl = "https://example.org/g.png";
    episode.author = "An author";
    episode.subtitle = "Short";
    episode.notesHtml = "<p>Notes</p>";
    episode.notesArePlain = true;
    episode.notesText = "Notes";
    episode.enclosures = {{{}, EnclosureKind::Remote, "https://example.org/g.mp3", "audio/mpeg", 1234},
        {{}, EnclosureKind::Remote, "https://example.org/g.opus", "audio/ogg", {}}};
    episode.transcripts = {{"https://example.org/g.vtt", "text/vtt", "en"}};
    episode.persons = {{"Ada Lovelace", "guest", "cast", "", ""}};
    episode.chaptersUrl = "https://example.org/g.json";
    auto second = chapterAt(60, "Second", ChapterSource::Podlove);
    second.end = Milliseconds(70000);
    second.href = "https://example.org/link";
    second.imageUrl = "https://example.org/chapter.png";
    second.isHidden = true;
    episode.chapters = {chapterAt(0, "First"), chapterAt(0, "First", ChapterSource::Podlove), second};
    return episode;
}

std::vector<std::string> urls(const StoredEpisode& stored)
{
    std::vector<std::string> urls;
    for (const auto& enclosure : stored.episode.enclosures)
        urls.push_back(enclosure.url);
    return urls;
}

std::vector<std::string> titles(const StoredEpisode& stored)
{
    std::vector<std::string> titles;
    for (const auto& chapter : stored.episode.chapters)
        titles.push_back(chapter.title);
    return titles;
}

} // namespace

TEST_F(EpisodeRepositoryTest, GivesBackAllThatWasStored)
{
    EpisodeChange change;
    change.episode = fullEpisode();
    const auto id = applyOne(change);
    auto found = stored(id);
    auto wanted = change.episode;
    wanted.id = id;
    wanted.showId = show;
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_TRUE(found.episode.enclosures[i].id.isSet());
        wanted.enclosures[i].id = found.episode.enclosures[i].id;
    }
    EXPECT_EQ(found.episode, wanted);
    EXPECT_EQ(found.state, EpisodeState());
    EXPECT_EQ(found.showTitle, "Tidal Talks");
    EXPECT_TRUE(found.isInFeed);
    EXPECT_FALSE(session->episodes.find(EpisodeId(999)).value());
}

TEST_F(EpisodeRepositoryTest, IdsComeInTheOrderOfTheChangesAndGrowWithTheDate)
{
    const auto ids = apply({newEpisode("new", 30), newEpisode("old", 10), newEpisode("middle", 20)});
    EXPECT_EQ(stored(ids[0]).episode.guid, "new");
    EXPECT_EQ(stored(ids[1]).episode.guid, "old");
    EXPECT_LT(ids[1], ids[2]);
    EXPECT_LT(ids[2], ids[0]);
}

TEST_F(EpisodeRepositoryTest, TellsEpisodesApart)
{
    auto silent = newEpisode("b", 7);
    silent.episode.enclosures.clear();
    const auto ids = apply({newEpisode("a", 6), silent});
    const auto identities = session->episodes.identities(show);
    ASSERT_TRUE(identities);
    ASSERT_EQ(identities->size(), 2U);
    const auto& first = identities->front();
    EXPECT_EQ(first.id, ids[0]);
    EXPECT_EQ(first.guid, "a");
    EXPECT_EQ(first.enclosureKey, "example.org/a.mp3");
    EXPECT_EQ(first.title, "Episode a");
    EXPECT_EQ(first.published, at(6));
    EXPECT_EQ(first.contentHash, "hash-a");
    EXPECT_TRUE(first.hasAudio);
    EXPECT_FALSE(identities->back().hasAudio);
    EXPECT_EQ(session->episodes.findByGuid(show, "a").value(), ids[0]);
    EXPECT_FALSE(session->episodes.findByGuid(show, "c").value());
}

TEST_F(EpisodeRepositoryTest, AnUpdateKeepsWhatTheListenerDid)
{
    auto change = newEpisode("a", 6);
    const auto id = applyOne(change);
    ASSERT_TRUE(session->episodes.savePosition(id, Milliseconds(4200), at(50)));
    change.existing = id;
    change.episode.title = "Renamed";
    change.episode.guid = "other";
    EXPECT_EQ(applyOne(change), id);
    const auto found = stored(id);
    EXPECT_EQ(found.episode.title, "Renamed");
    EXPECT_EQ(found.state.position, Milliseconds(4200));
    EXPECT_EQ(found.state.lastHeardAt, at(50));
}

TEST_F(EpisodeRepositoryTest, AnUpdateOfAnEpisodeThatIsGoneFailsWhole)
{
    auto gone = newEpisode("gone", 5);
    gone.existing = EpisodeId(999);
    const auto ids = session->episodes.apply(show, std::vector{newEpisode("new", 1), gone}, at(9));
    ASSERT_FALSE(ids);
    EXPECT_EQ(ids.error().code, ErrorCode::NotFound);
    EXPECT_EQ(session->episodes.count({}).value(), 0);
}

TEST_F(EpisodeRepositoryTest, ReplacesChaptersOfTheFeedAndKeepsOtherSources)
{
    auto change = newEpisode("a", 6);
    change.episode.chapters = {chapterAt(0, "from notes"), chapterAt(0, "from psc", ChapterSource::Podlove)};
    const auto id = applyOne(change);
    const std::vector<Chapter> fromFile{chapterAt(1, "from file", ChapterSource::Id3)};
    ASSERT_TRUE(session->episodes.setChapters(id, ChapterSource::Id3, fromFile, at(9)));
    const std::vector<Chapter> json{chapterAt(1, "from json", ChapterSource::Json)};
    ASSERT_TRUE(session->episodes.setChapters(id, ChapterSource::Json, json, at(9)));
    change.existing = id;
    change.episode.chapters = {chapterAt(2, "new json", ChapterSource::Json)};
    applyOne(change);
    EXPECT_THAT(titles(stored(id)), ElementsAre("from file", "new json"));
    ASSERT_TRUE(session->episodes.setChapters(id, ChapterSource::Id3, {}, at(9)));
    EXPECT_THAT(titles(stored(id)), ElementsAre("new json"));
}

TEST_F(EpisodeRepositoryTest, KeepsIdsOfEnclosuresWhoseUrlStays)
{
    EpisodeChange change;
    change.episode = fullEpisode();
    const auto id = applyOne(change);
    const auto before = stored(id).episode.enclosures;
    change.existing = id;
    std::swap(change.episode.enclosures[0], change.episode.enclosures[1]);
    change.episode.enclosures[1].url = "https://example.org/else.mp3";
    applyOne(change);
    const auto after = stored(id).episode.enclosures;
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[0].id, before[1].id);
    EXPECT_NE(after[1].id, before[0].id);
}

TEST_F(EpisodeRepositoryTest, KeepsTheIdOfTheMainEnclosureWhoseKeyStays)
{
    auto change = newEpisode("a", 6);
    const auto id = applyOne(change);
    const auto before = stored(id).episode.enclosures.front().id;
    change.existing = id;
    change.episode.enclosures.front().url = "https://tracker.example.net/example.org/a.mp3?token=2";
    applyOne(change);
    const auto after = stored(id).episode.enclosures;
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after.front().id, before);
    EXPECT_EQ(after.front().url, "https://tracker.example.net/example.org/a.mp3?token=2");
}

TEST_F(EpisodeRepositoryTest, NeverDropsAnEnclosureThatIsDownloaded)
{
    auto change = newEpisode("a", 6);
    const auto id = applyOne(change);
    const auto kept = stored(id).episode.enclosures.front().id;
    ASSERT_TRUE(session->downloads.put({id, kept, DownloadState::Complete, 9, at(6), {}}));
    change.existing = id;
    change.enclosureKey = "elsewhere";
    change.episode.enclosures.front().url = "https://elsewhere.example/a.mp3";
    applyOne(change);
    EXPECT_THAT(urls(stored(id)), ElementsAre("https://elsewhere.example/a.mp3", "https://example.org/a.mp3"));
    EXPECT_EQ(stored(id).episode.enclosures.back().id, kept);
}

TEST_F(EpisodeRepositoryTest, AnAttachedFileGoesFirstAndSurvivesUpdates)
{
    auto change = newEpisode("a", 6);
    change.episode.enclosures.clear(); // of a saved page
    const auto id = applyOne(change);
    ASSERT_TRUE(session->episodes.setAttachedFile(id, "/music/a.flac"));
    change.existing = id;
    change.episode.enclosures = newEpisode("a", 6).episode.enclosures;
    applyOne(change);
    EXPECT_THAT(urls(stored(id)), ElementsAre("/music/a.flac", "https://example.org/a.mp3"));
    EXPECT_EQ(stored(id).episode.enclosures.front().kind, EnclosureKind::Attached);
    ASSERT_TRUE(session->episodes.setAttachedFile(id, "/music/b.flac"));
    EXPECT_THAT(urls(stored(id)), ElementsAre("/music/b.flac", "https://example.org/a.mp3"));
    ASSERT_TRUE(session->episodes.setAttachedFile(id, {}));
    EXPECT_THAT(urls(stored(id)), ElementsAre("https://example.org/a.mp3"));
}

TEST_F(EpisodeRepositoryTest, EpisodesThatFallOffTheFeedAreMarkedAndKept)
{
    const auto ids = apply({newEpisode("a", 1), newEpisode("b", 2), newEpisode("c", 3)});
    ASSERT_TRUE(session->episodes.markInFeed(show, std::vector{ids[1]}));
    EXPECT_FALSE(stored(ids[0]).isInFeed);
    EXPECT_TRUE(stored(ids[1]).isInFeed);
    EXPECT_EQ((*session->shows.find(show))->episodeCount, 3);
    ASSERT_TRUE(session->episodes.markInFeed(show, ids));
    EXPECT_TRUE(stored(ids[0]).isInFeed);
}

TEST_F(EpisodeRepositoryTest, CountersFollowEveryChange)
{
    const auto counters = [this] {
        const auto row = session->shows.find(show);
        return std::pair((*row)->episodeCount, (*row)->unplayedCount);
    };
    const auto ids = apply({newEpisode("a", 1), newEpisode("b", 2)});
    EXPECT_EQ(counters(), std::pair(std::int64_t{2}, std::int64_t{2}));
    ASSERT_TRUE(session->episodes.setPlayed(ids[0], true, at(9)));
    ASSERT_TRUE(session->episodes.setPlayed(ids[0], true, at(10)));
    EXPECT_EQ(counters(), std::pair(std::int64_t{2}, std::int64_t{1}));
    const auto undo = session->episodes.state(ids[0]).value();
    ASSERT_TRUE(session->episodes.setPlayed(ids[0], false, at(11)));
    EXPECT_EQ(counters(), std::pair(std::int64_t{2}, std::int64_t{2}));
    ASSERT_TRUE(session->episodes.setState(ids[0], undo));
    ASSERT_TRUE(session->episodes.setState(ids[1], undo));
    EXPECT_EQ(counters(), std::pair(std::int64_t{2}, std::int64_t{0}));
    auto again = newEpisode("a", 1);
    again.existing = ids[0];
    apply({again, newEpisode("c", 3)});
    EXPECT_EQ(counters(), std::pair(std::int64_t{3}, std::int64_t{1}));
    const auto failed = session->transaction([&]() -> Result<> {
        apply({newEpisode("d", 4)});
        EXPECT_EQ(counters(), std::pair(std::int64_t{4}, std::int64_t{2}));
        return fail(ErrorCode::Cancelled, "not now");
    });
    EXPECT_FALSE(failed);
    EXPECT_EQ(counters(), std::pair(std::int64_t{3}, std::int64_t{1}));
}

TEST_F(EpisodeRepositoryTest, PlayedPutsThePositionBack)
{
    const auto id = applyOne(newEpisode("a", 1));
    ASSERT_TRUE(session->episodes.savePosition(id, Milliseconds(-5), at(3)));
    EXPECT_EQ(session->episodes.state(id)->position, Milliseconds(0));
    ASSERT_TRUE(session->episodes.savePosition(id, Milliseconds(700), at(4)));
    ASSERT_TRUE(session->episodes.setPlayed(id, true, at(5)));
    EXPECT_EQ(*session->episodes.state(id), (EpisodeState{Milliseconds(0), at(5), at(4)}));
    EXPECT_EQ(session->episodes.savePosition(EpisodeId(999), Milliseconds(1), at(1)).error().code, ErrorCode::NotFound);
}

TEST_F(EpisodeRepositoryTest, OneGuestUnderTwoSpellingsOfCase)
{
    auto first = newEpisode("a", 1);
    first.episode.guests = {{"Ada Lovelace", {}, "guest"}};
    auto second = newEpisode("b", 2);
    second.episode.guests = {{"ADA  LOVELACE", {"x"}, "guest"}, {"Ada Lovelace", {}, "host"}};
    apply({first, second});
    EXPECT_EQ(database->number("SELECT count(*) FROM guests").value(), 1);
    EXPECT_EQ(session->episodes.count({.guest = "ada lovelace"}).value(), 2);
}

} // namespace tidemark::store
