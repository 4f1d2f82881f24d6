// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

namespace tidemark::store {

namespace {

class TimelineRepositoryTest : public LibraryTest {
protected:
    TimelineRepository& timelines() { return session->timelines; }

    EpisodeChange withChapters(const std::vector<Chapter>& chapters)
    {
        auto change = newEpisode("a", 100);
        change.episode.chapters = chapters;
        return change;
    }

    std::vector<std::string> found(const std::string& word)
    {
        indexAll();
        std::vector<std::string> texts;
        const auto hits = session->search.search({.text = word, .kinds = {SearchKind::Chapter}, .limit = 10});
        EXPECT_TRUE(hits);
        for (const auto& hit : *hits)
            texts.push_back(std::to_string(hit.start->count()) + " " + hit.text);
        return texts;
    }
};

} // namespace

TEST_F(TimelineRepositoryTest, ChoicesAndEditsAreReadBackWithTheEpisode)
{
    const auto id = applyOne(newEpisode("a", 100));
    EXPECT_EQ(stored(id).timeline, TimelinePreferences());
    ASSERT_TRUE(timelines().chooseForEpisode(id, ChapterSource::Notes));
    ASSERT_TRUE(timelines().chooseForShow(show, ChapterSource::Json));
    ASSERT_TRUE(timelines().setLoadsChapterImages(show, true));
    ChapterEdit edit;
    edit.source = ChapterSource::Notes;
    edit.kind = ChapterEditKind::Shift;
    edit.at = std::chrono::seconds(60);
    edit.seenTitle = "Rope";
    edit.shift = std::chrono::seconds(-5);
    ASSERT_TRUE(timelines().replaceEdits(id, std::vector{edit}));
    auto read = stored(id).timeline;
    EXPECT_EQ(read.chosenForEpisode, ChapterSource::Notes);
    EXPECT_EQ(read.chosenForShow, ChapterSource::Json);
    EXPECT_TRUE(read.loadsChapterImages);
    ASSERT_EQ(read.edits.size(), 1U);
    EXPECT_TRUE(read.edits[0].id.isSet());
    edit.id = read.edits[0].id;
    EXPECT_EQ(read.edits[0], edit);
    ASSERT_TRUE(timelines().replaceEdits(id, {}));
    ASSERT_TRUE(timelines().replaceEdits(id, read.edits)) << "as an undo does";
    EXPECT_EQ(stored(id).timeline.edits, read.edits);
    ASSERT_TRUE(timelines().chooseForEpisode(id, std::nullopt));
    EXPECT_EQ(stored(id).timeline.chosenForEpisode, std::nullopt);
}

TEST_F(TimelineRepositoryTest, AFeedThatSaysSomethingElseReplacesOneSourceAndKeepsTheOldAsHistory)
{
    const auto id = applyOne(withChapters({chapterAt(0, "Tide"), chapterAt(60, "Rope")}));
    ASSERT_TRUE(session->episodes.setChapters(
        id, ChapterSource::Id3, std::vector{chapterAt(5, "File", ChapterSource::Id3)}, at(2)));
    auto change = withChapters({chapterAt(0, "Tide"), chapterAt(70, "Ropes")});
    change.existing = id;
    applyOne(change);
    applyOne(change);
    const auto history = timelines().history(id);
    ASSERT_TRUE(history);
    ASSERT_EQ(history->size(), 1U) << "what did not change is not remembered";
    EXPECT_EQ((*history)[0].source, ChapterSource::Notes);
    EXPECT_EQ((*history)[0].chapters, (std::vector{chapterAt(0, "Tide"), chapterAt(60, "Rope")}));
    EXPECT_EQ(stored(id).episode.chapters.size(), 3U) << "the file's chapters stay";
}

TEST_F(TimelineRepositoryTest, TheHistoryIsBounded)
{
    const auto id = applyOne(newEpisode("a", 100));
    for (int i = 0; i < 30; ++i)
        ASSERT_TRUE(session->episodes.setChapters(
            id, ChapterSource::Json, std::vector{chapterAt(i, "J", ChapterSource::Json)}, at(i)));
    const auto history = timelines().history(id);
    ASSERT_TRUE(history);
    ASSERT_EQ(history->size(), 10U);
    EXPECT_EQ(history->front().chapters.front().start, std::chrono::seconds(28)) << "newest first";
}

TEST_F(TimelineRepositoryTest, PlacesAndEndsAreReadBack)
{
    auto chapter = chapterAt(5, "Pier", ChapterSource::Json);
    chapter.end = std::chrono::seconds(9);
    chapter.location = {"Harbour", "geo:55.7,12.6", "W123"};
    chapter.isHidden = true;
    const auto id = applyOne(newEpisode("a", 100));
    ASSERT_TRUE(session->episodes.setChapters(id, ChapterSource::Json, std::vector{chapter}, at(1)));
    EXPECT_EQ(stored(id).episode.chapters, std::vector{chapter});
    ASSERT_TRUE(session->episodes.setChapters(id, ChapterSource::Json, {}, at(2)));
    EXPECT_EQ(timelines().history(id).value().front().chapters, std::vector{chapter});
}

TEST_F(TimelineRepositoryTest, ChaptersOfALinkedDocumentStayWhenTheFeedIsReadAgain)
{
    auto change = newEpisode("a", 100);
    change.episode.chaptersUrl = "https://example.org/a.json";
    change.episode.podloveUrl = "https://example.org/a.psc";
    const auto id = applyOne(change);
    for (const auto source : {ChapterSource::Json, ChapterSource::Podlove})
        ASSERT_TRUE(session->episodes.setChapters(id, source, std::vector{chapterAt(5, "Linked", source)}, at(1)));
    change.existing = id;
    applyOne(change);
    EXPECT_EQ(stored(id).episode.chapters.size(), 2U);
    EXPECT_EQ(stored(id).episode.podloveUrl, "https://example.org/a.psc");
    change.episode.chaptersUrl.clear();
    change.episode.podloveUrl.clear();
    applyOne(change);
    EXPECT_TRUE(stored(id).episode.chapters.empty()) << "the publisher links to them no more";
}

TEST_F(TimelineRepositoryTest, SearchFindsWhatIsShown)
{
    const auto id = applyOne(withChapters({chapterAt(10, "Moon tide")}));
    EXPECT_EQ(found("moon"), std::vector<std::string>{"10000 Moon tide"});
    const std::vector<ShownChapter> shown = {{std::chrono::seconds(40), "Moon tide"}};
    EXPECT_EQ(timelines().setShown(id, 1, shown), true);
    EXPECT_EQ(found("moon"), std::vector<std::string>{"40000 Moon tide"});
    EXPECT_EQ(timelines().setShown(id, 1, shown), false) << "nothing new";
    EXPECT_EQ(timelines().setShown(id, 0, std::vector<ShownChapter>()), true);
    EXPECT_TRUE(found("moon").empty());
    EXPECT_EQ(timelines().setShown(id, 1, std::nullopt), true);
    EXPECT_EQ(found("moon"), std::vector<std::string>{"10000 Moon tide"});
}

TEST_F(TimelineRepositoryTest, DocumentsThatWereNeverReadAreFoundNewestFirst)
{
    std::vector<EpisodeChange> changes = {newEpisode("a", 100), newEpisode("b", 200), newEpisode("c", 300)};
    changes[0].episode.chaptersUrl = "https://example.org/a.json";
    changes[2].episode.podloveUrl = "https://example.org/c.psc";
    const auto ids = apply(changes);
    EXPECT_EQ(timelines().withUnreadDocuments(at(0), 10).value(), (std::vector{ids[2], ids[0]}));
    EXPECT_EQ(timelines().withUnreadDocuments(at(150), 10).value(), std::vector{ids[2]});
    const Lookup look{LookupPlace::Podlove, "https://example.org/c.psc", at(5), "not-found", "404"};
    ASSERT_TRUE(timelines().recordLookup(ids[2], look));
    EXPECT_EQ(timelines().withUnreadDocuments(at(0), 10).value(), std::vector{ids[0]});
    EXPECT_EQ(timelines().lookups(ids[2]).value(), std::vector{look});
}

TEST_F(TimelineRepositoryTest, TheListenersSayIsCarriedToAnEpisodeThatHasNone)
{
    const auto ids = apply({newEpisode("a", 100), newEpisode("b", 200)});
    ChapterEdit add;
    add.title = "Mine";
    ASSERT_TRUE(timelines().replaceEdits(ids[0], std::vector{add}));
    ASSERT_TRUE(timelines().chooseForEpisode(ids[0], ChapterSource::Json));
    ASSERT_TRUE(timelines().carryOver(ids[0], ids[1]));
    EXPECT_EQ(stored(ids[1]).timeline.edits.size(), 1U);
    EXPECT_EQ(stored(ids[1]).timeline.chosenForEpisode, ChapterSource::Json);
    ASSERT_TRUE(timelines().carryOver(ids[0], ids[1]));
    EXPECT_EQ(stored(ids[1]).timeline.edits.size(), 1U);
}

TEST_F(TimelineRepositoryTest, AShowsPreferencesAreCarriedToOneThatHasNone)
{
    const auto other = addShow("Saved", "");
    const auto id = apply({newEpisode("b", 100)}, other).front();
    ASSERT_TRUE(timelines().chooseForShow(show, ChapterSource::Json));
    ASSERT_TRUE(timelines().carryShowOver(show, other));
    EXPECT_EQ(stored(id).timeline.chosenForShow, ChapterSource::Json);
    ASSERT_TRUE(timelines().chooseForShow(other, ChapterSource::Notes));
    ASSERT_TRUE(timelines().carryShowOver(show, other));
    EXPECT_EQ(stored(id).timeline.chosenForShow, ChapterSource::Notes) << "its own stays";
}

TEST_F(TimelineRepositoryTest, AShowThatIsLeftTakesTheListenersSayAlong)
{
    const auto id = applyOne(withChapters({chapterAt(0, "Tide")}));
    ChapterEdit add;
    add.title = "Mine";
    ASSERT_TRUE(timelines().replaceEdits(id, std::vector{add}));
    ASSERT_TRUE(timelines().chooseForEpisode(id, ChapterSource::Json));
    ASSERT_TRUE(timelines().chooseForShow(show, ChapterSource::Json));
    ASSERT_TRUE(timelines().setShown(id, 1, std::vector<ShownChapter>{{std::chrono::seconds(1), "Mine"}}));
    ASSERT_TRUE(timelines().recordLookup(id, {LookupPlace::File, "https://example.org/a.mp3", at(5)}));
    EXPECT_TRUE(session->shows.remove(show));
    indexAll();
}

} // namespace tidemark::store
