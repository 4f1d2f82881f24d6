// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/now_playing_button.h"
#include "views/player_bar.h"
#include "views/speed_button.h"
#include "views/status_strip.h"
#include "views/timeline_bar.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tidemark::views {
namespace {

class PlayerBarTest : public testing::Test {
protected:
    PlayerBarTest() : artwork([](const auto&, const auto&) {}), bar(theme, artwork)
    {
        bar.resize(1200, 124);
        bar.show();
        state.episodeId = EpisodeId(7);
        state.episodeTitle = QStringLiteral("Slow bridges");
        state.showTitle = QStringLiteral("The Tin Lighthouse");
        state.duration = Milliseconds(600'000);
        state.engine = bridge::EngineState::Playing;
        for (const int second : {0, 300}) {
            bridge::ChapterData chapter;
            chapter.start = Milliseconds(second * 1000);
            chapter.title = second == 0 ? QStringLiteral("Opening") : QStringLiteral("A tide");
            state.timeline.push_back(chapter);
        }
        state.chapterIndex = 1;
    }
    QAbstractButton* button(const char* name) { return bar.findChild<QAbstractButton*>(QLatin1String(name)); }
    NowPlayingButton* nowPlaying() { return static_cast<NowPlayingButton*>(button("nowPlaying")); }

    theme::Theme theme;
    bridge::ArtworkCache artwork;
    PlayerBar bar;
    bridge::PlayerState state;
};

TEST_F(PlayerBarTest, IsQuietWithNothingLoaded)
{
    EXPECT_FALSE(button("playButton")->isEnabled());
    EXPECT_FALSE(button("nextChapterButton")->isEnabled());
    EXPECT_FALSE(bar.timeline()->isEnabled());
    EXPECT_TRUE(button("queueButton")->isEnabled());
}

TEST_F(PlayerBarTest, SaysThatTheDiskIsFullAndPlaysOn)
{
    bar.showAll(state);
    const auto* status = bar.findChild<StatusStrip*>();
    ASSERT_NE(status, nullptr);
    EXPECT_FALSE(status->isVisible());
    state.isDiskFull = true;
    bar.showAll(state);
    EXPECT_TRUE(status->isVisible());
    EXPECT_TRUE(button("playButton")->accessibleName().startsWith(QStringLiteral("Pause")));
    state.isDiskFull = false;
    bar.showAll(state);
    EXPECT_FALSE(status->isVisible());
}

TEST_F(PlayerBarTest, ShowsChapterAndEpisode)
{
    bar.showAll(state);
    EXPECT_EQ(nowPlaying()->firstLine(), QStringLiteral("A tide"));
    EXPECT_EQ(nowPlaying()->secondLine(), QStringLiteral("Chapter 2 of 2 · Slow bridges"));
    EXPECT_TRUE(button("nextChapterButton")->isEnabled());
    EXPECT_TRUE(button("playButton")->accessibleName().startsWith(QStringLiteral("Pause")));
}

TEST_F(PlayerBarTest, AChaptersPictureGoesBeforeTheEpisodes)
{
    state.imageUrl = QStringLiteral("https://a.example/show.png");
    bar.showAll(state);
    EXPECT_EQ(nowPlaying()->imageUrls(), QStringList{state.imageUrl});
    state.timeline[1].imageUrl = QStringLiteral("https://a.example/tide.png");
    bar.showAll(state);
    EXPECT_EQ(nowPlaying()->imageUrls(), (QStringList{state.timeline[1].imageUrl, state.imageUrl}));
    state.chapterIndex = 0;
    bar.showAll(state);
    EXPECT_EQ(nowPlaying()->imageUrls(), QStringList{state.imageUrl});
}

TEST_F(PlayerBarTest, WithoutATimelineChapterButtonsRest)
{
    state.timeline.clear();
    state.chapterIndex = -1;
    bar.showAll(state);
    EXPECT_EQ(nowPlaying()->firstLine(), QStringLiteral("Slow bridges"));
    EXPECT_FALSE(button("previousChapterButton")->isEnabled());
    EXPECT_TRUE(button("forwardButton")->isEnabled());
}

TEST_F(PlayerBarTest, AnErrorStandsInTheBarAndCanBeTriedAgain)
{
    auto* strip = bar.findChild<StatusStrip*>();
    bar.showAll(state);
    EXPECT_TRUE(strip->isHidden());
    state.engine = bridge::EngineState::Failed;
    state.error = Error{ErrorCode::Dns, ""};
    bar.showEngine(state);
    EXPECT_FALSE(strip->isHidden());
    QSignalSpy retry(&bar, &PlayerBar::retryRequested);
    button("statusAction")->click();
    EXPECT_EQ(retry.count(), 1);
    state.error.reset();
    bar.showEngine(state);
    EXPECT_TRUE(strip->isHidden());
}

TEST_F(PlayerBarTest, ButtonsAsk)
{
    bar.showAll(state);
    std::vector<Milliseconds> distances;
    QObject::connect(&bar, &PlayerBar::seekByRequested, &bar, [&](Milliseconds by) { distances.push_back(by); });
    button("backButton")->click();
    button("forwardButton")->click();
    EXPECT_EQ(distances, (std::vector<Milliseconds>{Milliseconds(-15'000), Milliseconds(30'000)}));
}

TEST_F(PlayerBarTest, BeingToldTheVolumeIsNotChoosingIt)
{
    QSignalSpy chosen(&bar, &PlayerBar::volumeChosen);
    state.volume = 0.3;
    bar.showSettings(state);
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(PlayerBarTest, EveryButtonHasANameForScreenReaders)
{
    bar.showAll(state);
    for (const auto* each : bar.findChildren<QAbstractButton*>()) {
        if (!each->isVisibleTo(&bar))
            continue;
        EXPECT_FALSE(each->accessibleName().isEmpty() && each->text().isEmpty()) << each->objectName().toStdString();
    }
}

TEST(SpeedSteps, GoByTenthsAndStayWithinThePlayersRange)
{
    EXPECT_DOUBLE_EQ(steppedRate(1.0, 1), 1.1);
    EXPECT_DOUBLE_EQ(steppedRate(1.75, 1), 1.9);
    EXPECT_DOUBLE_EQ(steppedRate(0.5, -1), 0.5);
    EXPECT_DOUBLE_EQ(steppedRate(3.0, 5), 3.0);
}

} // namespace
} // namespace tidemark::views
