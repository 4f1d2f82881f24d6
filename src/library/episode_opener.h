// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/catalogue.h"
#include "library/episode_source.h"
#include "library/services.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace tidemark::library {

/// What the listener wants of an episode that is not in the engine yet.
struct OpeningWish {
    std::optional<Milliseconds> at; ///< not set: where it was heard last
    bool startsPlaying = false;
};

/// Brings an episode from its row to its bytes: detail, enclosure, source, and later what its file says. One episode
/// at a time; what was asked for the one before is answered no more. Owned by the playback session. Main thread.
class EpisodeOpener final {
public:
    struct Steps {
        /// The row was read; `enclosure` is what will be opened, where there is one.
        std::function<void(const EpisodeDetail& detail, const std::optional<Enclosure>& enclosure)> onDetail;
        std::function<void(const EpisodeSource& source)> onSource;
        std::function<void(const Error& error)> onFailure; ///< instead of any of the others
    };

    EpisodeOpener(Services services, Catalogue& catalogue, Steps steps);
    ~EpisodeOpener() { close(); }
    EpisodeOpener(const EpisodeOpener&) = delete;
    EpisodeOpener& operator=(const EpisodeOpener&) = delete;

    void open(EpisodeId id);
    /// Forgets the episode and its source.
    void close();
    /// Reads the row of the open episode again; not answered once another one is open.
    void rereadDetail(Reply<EpisodeDetail> reply);
    /// Reads titles and chapters inside the file, the first time it is asked for a source: they cost a few reads, so
    /// the first sound comes before. `done` is told where the timeline may be another.
    void readTagsOnce(std::function<void(EpisodeId)> done);

    OpeningWish wish; ///< of the episode that is being opened; the listener may change it meanwhile

private:
    /// Shared with what is under way. Main thread, but for the token.
    struct Opening {
        EpisodeId id;
        bool isCurrent = true;
        std::stop_source stop;
        std::string mediaUrl;
        std::shared_ptr<ByteSource> source;
        bool haveTagsBeenRead = false;
    };

    void readDetail(Reply<EpisodeDetail> reply);
    void openAudio(const EpisodeDetail& detail);
    void onOpened(const Result<EpisodeSource>& source);

    Services m_services;
    Catalogue& m_catalogue;
    Steps m_steps;
    std::shared_ptr<Opening> m_opening; ///< null: nothing is open
};

} // namespace tidemark::library
