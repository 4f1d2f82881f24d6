// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/player_bridge.h"

#include "bridge/convert.h"

#include <QPointer>

#include <algorithm>

namespace tidemark::bridge {

namespace {
constexpr int kPositionIntervalMs = 100;
}

PlayerBridge::PlayerBridge(library::PlaybackSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_state(toQt(session.state()))
{
    m_positionTimer.setSingleShot(true);
    connect(&m_positionTimer, &QTimer::timeout, this, &PlayerBridge::tellPosition);
    m_observation = m_session.observe([this](const library::PlaybackState& state,
                                          const library::PlaybackChange& change) { onChanged(state, change); });
}

void PlayerBridge::onChanged(const library::PlaybackState& state, const library::PlaybackChange& change)
{
    const int chapterBefore = m_state.chapterIndex;
    const bool isOther = change.episode || m_state.duration != state.duration || m_state.episodeId != state.episodeId;
    if (isOther)
        m_state = toQt(state);
    else
        update(m_state, state);
    if (isOther)
        Q_EMIT episodeChanged();
    if (change.engine)
        Q_EMIT engineChanged();
    if (change.settings)
        Q_EMIT settingsChanged();
    if (change.fetched)
        Q_EMIT fetchedChanged();
    if (change.queue)
        Q_EMIT queueChanged();
    if (isOther || m_state.chapterIndex != chapterBefore)
        Q_EMIT chapterChanged();
    if (change.jumped || isOther || !m_sincePosition.isValid() || m_sincePosition.elapsed() >= kPositionIntervalMs)
        tellPosition();
    else if (change.position && !m_positionTimer.isActive())
        m_positionTimer.start(kPositionIntervalMs);
    if (change.jumped)
        Q_EMIT jumped();
}

void PlayerBridge::tellPosition()
{
    m_positionTimer.stop();
    m_sincePosition.start();
    Q_EMIT positionChanged();
}

void PlayerBridge::play(EpisodeId id, std::optional<Milliseconds> at)
{
    m_session.play(id, at);
}

void PlayerBridge::show(EpisodeId id)
{
    m_session.show(id);
}

void PlayerBridge::restore(QObject* receiver, std::function<void(bool)> callback)
{
    m_session.restore([guard = QPointer<QObject>(receiver), callback = std::move(callback)](Result<bool> result) {
        if (guard && callback)
            callback(result && *result);
    });
}

void PlayerBridge::playOrPause()
{
    m_session.playOrPause();
}

void PlayerBridge::pause()
{
    m_session.pause();
}

void PlayerBridge::seek(Milliseconds to)
{
    m_session.seek(std::max(to, Milliseconds(0)));
}

void PlayerBridge::seekBy(Milliseconds distance)
{
    m_session.seekBy(distance);
}

void PlayerBridge::cancelSeek()
{
    m_session.cancelSeek();
}

void PlayerBridge::nextChapter()
{
    m_session.nextChapter();
}

void PlayerBridge::previousChapter()
{
    m_session.previousChapter();
}

void PlayerBridge::playChapter(int index)
{
    if (index < 0 || index >= static_cast<int>(m_state.timeline.size()))
        return;
    m_session.playChapter(static_cast<std::size_t>(m_state.timeline[static_cast<std::size_t>(index)].libraryIndex));
}

void PlayerBridge::setRate(double rate)
{
    m_session.setRate(std::clamp(rate, kSlowestRate, kFastestRate));
}

void PlayerBridge::setVolume(double volume)
{
    m_session.setVolume(std::clamp(volume, 0.0, 1.0));
}

void PlayerBridge::setMuted(bool isMuted)
{
    m_session.setMuted(isMuted);
}

void PlayerBridge::retry()
{
    m_session.retry();
}

void PlayerBridge::playNext()
{
    m_session.playNext();
}

void PlayerBridge::savePosition()
{
    m_session.savePosition();
}

void PlayerBridge::enqueue(EpisodeId id)
{
    m_session.enqueue(id);
}

void PlayerBridge::enqueueNext(EpisodeId id)
{
    m_session.enqueueNext(id);
}

void PlayerBridge::removeFromQueue(int index)
{
    if (index >= 0)
        m_session.removeFromQueue(static_cast<std::size_t>(index));
}

void PlayerBridge::moveInQueue(int from, int to)
{
    if (from >= 0 && to >= 0)
        m_session.moveInQueue(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
}

void PlayerBridge::replaceQueue(std::vector<QueueEntry> entries)
{
    m_session.replaceQueue(std::move(entries));
}

const std::vector<QueueEntry>& PlayerBridge::queue() const
{
    return m_session.queue();
}

} // namespace tidemark::bridge
