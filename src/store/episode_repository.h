// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/episode.h"
#include "store/timeline_repository.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tidemark::store {

class Database;

/// What tells whether an episode of a feed is one that is known: see library/identity.h.
struct EpisodeIdentity {
    EpisodeId id;
    std::string guid;
    std::string enclosureKey; ///< main enclosure's URL without tracking prefixes and query
    std::string title;
    std::optional<Timestamp> published;
    std::string contentHash; ///< of everything the feed said, so that unchanged episodes are not written
    bool hasAudio = false;
};

/// One episode to write. Its candidates of chapters replace those of the same sources and all that come from the feed
/// itself: notes, Podlove and JSON where no document is linked; other sources stay. What was replaced goes into the
/// history. Its enclosures replace the feed's: one whose URL stays keeps its id, so
/// does the main one where its key stays; an attached file and an enclosure that is downloaded are never dropped.
struct EpisodeChange {
    std::optional<EpisodeId> existing; ///< nothing: insert
    Episode episode;
    std::string enclosureKey;
    std::string contentHash;
    std::optional<std::int64_t>
        chapterCount; ///< how many are shown, as TimelineRepository::setShown(); nothing: as it was
};

enum class EpisodeFilter { All, Unplayed, InProgress, Played, Downloaded, HasChapters };
enum class EpisodeSort { NewestFirst, OldestFirst, Title, LongestFirst, ShortestFirst };

/// Which episodes, in which order. Unset fields do not restrict.
struct EpisodeQuery {
    std::optional<ShowId> show = std::nullopt;
    std::string guest = {}; ///< a name, compared without case
    EpisodeFilter filter = EpisodeFilter::All;
    EpisodeSort sort = EpisodeSort::NewestFirst;
    std::string text = {}; ///< words that title or guests must begin with; through the full text index
    std::int64_t limit = 0; ///< 0: all
    bool operator==(const EpisodeQuery&) const = default;
};

enum class DownloadState { None, Waiting, Running, Complete, Failed };

/// An episode as lists show it.
struct EpisodeRow {
    EpisodeId id;
    ShowId showId;
    std::string showTitle;
    std::string title;
    std::string guestNames; ///< joined with ", "; guests only, no hosts
    std::string imageUrl; ///< the episode's, else the show's
    std::optional<Timestamp> published;
    std::optional<Milliseconds> duration; ///< measured, else declared
    std::int64_t chapterCount = 0; ///< of the timeline that is shown
    Milliseconds position{0};
    bool isPlayed = false;
    bool hasAudio = false;
    DownloadState download = DownloadState::None;
    bool operator==(const EpisodeRow&) const = default;
};

/// An episode whole, with what the listener did.
struct StoredEpisode {
    Episode episode; ///< enclosures with ids; chapters: all candidates
    EpisodeState state;
    std::string showTitle;
    std::string showImageUrl;
    std::optional<Milliseconds> measuredDuration;
    TimelinePreferences timeline;
    bool isInFeed = true; ///< false: fell off the feed, kept
    DownloadState download = DownloadState::None;
};

/// The tables episodes, enclosures, chapters, guests, episode_states. On the thread of its connection.
class EpisodeRepository {
public:
    explicit EpisodeRepository(Database& database);
    /// All episodes of a show by what tells them apart.
    [[nodiscard]] Result<std::vector<EpisodeIdentity>> identities(ShowId show);
    /// Writes many episodes; ids in the order of `changes`. Puts each into the queue of the full text index. Call
    /// within Session::transaction. Never touches episode_states.
    [[nodiscard]] Result<std::vector<EpisodeId>> apply(
        ShowId show, std::span<const EpisodeChange> changes, Timestamp now);
    /// Marks the show's episodes that are not among `inFeed` as fallen off the feed, and the others as in it.
    [[nodiscard]] Result<> markInFeed(ShowId show, std::span<const EpisodeId> inFeed);
    [[nodiscard]] Result<std::optional<StoredEpisode>> find(EpisodeId id);
    [[nodiscard]] Result<std::optional<EpisodeId>> findByGuid(ShowId show, const std::string& guid);
    /// The ids of a query in its order, through an index; reads no rows of text. 100,000 take some milliseconds.
    [[nodiscard]] Result<std::vector<EpisodeId>> ids(const EpisodeQuery& query);
    /// Rows by key, in the order of `ids`; ids that are gone are left out.
    [[nodiscard]] Result<std::vector<EpisodeRow>> rows(std::span<const EpisodeId> ids);
    [[nodiscard]] Result<std::int64_t> count(const EpisodeQuery& query);

    [[nodiscard]] Result<EpisodeState> state(EpisodeId id);
    [[nodiscard]] Result<> savePosition(EpisodeId id, Milliseconds position, Timestamp now);
    /// Sets or clears played; both put the position to 0. Keeps the show's counter.
    [[nodiscard]] Result<> setPlayed(EpisodeId id, bool isPlayed, Timestamp now);
    /// Writes a state back whole (undo).
    [[nodiscard]] Result<> setState(EpisodeId id, const EpisodeState& state);
    [[nodiscard]] Result<> setMeasuredDuration(EpisodeId id, Milliseconds duration);
    /// Replaces the candidates of one source; what was there goes into the history, where `now` is given.
    /// @return whether they are others than before.
    [[nodiscard]] Result<bool> setChapters(
        EpisodeId id, ChapterSource source, std::span<const Chapter> chapters, std::optional<Timestamp> now);
    /// Replaces who is on the episode.
    [[nodiscard]] Result<> setGuests(EpisodeId id, const std::vector<Guest>& guests);
    /// Gives the episode a file of the listener's as its main enclosure; `path` empty takes it away again.
    [[nodiscard]] Result<> setAttachedFile(EpisodeId id, const std::string& path);
    /// Episodes heard last (started, not played), newest first.
    [[nodiscard]] Result<std::vector<EpisodeId>> recentlyHeard(std::int64_t limit);

private:
    Database& m_database;
};

} // namespace tidemark::store
