// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_rig.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using audio::EngineState;
using std::chrono::seconds;

class PlaybackSessionTest : public testing::Test {
protected:
    PlaybackSessionTest()
        : ids(rig.subscribe(
            {{"a", "A", "https://h.example/a.mp3", notesWithChapters({"0:10 One", "5:00 Two", "9:00 Three"})},
                {"b", "B", "https://h.example/b.mp3", "No chapters."}, {"c", "C", "", "No audio."}}))
    {
    }

    library::PlaybackSession& playback() { return rig.library->playback; }
    const library::PlaybackState& state() { return playback().state(); }
    void play(EpisodeId id, std::optional<Milliseconds> at = std::nullopt)
    {
        playback().play(id, at);
        rig.settle();
        if (rig.engine->currentLoad.isSet())
            rig.engine->sayState(EngineState::Playing);
    }

    LibraryRig rig;
    std::vector<EpisodeId> ids;
};

} // namespace

TEST_F(PlaybackSessionTest, LoadsWithTitlesAndTimeline)
{
    ASSERT_EQ(ids.size(), 3U);
    play(ids[0]);
    ASSERT_EQ(rig.engine->tracks.size(), 1U);
    EXPECT_TRUE(rig.engine->tracks[0].startsPlaying);
    EXPECT_EQ(state().episodeTitle, "A");
    EXPECT_EQ(state().showTitle, "The Tin Lighthouse");
    EXPECT_EQ(state().timeline.size(), 3U);
    EXPECT_EQ(playback().queue().front().episodeId, ids[0]);
}

TEST_F(PlaybackSessionTest, GoesOnWhereItWasAfterARestart)
{
    play(ids[0]);
    rig.engine->say(audio::PositionChanged{seconds(321)});
    rig.engine->sayState(EngineState::Paused);
    playback().setRate(1.4);
    rig.settle();
    rig.close();
    rig.open();
    const auto restored = rig.await<bool>([this](auto reply) { playback().restore(reply); });
    EXPECT_EQ(restored, true);
    rig.settle();
    ASSERT_EQ(rig.engine->tracks.size(), 1U);
    EXPECT_EQ(rig.engine->tracks[0].startAt, seconds(321));
    EXPECT_FALSE(rig.engine->tracks[0].startsPlaying);
    EXPECT_EQ(state().chapterIndex, 1);
    EXPECT_EQ(rig.engine->rate, 1.4);
}

TEST_F(PlaybackSessionTest, AWishWhileItOpensCounts)
{
    playback().play(ids[0]);
    playback().play(ids[0], seconds(540)); // a click on a chapter before anything answered
    playback().pause();
    rig.settle();
    ASSERT_EQ(rig.engine->tracks.size(), 1U);
    EXPECT_EQ(rig.engine->tracks[0].startAt, seconds(540));
    EXPECT_FALSE(rig.engine->tracks[0].startsPlaying);
}

TEST_F(PlaybackSessionTest, AtTheEndItIsPlayedAndTheQueueGoesOn)
{
    play(ids[0]);
    playback().enqueue(ids[1]);
    rig.engine->sayState(EngineState::Ended);
    rig.settle();
    EXPECT_EQ(state().episodeId, ids[1]);
    EXPECT_TRUE(rig.stored(ids[0]).state.playedAt.has_value());
    EXPECT_EQ(playback().queue().size(), 1U);
    rig.engine->sayState(EngineState::Playing);
    rig.engine->sayState(EngineState::Ended);
    rig.settle();
    EXPECT_TRUE(playback().queue().empty());
    EXPECT_EQ(state().engine, EngineState::Ended);
}

TEST_F(PlaybackSessionTest, AnotherEpisodeSavesThePositionOfTheFirst)
{
    play(ids[0]);
    rig.engine->say(audio::PositionChanged{seconds(77)});
    play(ids[1]);
    rig.settle();
    EXPECT_EQ(rig.stored(ids[0]).state.position, seconds(77));
    EXPECT_EQ(playback().queue().size(), 1U);
}

TEST_F(PlaybackSessionTest, WithoutAudioItFailsWithASentence)
{
    play(ids[2]);
    EXPECT_EQ(state().engine, EngineState::Failed);
    ASSERT_TRUE(state().error);
    EXPECT_EQ(state().error->code, ErrorCode::NotFound);
}

TEST_F(PlaybackSessionTest, AFailureKeepsThePositionAndRetryGoesOnThere)
{
    play(ids[0]);
    rig.engine->say(audio::PositionChanged{seconds(200)});
    rig.engine->say(audio::PlaybackFailed{{ErrorCode::Network, "the line is dead"}});
    EXPECT_EQ(state().engine, EngineState::Failed);
    playback().retry();
    rig.settle();
    ASSERT_EQ(rig.engine->tracks.size(), 2U);
    EXPECT_EQ(rig.engine->tracks[1].startAt, seconds(200));
    EXPECT_TRUE(rig.engine->tracks[1].startsPlaying);
}

TEST_F(PlaybackSessionTest, EventsOfAnEarlierLoadAreIgnored)
{
    play(ids[0]);
    const auto old = rig.engine->currentLoad;
    play(ids[1]);
    const auto now = std::exchange(rig.engine->currentLoad, old);
    rig.engine->say(audio::PositionChanged{seconds(500)});
    rig.engine->currentLoad = now;
    EXPECT_NE(state().position, seconds(500));
}

TEST_F(PlaybackSessionTest, ChapterKeysMoveBetweenChapters)
{
    play(ids[0], seconds(310));
    playback().nextChapter();
    EXPECT_EQ(rig.engine->seeks.back(), seconds(540));
    rig.engine->say(audio::PositionChanged{seconds(541)});
    playback().previousChapter();
    EXPECT_EQ(rig.engine->seeks.back(), seconds(300));
}

TEST_F(PlaybackSessionTest, MutingKeepsTheVolume)
{
    playback().setVolume(0.6);
    playback().setMuted(true);
    EXPECT_EQ(rig.engine->volume, 0.0);
    EXPECT_EQ(state().volume, 0.6);
    playback().setMuted(false);
    EXPECT_EQ(rig.engine->volume, 0.6);
}

TEST_F(PlaybackSessionTest, LeavingAnEpisodeThatHasNotOpenedKeepsItsPosition)
{
    play(ids[0]);
    rig.engine->say(audio::PositionChanged{seconds(400)});
    play(ids[1]);
    playback().play(ids[0]); // not answered yet
    playback().seekBy(seconds(30));
    playback().play(ids[1]);
    rig.settle();
    EXPECT_EQ(rig.stored(ids[0]).state.position, seconds(400));
}

TEST_F(PlaybackSessionTest, PlayingInAnotherRunKeepsWhatWasQueued)
{
    playback().enqueue(ids[1]);
    rig.settle();
    rig.close();
    rig.open();
    playback().play(ids[0]); // before anything was read
    rig.settle();
    ASSERT_EQ(playback().queue().size(), 2U);
    EXPECT_EQ(playback().queue()[0].episodeId, ids[0]);
    EXPECT_EQ(playback().queue()[1].episodeId, ids[1]);
}

TEST_F(PlaybackSessionTest, PlayingNextInAnotherRunWaitsForWhatWasQueued)
{
    playback().enqueue(ids[1]);
    playback().enqueue(ids[0]);
    rig.settle();
    rig.close();
    rig.open();
    playback().playNext(); // before anything was read
    rig.settle();
    ASSERT_EQ(playback().queue().size(), 2U);
    EXPECT_EQ(state().episodeId, ids[1]);
}

TEST_F(PlaybackSessionTest, ADeletedShowIsNeitherPlayedNorQueued)
{
    const auto show = rig.stored(ids[0]).episode.showId;
    play(ids[0]);
    playback().enqueue(ids[1]);
    rig.settle();
    ASSERT_TRUE(rig.await<void>([&](auto reply) { rig.library->subscriptions.unsubscribe(show, reply); }));
    rig.settle();
    EXPECT_FALSE(state().episodeId.isSet());
    EXPECT_TRUE(playback().queue().empty());
}

} // namespace tidemark::test
