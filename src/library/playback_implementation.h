// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/chapter_prefetch.h"
#include "library/episode_opener.h"
#include "library/fetched_view.h"
#include "library/play_queue.h"
#include "library/playback_session.h"
#include "library/playback_store.h"

#include <chrono>
#include <memory>

namespace tidemark::library {

/// The playback session itself: what the listener asks for is in playback_commands.cpp, what the engine tells in
/// playback_events.cpp; how an episode becomes bytes is the EpisodeOpener's. Main thread.
class PlaybackSession::Implementation final : public std::enable_shared_from_this<PlaybackSession::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue, std::unique_ptr<audio::PlayerEngine> engine);

    void begin();
    void end();

    void open(EpisodeId id, std::optional<Milliseconds> at, bool startsPlaying);
    void resume();
    void pause();
    void seek(Milliseconds to);
    void cancelSeek() { m_engine->cancelSeek(); }
    void retry();
    void stop();
    void setRate(double rate);
    void setVolume(double volume, bool isMuted);
    void setStreamingSettings(const StreamingSettings& settings);
    void playNext();
    void restore(Reply<bool> reply);
    /// @param isPause the listener turns away: lists are told, too
    void savePosition(bool isPause = false);

    [[nodiscard]] const PlaybackState& state() const { return m_state; }
    [[nodiscard]] const StreamingSettings& streamingSettings() const { return m_streaming; }
    [[nodiscard]] PlayQueue& queue() { return m_queue; }
    /// False while it is not known where the episode goes on.
    [[nodiscard]] bool knowsPosition() const { return !isOpening() || m_opener.wish.at.has_value(); }

    Observers<const PlaybackState&, const PlaybackChange&> observers;

private:
    [[nodiscard]] bool isLoaded() const
    {
        return m_state.engine != audio::EngineState::Empty && m_state.engine != audio::EngineState::Failed;
    }
    [[nodiscard]] bool isOpening() const { return m_state.engine == audio::EngineState::Loading && !m_load.isSet(); }
    [[nodiscard]] double effectiveVolume() const { return m_state.isMuted ? 0.0 : m_state.volume; }
    void tell(const PlaybackChange& change) { observers.tell(m_state, change); }

    void onDetail(const EpisodeDetail& detail, const std::optional<Enclosure>& enclosure);
    void onSource(const EpisodeSource& source);
    void applyDetail(const EpisodeDetail& detail);
    void reloadDetail();
    void readStreamingSettings();
    void watch(const std::shared_ptr<media::MediaSource>& source);
    void onPrefetched(const std::vector<bool>& prefetched);
    void checkEpisode();
    void onRestored(const SavedPlayback& saved, const Reply<bool>& reply);
    void leave();
    void failWith(const Error& error);
    void moveTo(Milliseconds position, bool isJump);

    void onEvent(const audio::PlayerEvent& event);
    void on(const audio::StateChanged& change);
    void on(const audio::PositionChanged& change);
    void on(const audio::DurationChanged& change);
    void on(const audio::SeekProgress& change);
    void on(const audio::SeekFinished& change);
    void on(const audio::NoAudioDevice& change);
    void on(const audio::PlaybackFailed& change) { failWith(change.error); }
    void onEnded();
    std::function<void(EpisodeId)> tellChanged();

    Services m_services;
    Catalogue& m_catalogue;
    std::unique_ptr<audio::PlayerEngine> m_engine;
    PlaybackState m_state;
    PlayQueue m_queue;
    EpisodeOpener m_opener;
    FetchedView m_fetched;
    StreamingSettings m_streaming;
    int m_streamingChanges = 0; ///< what was read before one of them is old
    ChapterPrefetch m_prefetch;
    Observation m_catalogueObservation;
    bool m_isAlive = true;
    audio::LoadId m_load;
    bool m_hasMeasured = false;
    Milliseconds m_savedPosition{-1};
    std::chrono::steady_clock::time_point m_savedAt = std::chrono::steady_clock::now();
};

} // namespace tidemark::library
