// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/playback_rules.h"

#include <gtest/gtest.h>

namespace tidemark::library {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

std::vector<Chapter> timeline()
{
    return {{.start = seconds(12), .end = seconds(60), .title = "A"},
        {.start = seconds(90), .end = seconds(200), .title = "B"},
        {.start = seconds(200), .end = std::nullopt, .title = "C"}};
}

std::vector<QueueEntry> queueOf(std::initializer_list<int> ids)
{
    std::vector<QueueEntry> queue;
    for (const int id : ids)
        queue.push_back({EpisodeId(id), std::nullopt, std::nullopt});
    return queue;
}

} // namespace

TEST(ResumePosition, GoesOnWhereItWasUnlessThatIsTheEnd)
{
    const auto at = [](Milliseconds position) { return EpisodeState{.position = position}; };
    EXPECT_EQ(resumePosition(at(minutes(20)), minutes(60)), minutes(20));
    EXPECT_EQ(resumePosition(at(minutes(20)), std::nullopt), minutes(20));
    EXPECT_EQ(resumePosition(at(minutes(60) - seconds(2)), minutes(60)), seconds(0));
    EXPECT_EQ(resumePosition(EpisodeState{.playedAt = Timestamp(seconds(5))}, minutes(60)), seconds(0));
}

TEST(CountsAsPlayed, NeedsTheLastSeconds)
{
    EXPECT_TRUE(countsAsPlayed(minutes(60) - seconds(20), minutes(60)));
    EXPECT_FALSE(countsAsPlayed(minutes(60) - seconds(40), minutes(60)));
    EXPECT_FALSE(countsAsPlayed(seconds(100), seconds(120))); // 20 s are much of two minutes
    EXPECT_FALSE(countsAsPlayed(minutes(10), std::nullopt));
}

TEST(ChapterAt, KnowsGapsAndWhatLiesBeforeTheFirst)
{
    EXPECT_EQ(chapterAt(timeline(), seconds(5)), -1);
    EXPECT_EQ(chapterAt(timeline(), seconds(12)), 0);
    EXPECT_EQ(chapterAt(timeline(), seconds(75)), -1);
    EXPECT_EQ(chapterAt(timeline(), seconds(199)), 1);
    EXPECT_EQ(chapterAt(timeline(), minutes(99)), 2);
    EXPECT_EQ(chapterAt({}, seconds(5)), -1);
}

TEST(PreviousChapter, GoesToTheStartOfThisOneFirst)
{
    EXPECT_EQ(previousChapterStart(timeline(), seconds(100)), seconds(90));
    EXPECT_EQ(previousChapterStart(timeline(), seconds(91)), seconds(12));
    EXPECT_EQ(previousChapterStart(timeline(), seconds(13)), seconds(0));
}

TEST(NextChapter, EndsWithTheLast)
{
    EXPECT_EQ(nextChapterStart(timeline(), seconds(0)), seconds(12));
    EXPECT_EQ(nextChapterStart(timeline(), seconds(90)), seconds(200));
    EXPECT_EQ(nextChapterStart(timeline(), seconds(200)), std::nullopt);
}

TEST(Queue, ThePlayingEntryIsFirstAndLeavesForTheNext)
{
    EXPECT_EQ(queueWhenPlaying({}, EpisodeId(1), {}), queueOf({1}));
    EXPECT_EQ(queueWhenPlaying(queueOf({1, 2, 3}), EpisodeId(9), EpisodeId(1)), queueOf({9, 2, 3}));
    EXPECT_EQ(queueWhenPlaying(queueOf({1, 2, 3}), EpisodeId(3), EpisodeId(1)), queueOf({3, 2}));
    EXPECT_EQ(queueWhenPlaying(queueOf({2, 3}), EpisodeId(9), EpisodeId()), queueOf({9, 2, 3}));
    EXPECT_EQ(queueAfterEnd(queueOf({1, 2}), EpisodeId(1)), queueOf({2}));
    EXPECT_EQ(queueAfterEnd(queueOf({2}), EpisodeId(1)), queueOf({2}));
}

TEST(EnclosureToPlay, PrefersTheListenersOwnFile)
{
    const std::vector<Enclosure> enclosures{
        {.url = "https://h/a.mp3"}, {.kind = EnclosureKind::Attached, .url = "/b.mp3"}};
    EXPECT_EQ(enclosureToPlay(enclosures)->url, "/b.mp3");
    EXPECT_EQ(enclosureToPlay({}), std::nullopt);
}

} // namespace tidemark::library
