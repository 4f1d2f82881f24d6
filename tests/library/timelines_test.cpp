// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_rig.h"
#include "support/chaptered_mp3.h"

#include <gtest/gtest.h>

#include <fstream>

namespace tidemark::test {
namespace {

using library::LookMode;
using library::LookOutcome;
using library::TimelineUndo;
using std::chrono::hours;
using std::chrono::seconds;

constexpr const char* kJsonUrl = "https://lighthouse.example/a.json";
constexpr const char* kJson = R"({"version":"1.2.0","chapters":[{"startTime":0,"title":"Json one"},
    {"startTime":100,"title":"Json two"},{"startTime":200,"title":"Json three"}]})";

/// A feed of two episodes; the first has chapters in its notes and links to a JSON document.
std::string feedWith(const std::string& notes, const std::string& jsonUrl = kJsonUrl)
{
    std::string rss = R"(<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
        <title>The Tin Lighthouse</title><link>https://lighthouse.example/</link>)";
    rss += "<item><guid>a</guid><title>A</title><pubDate>Sun, 10 May 2026 08:00:00 GMT</pubDate>";
    rss += "<description><![CDATA[" + notes + "]]></description>";
    if (!jsonUrl.empty())
        rss += "<podcast:chapters url=\"" + jsonUrl + "\" type=\"application/json+chapters\"/>";
    return rss + "</item><item><guid>b</guid><title>B</title></item></channel></rss>";
}

class TimelinesTest : public testing::Test {
protected:
    TimelinesTest() { refreshWith(feedWith(notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}))); }

    void refreshWith(const std::string& rss)
    {
        rig.http.setAnswer(LibraryRig::kFeedUrl, {.body = rss});
        if (!id.isSet()) {
            const auto outcome = rig.await<library::FeedOutcome>(
                [this](auto reply) { rig.library->subscriptions.subscribe(LibraryRig::kFeedUrl, reply); });
            ASSERT_TRUE(outcome && !outcome->error);
            show = outcome->id;
        } else {
            const auto outcomes = rig.await<std::vector<library::FeedOutcome>>(
                [this](auto reply) { rig.library->subscriptions.refresh({}, reply); });
            ASSERT_TRUE(outcomes);
        }
        rig.settle();
        const auto ids = rig.await<std::vector<EpisodeId>>(
            [this](auto reply) { rig.library->catalogue.episodeIds({.sort = store::EpisodeSort::Title}, reply); });
        ASSERT_TRUE(ids);
        ASSERT_EQ(ids->size(), 2U);
        id = ids->front();
    }

    library::Timelines& timelines() { return rig.library->timelines; }

    std::vector<std::string> shown()
    {
        const auto detail =
            rig.await<library::EpisodeDetail>([this](auto reply) { rig.library->catalogue.episode(id, reply); });
        std::vector<std::string> lines;
        for (const auto& chapter : detail->timeline)
            lines.push_back(std::to_string(chapter.start / seconds(1)) + " " + chapter.title);
        return lines;
    }

    std::int64_t listedCount()
    {
        const auto rows = rig.await<std::vector<library::EpisodeRow>>(
            [this](auto reply) { rig.library->catalogue.episodeRows({id}, reply); });
        return rows->front().chapterCount;
    }

    LookOutcome look(LookMode mode = LookMode::WhereNew)
    {
        const auto outcome = rig.await<LookOutcome>([&](auto reply) { timelines().look(id, mode, reply); });
        EXPECT_TRUE(outcome);
        return outcome.value_or(LookOutcome{});
    }

    Result<TimelineUndo> change(library::ChapterWish wish)
    {
        return rig.await<TimelineUndo>([&](auto reply) { timelines().change(id, wish, reply); });
    }

    void undo(const TimelineUndo& undo)
    {
        EXPECT_TRUE(rig.await<void>([&](auto reply) { timelines().undo(undo, reply); }));
    }

    std::vector<std::string> searched(const std::string& word)
    {
        EXPECT_TRUE(rig.await<void>([this](auto reply) { rig.library->catalogue.whenIndexed(reply); }));
        const auto hits = rig.await<std::vector<library::SearchHit>>([&](auto reply) {
            rig.library->catalogue.search({.text = word, .kinds = {library::SearchKind::Chapter}, .limit = 9}, reply);
        });
        std::vector<std::string> lines;
        for (const auto& hit : *hits)
            lines.push_back(std::to_string(*hit.start / seconds(1)) + " " + hit.text);
        return lines;
    }

    using Lines = std::vector<std::string>;
    LibraryRig rig;
    ShowId show;
    EpisodeId id;
};

} // namespace

TEST_F(TimelinesTest, ALinkedDocumentIsReadOnceAndGoesBeforeTheNotes)
{
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Two", "540 Three"}));
    EXPECT_TRUE(look().hasChanged);
    EXPECT_EQ(shown(), (Lines{"0 Json one", "100 Json two", "200 Json three"}));
    EXPECT_EQ(searched("json").size(), 3U);
    EXPECT_EQ(searched("two"), Lines{"100 Json two"}) << "only what is shown is found";
    EXPECT_TRUE(look().looks.empty()) << "it is known";
    EXPECT_EQ(rig.http.requestCount(kJsonUrl), 1U);
    rig.clock.time += hours(25);
    EXPECT_EQ(look().looks.size(), 1U) << "a day later it is looked at again";
}

TEST_F(TimelinesTest, ADocumentThatCannotBeReadLeavesWhatIsThereAndIsTriedAgainLater)
{
    rig.http.setAnswers(kJsonUrl, {{.body = "<html>"}, {.body = kJson}});
    const auto failed = look();
    ASSERT_EQ(failed.looks.size(), 1U);
    EXPECT_EQ(failed.looks[0].errorCode, "parse");
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Two", "540 Three"}));
    EXPECT_TRUE(look().looks.empty()) << "not at every opening";
    rig.clock.time += hours(1);
    EXPECT_TRUE(look().hasChanged);
    EXPECT_EQ(listedCount(), 3);
}

TEST_F(TimelinesTest, TwoWhoLookAtOnceShareOneRequest)
{
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    int replies = 0;
    for (int i = 0; i < 2; ++i)
        timelines().look(id, LookMode::Again, [&replies](const Result<LookOutcome>& outcome) {
            EXPECT_TRUE(outcome);
            ++replies;
        });
    rig.settle();
    EXPECT_EQ(replies, 2);
    EXPECT_EQ(rig.http.requestCount(kJsonUrl), 1U);
}

TEST_F(TimelinesTest, ALookThatGoesFurtherComesAfterTheOneThatRuns)
{
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    std::vector<std::size_t> looks;
    const auto count = [&looks](const Result<LookOutcome>& outcome) { looks.push_back(outcome->looks.size()); };
    timelines().look(id, LookMode::Documents, count);
    timelines().look(id, LookMode::Again, count);
    timelines().look(id, LookMode::Documents, count);
    rig.settle();
    EXPECT_EQ(looks, (std::vector<std::size_t>{1, 1, 1}));
    EXPECT_EQ(rig.http.requestCount(kJsonUrl), 2U) << "the second looked again";
}

TEST_F(TimelinesTest, DocumentsOfNewEpisodesAreReadInTheBackground)
{
    rig.clock.time = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 5 / 20));
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    const auto lookForNew = [this] {
        return rig.await<std::int64_t>([this](auto reply) { timelines().lookForNew(reply); });
    };
    EXPECT_EQ(lookForNew(), 1);
    EXPECT_EQ(shown().front(), "0 Json one");
    EXPECT_EQ(lookForNew(), 0);
    EXPECT_EQ(rig.http.requestCount(kJsonUrl), 1U);
}

TEST_F(TimelinesTest, TheListenerChoosesASourceForAnEpisodeAndTakesItBack)
{
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    look();
    const auto chosen =
        rig.await<TimelineUndo>([this](auto reply) { timelines().chooseForEpisode(id, ChapterSource::Notes, reply); });
    ASSERT_TRUE(chosen);
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Two", "540 Three"}));
    EXPECT_EQ(searched("two"), Lines{"300 Two"});
    undo(*chosen);
    EXPECT_EQ(shown().front(), "0 Json one");
}

TEST_F(TimelinesTest, AChoiceForTheShowHoldsForItsEpisodesAndSurvivesARefresh)
{
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    look();
    const auto chosen =
        rig.await<TimelineUndo>([this](auto reply) { timelines().chooseForShow(show, ChapterSource::Notes, reply); });
    ASSERT_TRUE(chosen);
    EXPECT_EQ(shown().front(), "0 One");
    refreshWith(feedWith(notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three", "12:00 Four"})));
    EXPECT_EQ(shown().size(), 4U);
    EXPECT_EQ(listedCount(), 4);
    undo(*chosen);
    EXPECT_EQ(shown().front(), "0 Json one");
}

TEST_F(TimelinesTest, EditsAreDoneUndoneAndDiscarded)
{
    const auto shifted = change(library::ShiftFrom{{seconds(300), "Two"}, seconds(42)});
    ASSERT_TRUE(shifted);
    EXPECT_EQ(shown(), (Lines{"0 One", "342 Two", "582 Three"}));
    ASSERT_TRUE(change(library::ShiftFrom{{seconds(342), "Two"}, seconds(8)}));
    EXPECT_EQ(rig.stored(id).timeline.edits.size(), 1U) << "two steps at one chapter are one shift";
    ASSERT_TRUE(change(library::RenameChapter{{seconds(350), "Two"}, " Second\tpart "}));
    ASSERT_TRUE(change(library::AddChapter{seconds(30), "Mine"}));
    EXPECT_EQ(shown(), (Lines{"0 One", "30 Mine", "350 Second part", "590 Three"}));
    EXPECT_EQ(searched("mine"), Lines{"30 Mine"});
    ASSERT_TRUE(change(library::RenameChapter{{seconds(30), "Mine"}, "Ours"}));
    const auto removed = change(library::RemoveChapter{{seconds(30), "Ours"}});
    ASSERT_TRUE(removed);
    EXPECT_EQ(shown(), (Lines{"0 One", "350 Second part", "590 Three"}));
    undo(*removed);
    EXPECT_EQ(shown()[1], "30 Ours");
    const auto discarded = rig.await<TimelineUndo>([this](auto reply) { timelines().discardChanges(id, reply); });
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Two", "540 Three"}));
    undo(*discarded);
    EXPECT_EQ(shown()[1], "30 Ours");
    const auto late = rig.await<void>([&](auto reply) { timelines().undo(*shifted, reply); });
    ASSERT_FALSE(late) << "it would take the later changes along";
    EXPECT_EQ(shown()[1], "30 Ours");
}

TEST_F(TimelinesTest, EditsSurviveAPublisherWhoChangesTheNotes)
{
    ASSERT_TRUE(change(library::RenameChapter{{seconds(300), "Two"}, "Knots"}));
    ASSERT_TRUE(change(library::ShiftFrom{{seconds(540), "Three"}, seconds(10)}));
    refreshWith(feedWith(notesWithChapters({"0:00 Intro", "0:30 One", "5:30 Two", "9:30 Three"})));
    EXPECT_EQ(shown(), (Lines{"0 Intro", "30 One", "330 Knots", "580 Three"}));
    const auto explained =
        rig.await<library::TimelineExplanation>([this](auto reply) { timelines().explain(id, reply); });
    ASSERT_TRUE(explained);
    ASSERT_EQ(explained->history.size(), 1U);
    EXPECT_EQ(explained->history[0].chapters.size(), 3U);
    EXPECT_EQ(explained->preferences.edits.size(), 2U);
    EXPECT_EQ(explained->candidates.size(), 4U);
    ASSERT_EQ(explained->sources.size(), 1U);
    EXPECT_EQ(explained->sources[0].reason, timeline::SourceReason::Edited);
}

TEST_F(TimelinesTest, WhatIsNotShownAnyMoreCannotBeChanged)
{
    const auto gone = change(library::RemoveChapter{{seconds(299), "Two"}});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
    EXPECT_EQ(change(library::RenameChapter{{seconds(300), "Two"}, "  "}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(change(library::AddChapter{seconds(-1), "x"}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Two", "540 Three"}));
}

TEST_F(TimelinesTest, ADocumentThatIsCorrectedIsShownAndSearchedAnew)
{
    rig.http.setAnswers(kJsonUrl, {{.body = kJson}, {.body = R"({"chapters":[{"startTime":0,"title":"Json one"},
        {"startTime":110,"title":"Json second"},{"startTime":200,"title":"Json three"}]})"}});
    look();
    EXPECT_EQ(searched("two"), Lines{"100 Json two"});
    EXPECT_TRUE(look(LookMode::Again).hasChanged) << "as many chapters, but others";
    EXPECT_EQ(searched("second"), Lines{"110 Json second"});
    EXPECT_TRUE(searched("two").empty());
}

TEST_F(TimelinesTest, ALibraryIsLeftWhileLooksAndWritesWait)
{
    rig.http.setManual(true);
    timelines().look(id, LookMode::Again, [](const auto&) { FAIL() << "nobody is there to hear it"; });
    rig.store->waitIdle();
    rig.main.drain();
    timelines().change(id, library::AddChapter{seconds(30), "Mine"}, [](const auto&) {});
    rig.close();
    rig.http.deliverAll();
    rig.http.setManual(false);
    rig.open();
    EXPECT_EQ(shown()[1], "30 Mine") << "the write was not lost";
}

TEST_F(TimelinesTest, OneOfTwoEqualChaptersIsRemovedAfterTheOther)
{
    refreshWith(feedWith(notesWithChapters({"0:00 Ad", "0:00 Ad", "5:00 Two", "9:00 Three"})));
    ASSERT_TRUE(change(library::RemoveChapter{{seconds(0), "Ad"}}));
    const auto left = shown().size();
    ASSERT_TRUE(change(library::RemoveChapter{{seconds(300), "Two"}}));
    EXPECT_EQ(shown().size(), left - 1);
}

TEST_F(TimelinesTest, ADocumentThatIsNoLongerLinkedGivesWay)
{
    rig.http.setAnswer(kJsonUrl, {.body = kJson});
    look();
    refreshWith(feedWith(notesWithChapters({"0:00 One", "5:00 Two", "9:00 Three"}), ""));
    EXPECT_EQ(shown().front(), "0 One");
    EXPECT_EQ(searched("one"), Lines{"0 One"});
}

TEST_F(TimelinesTest, PicturesInsideTheFileAreReadOutOfIt)
{
    const auto path = rig.folder.path() / "a.mp3";
    std::ofstream(path, std::ios::binary) << chapteredMp3(400);
    ASSERT_TRUE(rig.await<void>([&](auto reply) { rig.library->catalogue.attachFile(id, path, reply); }));
    EXPECT_EQ(shown(), (Lines{"0 File one", "5 File two"}));
    std::vector<std::string> addresses;
    for (const auto& chapter : rig.stored(id).episode.chapters) {
        if (!chapter.imageUrl.empty())
            addresses.push_back(chapter.imageUrl);
    }
    ASSERT_EQ(addresses.size(), 1U);
    const auto bytesOf = [this](const std::string& url) {
        return rig.await<std::shared_ptr<const std::string>>(
            [&](auto reply) { rig.library->artwork.bytes(url, reply); });
    };
    const auto bytes = bytesOf(library::chapterPictureUrl(id, addresses.front()));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(**bytes, onePixelPng());
    EXPECT_FALSE(bytesOf(library::chapterPictureUrl(EpisodeId(99), addresses.front())));
    EXPECT_FALSE(bytesOf("episode:x/embedded:1+1"));
}

TEST_F(TimelinesTest, AnOldLibraryIsReadByTheNewRules)
{
    // As an older program left it: other chapters, other guests, and no word of the rules.
    rig.store->write([this](store::Session& session) {
        Chapter old;
        old.title = "Old rules";
        EXPECT_TRUE(session.episodes.setChapters(id, ChapterSource::Notes, std::vector{old}, rig.clock.time));
        EXPECT_TRUE(session.episodes.setGuests(id, {{"Nobody Here", {}, "guest"}}));
        EXPECT_TRUE(session.timelines.setShown(id, 1, std::nullopt));
    });
    rig.settle();
    const auto update = [this] {
        return rig.await<std::int64_t>([this](auto reply) { timelines().updateToNewRules(reply); });
    };
    EXPECT_EQ(shown(), Lines{"0 Old rules"});
    EXPECT_EQ(update(), 1);
    EXPECT_EQ(shown(), (Lines{"0 One", "300 Two", "540 Three"}));
    EXPECT_EQ(listedCount(), 3);
    EXPECT_TRUE(rig.stored(id).episode.guests.empty());
    EXPECT_EQ(update(), 0) << "nothing is left to do";
}

TEST(ChapterPlaces, AreLookedAtWhenTheyAreNewOldOrFailed)
{
    using library::placesToLook;
    using store::Lookup;
    using store::LookupPlace;
    Episode episode;
    episode.chaptersUrl = "https://h.example/a.json";
    episode.enclosures.push_back({{}, EnclosureKind::Remote, "https://h.example/a.mp3", "", {}});
    const Timestamp now{hours(1000)};
    EXPECT_EQ(placesToLook(episode, {}, now, LookMode::WhereNew).size(), 2U);
    EXPECT_EQ(placesToLook(episode, {}, now, LookMode::Documents).size(), 1U);
    const std::vector<Lookup> fresh = {{LookupPlace::Json, "https://h.example/a.json", now - hours(23)},
        {LookupPlace::File, "https://h.example/a.mp3", now - hours(500)}};
    EXPECT_TRUE(placesToLook(episode, fresh, now, LookMode::WhereNew).empty());
    EXPECT_EQ(placesToLook(episode, fresh, now + hours(2), LookMode::WhereNew).size(), 1U);
    EXPECT_EQ(placesToLook(episode, fresh, now, LookMode::Again).size(), 2U);
    episode.enclosures[0].url = "https://h.example/new.mp3";
    EXPECT_EQ(placesToLook(episode, fresh, now, LookMode::WhereNew).front().url, "https://h.example/new.mp3");
    const std::vector<Lookup> failed = {{LookupPlace::Json, "https://h.example/a.json", now, "timeout", "slow"}};
    EXPECT_EQ(placesToLook(episode, failed, now, LookMode::WhereNew).size(), 1U) << "only the file";
    EXPECT_EQ(placesToLook(episode, failed, now + hours(1), LookMode::WhereNew).size(), 2U);
}

TEST(ChapterPlaces, PicturesOfOwnHostsAreLoadedWithoutAsking)
{
    store::StoredEpisode stored;
    stored.showImageUrl = "https://feeds.Example.org/show.png";
    stored.episode.enclosures.push_back({{}, EnclosureKind::Remote, "https://audio.example/a.mp3", "", {}});
    EXPECT_TRUE(library::mayLoadImage(stored, "http://feeds.example.org/a.png?x"));
    EXPECT_FALSE(library::mayLoadImage(stored, "https://audio.example/a.png")) << "it may redirect to anywhere";
    EXPECT_TRUE(library::mayLoadImage(stored, "embedded:10+20"));
    EXPECT_TRUE(library::mayLoadImage(stored, ""));
    EXPECT_FALSE(library::mayLoadImage(stored, "https://tracker.example/a.png"));
    EXPECT_FALSE(library::mayLoadImage(stored, "https://example.org/a.png"));
    stored.timeline.loadsChapterImages = true;
    EXPECT_TRUE(library::mayLoadImage(stored, "https://tracker.example/a.png"));
}

} // namespace tidemark::test
