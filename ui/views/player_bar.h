// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "bridge/values.h"
#include "theme/theme.h"

#include <QFrame>

class QGridLayout;
class QToolButton;

namespace tidemark::views {

class NowPlayingButton;
class RoundButton;
class SpeedButton;
class StatusStrip;
class TimeLabel;
class TimelineBar;
class VolumeControl;

/// The bar at the bottom that is always there: what plays, its timeline, and everything that steers it. It shows the
/// states it is given and asks through signals; it decides nothing.
class PlayerBar final : public QFrame {
    Q_OBJECT

public:
    PlayerBar(const theme::Theme& theme, bridge::ArtworkCache& artwork, QWidget* parent = nullptr);

    void showAll(const bridge::PlayerState& state);
    void showEpisode(const bridge::PlayerState& state); ///< titles, timeline, which controls work
    void showEngine(const bridge::PlayerState& state); ///< playing, waiting, errors
    void showPosition(const bridge::PlayerState& state);
    void showSettings(const bridge::PlayerState& state);
    void showFetched(const bridge::PlayerState& state);

    [[nodiscard]] TimelineBar* timeline() const { return m_timeline; }
    /// The control that F6 goes to.
    void focusContent();

Q_SIGNALS:
    void playOrPauseRequested();
    void seekRequested(tidemark::Milliseconds to);
    void seekByRequested(tidemark::Milliseconds distance);
    void previousChapterRequested();
    void nextChapterRequested();
    void cancelSeekRequested();
    void rateChosen(double rate);
    void volumeChosen(double volume);
    void muteToggled();
    void retryRequested();
    void queueRequested();
    void episodeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft(QGridLayout* grid, bridge::ArtworkCache& artwork);
    void buildMiddle(QGridLayout* grid);
    void buildRight(QGridLayout* grid);
    QToolButton* addButton(theme::Icon icon, int size, const char* objectName, const QString& name);
    void restyle();
    void showTexts(const bridge::PlayerState& state);
    void showProblem(const bridge::PlayerState& state);

    const theme::Theme& m_theme;
    StatusStrip* m_status;
    TimelineBar* m_timeline;
    NowPlayingButton* m_nowPlaying = nullptr;
    TimeLabel* m_elapsed = nullptr;
    TimeLabel* m_remaining = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_back = nullptr;
    RoundButton* m_play = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_next = nullptr;
    SpeedButton* m_speed = nullptr;
    QToolButton* m_queue = nullptr;
    VolumeControl* m_volume = nullptr;
    std::vector<std::pair<QToolButton*, theme::Icon>> m_icons;
    QString m_dismissed; ///< the message that was read and closed; it does not come back by itself
};

} // namespace tidemark::views
