// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that work everywhere in the window. KeyGuard leaves them to text fields, buttons and sliders.
#include "views/main_window.h"

#include "views/player_bar.h"
#include "views/speed_button.h"

#include <QShortcut>

namespace tidemark::views {

namespace {
constexpr Milliseconds kBack(-15000);
constexpr Milliseconds kForward(30000);
constexpr double kVolumeStep = 0.05;
} // namespace

void MainWindow::onKey(const QKeySequence& keys, std::function<void()> action)
{
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(action));
}

void MainWindow::addShortcuts()
{
    bridge::PlayerBridge* player = &m_context.player;
    onKey(Qt::Key_Space, [player] { player->playOrPause(); });
    onKey(Qt::Key_MediaPlay, [player] { player->playOrPause(); });
    onKey(Qt::Key_Left, [player] { player->seekBy(kBack); });
    onKey(Qt::Key_Right, [player] { player->seekBy(kForward); });
    onKey(Qt::CTRL | Qt::Key_Left, [player] { player->previousChapter(); });
    onKey(Qt::CTRL | Qt::Key_Right, [player] { player->nextChapter(); });
    onKey(Qt::Key_M, [player] { player->setMuted(!player->state().isMuted); });
    for (const auto& keys : {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Up)})
        onKey(keys, [this] { changeVolume(kVolumeStep); });
    for (const auto& keys : {QKeySequence(Qt::Key_Minus), QKeySequence(Qt::CTRL | Qt::Key_Down)})
        onKey(keys, [this] { changeVolume(-kVolumeStep); });
    onKey(Qt::Key_BracketRight, [this] { changeRate(1); });
    onKey(Qt::Key_BracketLeft, [this] { changeRate(-1); });

    onKey(Qt::CTRL | Qt::Key_K, [this] { openGoTo(); });
    onKey(Qt::CTRL | Qt::Key_N, [this] { open({Place::Kind::AddShow, 0}); });
    for (const auto& keys : {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)})
        onKey(keys, [this] { m_context.subscriptions.refresh(); });
    onKey(Qt::CTRL | Qt::Key_B, [this] { toggleSidebar(); });
    for (const auto& keys : {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)})
        onKey(keys, [this] { goBack(); });
    onKey(Qt::Key_F6, [this] { cyclePanes(1); });
    onKey(Qt::SHIFT | Qt::Key_F6, [this] { cyclePanes(-1); });
    onKey(Qt::CTRL | Qt::Key_Q, [this] { close(); });
}

void MainWindow::changeVolume(double by)
{
    m_context.player.setMuted(false);
    m_context.player.setVolume(m_context.player.state().volume + by);
}

void MainWindow::changeRate(int tenths)
{
    m_context.player.setRate(steppedRate(m_context.player.state().rate, tenths));
}

} // namespace tidemark::views
