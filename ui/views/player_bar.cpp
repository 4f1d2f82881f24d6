// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/player_bar.h"

#include "bridge/error_text.h"
#include "bridge/text_format.h"
#include "views/now_playing_button.h"
#include "views/round_button.h"
#include "views/speed_button.h"
#include "views/status_strip.h"
#include "views/time_label.h"
#include "views/timeline_bar.h"
#include "views/tr.h"
#include "views/volume_control.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace tidemark::views {

namespace {
constexpr Milliseconds kBack(-15000);
constexpr Milliseconds kForward(30000);
constexpr int kNarrow = 880; ///< below this the volume slider gives its room to the titles
constexpr int kVeryNarrow = 720; ///< and below this the remaining time does too
} // namespace

PlayerBar::PlayerBar(const theme::Theme& theme, bridge::ArtworkCache& artwork, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_status(new StatusStrip(theme, this)), m_timeline(new TimelineBar(theme, this))
{
    setObjectName(QStringLiteral("playerBar"));
    setAccessibleName(Tr::tr("Player"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(18, 10, 18, 16);
    grid->setVerticalSpacing(5);
    grid->setHorizontalSpacing(12);
    grid->addWidget(m_status, 0, 0, 1, 3);
    grid->addWidget(m_timeline, 1, 0, 1, 3);
    buildLeft(grid, artwork);
    buildMiddle(grid);
    buildRight(grid);
    // Equal sides keep the controls in the middle whatever the titles are.
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(0, 120);
    connect(m_timeline, &TimelineBar::seekRequested, this, &PlayerBar::seekRequested);
    connect(m_timeline, &TimelineBar::previousChapterRequested, this, &PlayerBar::previousChapterRequested);
    connect(m_timeline, &TimelineBar::nextChapterRequested, this, &PlayerBar::nextChapterRequested);
    connect(m_timeline, &TimelineBar::cancelSeekRequested, this, &PlayerBar::cancelSeekRequested);
    connect(m_status, &StatusStrip::actionClicked, this, &PlayerBar::retryRequested);
    connect(m_status, &StatusStrip::dismissed, this, [this](const QString& text) { m_dismissed = text; });
    connect(&theme, &theme::Theme::changed, this, &PlayerBar::restyle);
    restyle();
    showAll({});
}

void PlayerBar::buildLeft(QGridLayout* grid, bridge::ArtworkCache& artwork)
{
    m_nowPlaying = new NowPlayingButton(m_theme, artwork, this);
    m_nowPlaying->setObjectName(QStringLiteral("nowPlaying"));
    connect(m_nowPlaying, &QAbstractButton::clicked, this, &PlayerBar::episodeRequested);
    grid->addWidget(m_nowPlaying, 2, 0);
}

void PlayerBar::buildMiddle(QGridLayout* grid)
{
    m_elapsed = new TimeLabel(m_theme, Qt::AlignRight, this);
    m_remaining = new TimeLabel(m_theme, Qt::AlignLeft, this);
    m_previous =
        addButton(theme::Icon::PreviousChapter, 22, "previousChapterButton", Tr::tr("Previous chapter (Ctrl+Left)"));
    m_back = addButton(theme::Icon::Back15, 22, "backButton", Tr::tr("Back 15 seconds (Left)"));
    m_play = new RoundButton(m_theme, this);
    m_play->setObjectName(QStringLiteral("playButton"));
    m_forward = addButton(theme::Icon::Forward30, 22, "forwardButton", Tr::tr("Forward 30 seconds (Right)"));
    m_next = addButton(theme::Icon::NextChapter, 22, "nextChapterButton", Tr::tr("Next chapter (Ctrl+Right)"));
    connect(m_previous, &QToolButton::clicked, this, &PlayerBar::previousChapterRequested);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT seekByRequested(kBack); });
    connect(m_play, &QAbstractButton::clicked, this, &PlayerBar::playOrPauseRequested);
    connect(m_forward, &QToolButton::clicked, this, [this] { Q_EMIT seekByRequested(kForward); });
    connect(m_next, &QToolButton::clicked, this, &PlayerBar::nextChapterRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_elapsed, m_previous, m_back, m_play, m_forward, m_next, m_remaining})
        row->addWidget(widget);
    grid->addLayout(row, 2, 1, Qt::AlignCenter);
}

void PlayerBar::buildRight(QGridLayout* grid)
{
    m_speed = new SpeedButton(this);
    m_queue = addButton(theme::Icon::Queue, 19, "queueButton", Tr::tr("Show the queue"));
    m_volume = new VolumeControl(m_theme, this);
    connect(m_speed, &SpeedButton::rateChosen, this, &PlayerBar::rateChosen);
    connect(m_queue, &QToolButton::clicked, this, &PlayerBar::queueRequested);
    connect(m_volume, &VolumeControl::volumeChosen, this, &PlayerBar::volumeChosen);
    connect(m_volume, &VolumeControl::muteToggled, this, &PlayerBar::muteToggled);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addStretch(1);
    row->addWidget(m_speed);
    row->addWidget(m_queue);
    row->addWidget(m_volume);
    grid->addLayout(row, 2, 2);
}

QToolButton* PlayerBar::addButton(theme::Icon icon, int size, const char* objectName, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(objectName));
    button->setIconSize({size, size});
    button->setToolTip(name);
    button->setAccessibleName(name);
    m_icons.emplace_back(button, icon);
    return button;
}

void PlayerBar::restyle()
{
    const auto& colors = m_theme.palette();
    setStyleSheet(QStringLiteral("QFrame#playerBar { background: %1; border-top: 1px solid %2; }")
                      .arg(colors.card.name(), colors.line.name()));
    for (const auto& [button, icon] : m_icons)
        button->setIcon(m_theme.icon(icon, button == m_queue ? colors.softText : colors.text));
}

void PlayerBar::showAll(const bridge::PlayerState& state)
{
    showEpisode(state);
    showEngine(state);
    showSettings(state);
    showFetched(state);
    showPosition(state);
}

void PlayerBar::showEpisode(const bridge::PlayerState& state)
{
    const bool isLoaded = state.isLoaded();
    m_dismissed.clear();
    m_timeline->setTimeline(state.timeline, state.duration);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_timeline, m_nowPlaying, m_back, m_play, m_forward})
        widget->setEnabled(isLoaded);
    m_previous->setEnabled(isLoaded && !state.timeline.empty());
    m_next->setEnabled(isLoaded && !state.timeline.empty());
    showTexts(state);
    showPosition(state);
}

void PlayerBar::showEngine(const bridge::PlayerState& state)
{
    const bool isBusy = state.engine == bridge::EngineState::Loading || state.isWaitingForBytes;
    const bool isPlaying = state.isPlaying();
    m_play->setSymbol(isPlaying ? theme::Icon::Pause : theme::Icon::Play);
    m_play->setWaiting(isBusy);
    const QString name = isPlaying ? Tr::tr("Pause (Space)") : Tr::tr("Play (Space)");
    m_play->setToolTip(name);
    m_play->setAccessibleName(name);
    m_timeline->setWaiting(isBusy);
    m_timeline->setSeekProgress(state.seekProgress);
    showTexts(state);
    showProblem(state);
}

void PlayerBar::showPosition(const bridge::PlayerState& state)
{
    m_timeline->setPosition(state.position, state.isApproximate);
    if (!state.isLoaded()) {
        m_elapsed->setText({}, {});
        m_remaining->setText({}, {});
        return;
    }
    const QString elapsed = bridge::clockText(state.position);
    m_elapsed->setText(state.isApproximate ? QStringLiteral("≈ ") + elapsed : elapsed,
        (state.isApproximate ? Tr::tr("about %1 heard") : Tr::tr("%1 heard")).arg(bridge::spokenText(state.position)));
    if (!state.duration) {
        m_remaining->setText({}, {});
        return;
    }
    const Milliseconds left = std::max(Milliseconds(0), *state.duration - state.position);
    m_remaining->setText(QStringLiteral("−") + bridge::clockText(left), bridge::remainingText(left));
}

void PlayerBar::showSettings(const bridge::PlayerState& state)
{
    m_speed->setRate(state.rate);
    m_volume->setVolume(state.volume, state.isMuted);
}

void PlayerBar::showFetched(const bridge::PlayerState& state)
{
    m_timeline->setFetched(state.fetched);
}

void PlayerBar::showTexts(const bridge::PlayerState& state)
{
    if (!state.isLoaded()) {
        m_nowPlaying->setContent(Tr::tr("Nothing is playing"), Tr::tr("Choose an episode and press play."), {}, {});
        return;
    }
    QString first = state.episodeTitle;
    QString second = state.showTitle;
    QStringList pictures{state.imageUrl};
    if (state.chapterIndex >= 0 && state.chapterIndex < static_cast<int>(state.timeline.size())) {
        const auto& chapter = state.timeline[static_cast<std::size_t>(state.chapterIndex)];
        first = chapter.title;
        if (!chapter.imageUrl.isEmpty())
            pictures.prepend(chapter.imageUrl);
        second = Tr::tr("Chapter %1 of %2 · %3", "number, count, episode")
                     .arg(QString::number(state.chapterIndex + 1), QString::number(state.timeline.size()),
                         state.episodeTitle);
    }
    if (state.engine == bridge::EngineState::Loading)
        second = Tr::tr("Opening…");
    else if (state.isWaitingForBytes)
        second = Tr::tr("Waiting for the network…");
    m_nowPlaying->setContent(first, second, pictures, state.showTitle);
}

void PlayerBar::showProblem(const bridge::PlayerState& state)
{
    QString text;
    if (state.error)
        text = bridge::errorText(*state.error).joined();
    else if (state.hasNoAudioDevice && state.isPlaying())
        text = Tr::tr("No sound device was found: playing without sound.");
    else if (state.isDiskFull)
        text = Tr::tr("The disk is full: playing from memory. Delete downloads or other files to make room.");
    if (text.isEmpty() || text == m_dismissed)
        m_status->clear();
    else if (state.error)
        m_status->showMessage(StatusStrip::Kind::Error, text, Tr::tr("Try again"));
    else
        m_status->showMessage(StatusStrip::Kind::Note, text);
}

void PlayerBar::resizeEvent(QResizeEvent*)
{
    m_volume->setCompact(width() < kNarrow);
    m_remaining->setVisible(width() >= kVeryNarrow);
}

void PlayerBar::focusContent()
{
    (m_play->isEnabled() ? static_cast<QWidget*>(m_play) : m_speed)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tidemark::views
