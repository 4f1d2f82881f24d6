// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/player_engine.h"
#include "library/catalogue.h"
#include "library/observers.h"
#include "library/services.h"
#include "library/settings.h"
#include "model/queue.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::library {

/// What plays and how, as the player bar shows it. A plain value.
struct PlaybackState {
    EpisodeId episodeId; ///< not set: nothing loaded
    ShowId showId;
    std::string episodeTitle;
    std::string showTitle;
    std::string imageUrl;
    std::vector<Chapter> timeline; ///< pictures only where they may be loaded
    std::optional<Milliseconds> duration;
    audio::EngineState engine = audio::EngineState::Empty;
    Milliseconds position{0};
    bool isApproximate = false;
    bool isWaitingForBytes = false;
    int chapterIndex = -1; ///< in timeline; -1 before the first or without one
    double rate = 1.0; ///< 0.5–4.0
    double volume = 1.0; ///< 0–1, cubic
    bool isMuted = false;
    std::optional<double> seekProgress; ///< 0–1 while a jump has to read first
    std::vector<std::pair<double, double>> fetched; ///< stretches on disk, as fractions of the file; empty: all local
    std::vector<bool> prefetched; ///< for each chapter: a jump to it needs no request; empty: all local, or not known
    bool hasNoAudioDevice = false;
    bool isDiskFull = false; ///< what comes is kept in memory only: played, but not there the next time
    std::optional<Error> error; ///< why it failed; cleared by the next load
    std::string mediaUrl; ///< what is being played, for messages
};

/// What of the state an event is about, so that observers do little at every tick.
struct PlaybackChange {
    bool episode = false; ///< another episode, its titles or timeline
    bool engine = false; ///< state, waiting, error, device
    bool position = false;
    bool settings = false; ///< rate, volume, streaming settings
    bool fetched = false; ///< also which chapters are prefetched
    bool queue = false;
    bool jumped = false; ///< the position did not come by playing on
};

/// The one that plays: loads episodes into the engine, saves positions, decides what is next. Can be observed and
/// driven by several at once. Main thread.
class PlaybackSession final {
public:
    PlaybackSession(Services services, Catalogue& catalogue, std::unique_ptr<audio::PlayerEngine> engine);
    ~PlaybackSession();

    /// Loads the episode and plays from `at`, else from where it was heard last (by resumePosition()).
    void play(EpisodeId id, std::optional<Milliseconds> at = std::nullopt);
    /// Loads without playing, as at the start of the program.
    void show(EpisodeId id);
    /// Brings back the episode and position of the last run, paused. The reply says whether there was one.
    void restore(Reply<bool> reply);
    void playOrPause();
    void resume();
    void pause();
    void seek(Milliseconds to);
    void seekBy(Milliseconds distance);
    void cancelSeek();
    void nextChapter();
    /// To the start of this chapter, or to the one before when less than 3 s of it were heard.
    void previousChapter();
    void playChapter(std::size_t index);
    void setRate(double rate);
    void setVolume(double volume);
    void setMuted(bool isMuted);
    /// What may be fetched ahead: the budgets and switches that listeners set. Defaults until they are read.
    [[nodiscard]] const StreamingSettings& streamingSettings() const;
    /// Writes them down, for every program over this library; they count at once.
    void setStreamingSettings(const StreamingSettings& settings);
    /// Tries the same episode again after a failure, from where it was.
    void retry();
    void stop();

    [[nodiscard]] const std::vector<QueueEntry>& queue() const;
    void enqueue(EpisodeId id);
    void enqueueNext(EpisodeId id);
    void removeFromQueue(std::size_t index);
    void moveInQueue(std::size_t from, std::size_t to);
    void replaceQueue(std::vector<QueueEntry> entries);
    /// Goes on with the next entry, as at the end of an episode.
    void playNext();

    [[nodiscard]] const PlaybackState& state() const;
    [[nodiscard]] Observation observe(std::function<void(const PlaybackState&, const PlaybackChange&)> observer);
    /// Writes the position now. Called at pause, seek, chapter change and every 5 s by itself; by the window at its
    /// end.
    void savePosition();

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
