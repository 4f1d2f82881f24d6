// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/artwork.h"
#include "library/catalogue.h"
#include "library/downloads.h"
#include "library/playback_session.h"
#include "library/revival.h"
#include "library/storage.h"
#include "library/subscriptions.h"
#include "library/timelines.h"

namespace tidemark::library {

/// All services over one data directory, as the window and tidemarkctl use them. Assembly builds it.
struct Library {
    Library(Services services, std::unique_ptr<audio::PlayerEngine> engine, const std::filesystem::path& artworkFolder)
        : catalogue(services)
        , subscriptions(services, catalogue)
        , timelines(services, catalogue)
        , downloads(services, catalogue)
        , artwork(services, artworkFolder)
        , storage(services)
        , playback(services, catalogue, std::move(engine))
        , m_revival(services, catalogue, playback)
        , m_playbackObservation(playback.observe([this](const PlaybackState& state, const PlaybackChange& change) {
            keepWithinBudget(state, change);
            if (change.episode && state.episodeId.isSet()
                && std::exchange(m_lastPlayed, state.episodeId) != state.episodeId)
                timelines.look(state.episodeId, LookMode::Documents, [](const auto&) {});
        }))
    {
    }
    Catalogue catalogue;
    Subscriptions subscriptions;
    Timelines timelines;
    Downloads downloads;
    Artwork artwork;
    Storage storage;
    PlaybackSession playback;

private:
    /// When another episode is loaded, when one ends, when the disk is full, and as what plays grows.
    void keepWithinBudget(const PlaybackState& state, const PlaybackChange& change)
    {
        const bool isOther = change.episode && std::exchange(m_loaded, state.episodeId) != state.episodeId;
        const bool isNewlyFull = std::exchange(m_isDiskFull, state.isDiskFull) != state.isDiskFull && state.isDiskFull;
        storage.setPlaying(state.episodeId);
        if (isOther || isNewlyFull || (change.engine && state.engine == audio::EngineState::Ended))
            storage.trim();
        else if (change.fetched)
            storage.trimSometimes();
    }

    Revival m_revival;
    EpisodeId m_loaded;
    bool m_isDiskFull = false;
    EpisodeId m_lastPlayed;
    Observation m_playbackObservation; ///< what plays gets its linked chapters, wherever it was started
};

} // namespace tidemark::library
