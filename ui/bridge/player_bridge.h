// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "model/queue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace tidemark::bridge {

/// What plays, for the window: the session's state in Qt's types, and its commands. Signals say which part changed;
/// the position comes at most ten times a second, jumps at once. GUI thread.
class PlayerBridge final : public QObject {
    Q_OBJECT

public:
    explicit PlayerBridge(library::PlaybackSession& session, QObject* parent = nullptr);

    void play(EpisodeId id, std::optional<Milliseconds> at = std::nullopt);
    void show(EpisodeId id); ///< loads without playing
    /// Brings back the episode and position of the last run; `callback` says whether there was one.
    void restore(QObject* receiver, std::function<void(bool)> callback);
    void playOrPause();
    void pause();
    void seek(Milliseconds to);
    void seekBy(Milliseconds distance);
    void cancelSeek();
    void nextChapter();
    void previousChapter();
    void playChapter(int index); ///< of state().timeline
    void setRate(double rate); ///< kept within 0.5–3.0
    void setVolume(double volume);
    void setMuted(bool isMuted);
    void retry();
    void playNext();
    void savePosition();

    void enqueue(EpisodeId id);
    void enqueueNext(EpisodeId id);
    void removeFromQueue(int index);
    void moveInQueue(int from, int to);
    void replaceQueue(std::vector<QueueEntry> entries);

    [[nodiscard]] const PlayerState& state() const { return m_state; }
    [[nodiscard]] const std::vector<QueueEntry>& queue() const;

Q_SIGNALS:
    void episodeChanged(); ///< another episode, its titles or timeline
    void engineChanged(); ///< playing, waiting, seek progress, error, device
    void positionChanged();
    void jumped(); ///< the position did not come by playing on; after positionChanged()
    void chapterChanged();
    void settingsChanged(); ///< rate, volume
    void fetchedChanged();
    void queueChanged();

private:
    void onChanged(const library::PlaybackState& state, const library::PlaybackChange& change);
    void tellPosition();

    library::PlaybackSession& m_session;
    library::Observation m_observation;
    PlayerState m_state;
    QElapsedTimer m_sincePosition;
    QTimer m_positionTimer;
};

inline constexpr double kSlowestRate = 0.5;
inline constexpr double kFastestRate = 3.0;

} // namespace tidemark::bridge
