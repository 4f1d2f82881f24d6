// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/observers.h"
#include "library/services.h"
#include "model/show.h"
#include "store/episode_repository.h"
#include "store/search_repository.h"
#include "store/show_repository.h"
#include "timeline/merge.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace tidemark::library {

using store::DownloadState;
using store::EpisodeFilter;
using store::EpisodeQuery;
using store::EpisodeRow;
using store::EpisodeSort;
using store::SearchHit;
using store::SearchKind;
using store::SearchQuery;
using store::ShowRow;

/// An episode as its page shows it.
struct EpisodeDetail {
    store::StoredEpisode stored;
    std::vector<Chapter> timeline; ///< the one that is shown
    std::vector<timeline::SourceJudgement> sources; ///< what became of every source of chapters, best first
    /// Chapters with a picture on a host that learns nothing of the listener otherwise, and which the listener was not
    /// asked about: those pictures are not to be loaded. See Timelines::setLoadsChapterImages().
    std::int64_t heldBackImages = 0;
    /// Measured minus declared length where they differ by more than 5 s: chapter times may be off (inserted ads).
    std::optional<Milliseconds> durationDifference;
};

/// What became different, so that lists can update. An empty list of episodes with isList = false: nothing of them.
struct CatalogueChange {
    bool showsChanged = false; ///< shows came, went, or their counters changed
    bool listsChanged = false; ///< episodes came or went: a list's ids may be others
    std::vector<EpisodeId> episodes; ///< these rows changed
};

/// The library's shows and episodes: lists, pages, search, and the listener's marks. Main thread; replies and events
/// come on the main executor.
class Catalogue final {
public:
    explicit Catalogue(Services services);

    void shows(Reply<std::vector<ShowRow>> reply);
    void show(ShowId id, Reply<ShowRow> reply);
    /// A list is its ids in order; rows are asked for as they come into view.
    void episodeIds(EpisodeQuery query, Reply<std::vector<EpisodeId>> reply);
    void episodeRows(std::vector<EpisodeId> ids, Reply<std::vector<EpisodeRow>> reply);
    void episode(EpisodeId id, Reply<EpisodeDetail> reply);
    void search(SearchQuery query, Reply<std::vector<SearchHit>> reply);
    /// Episodes started and not finished, heard last first.
    void recentlyHeard(std::int64_t limit, Reply<std::vector<EpisodeRow>> reply);

    struct PlayedUndo {
        std::vector<std::pair<EpisodeId, EpisodeState>> before;
    };
    /// Marks played or unplayed. The reply holds what undo() needs.
    void setPlayed(std::vector<EpisodeId> ids, bool isPlayed, Reply<PlayedUndo> reply);
    void undo(PlayedUndo undo, Reply<> reply);
    /// Gives an episode an audio file from disk; its chapters and length are read.
    /// ErrorCode::Unsupported where it is no audio file.
    void attachFile(EpisodeId id, std::filesystem::path file, Reply<> reply);

    [[nodiscard]] Observation observe(std::function<void(const CatalogueChange&)> observer);
    /// Tells all observers; for the other services of the library.
    void announce(const CatalogueChange& change);
    /// Indexes what waits for the full text index, in the background, in small batches.
    void indexPending();
    /// The same, and tells when the index is up to date.
    void whenIndexed(Reply<> reply);
    /// Looks whether tidemarkctl wrote meanwhile, and announces that everything may have changed.
    void checkForeignChanges();

private:
    template <class T>
    void read(std::function<Result<T>(store::Session&)> query, Reply<T> reply);

    Services m_services;
    Observers<const CatalogueChange&> m_observers;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
    bool m_isIndexing = false;
    std::vector<Reply<>> m_waitingForIndex;
};

} // namespace tidemark::library
