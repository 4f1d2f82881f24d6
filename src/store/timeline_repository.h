// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/chapter_edit.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tidemark::store {

class Database;

/// What the listener decided about an episode's timeline.
struct TimelinePreferences {
    std::vector<ChapterEdit> edits; ///< in their order
    std::optional<ChapterSource> chosenForEpisode;
    std::optional<ChapterSource> chosenForShow;
    bool loadsChapterImages = false; ///< of the show: also from hosts that it is not fetched from
    bool operator==(const TimelinePreferences&) const = default;
};

/// What a source said until it said something else.
struct ReplacedChapters {
    ChapterSource source = ChapterSource::Notes;
    Timestamp replacedAt{};
    std::vector<Chapter> chapters;
};

/// Where chapters are looked for outside of the feed.
enum class LookupPlace { Json, Podlove, File };

/// A look that was taken there.
struct Lookup {
    LookupPlace place = LookupPlace::Json;
    std::string url;
    Timestamp at{};
    std::string errorCode{}; ///< empty: it was read, whatever it held
    std::string errorDetail{};
    bool operator==(const Lookup&) const = default;
};

/// A chapter as it is shown and searched.
struct ShownChapter {
    Milliseconds start{0};
    std::string title;
    bool operator==(const ShownChapter&) const = default;
};

/// The listener's say in timelines, their history, the shown timeline as it is searched, and looks outside of the feed.
/// On the thread of its connection.
class TimelineRepository {
public:
    explicit TimelineRepository(Database& database);
    [[nodiscard]] Result<TimelinePreferences> preferences(EpisodeId id);
    [[nodiscard]] Result<> chooseForEpisode(EpisodeId id, std::optional<ChapterSource> source);
    [[nodiscard]] Result<> chooseForShow(ShowId id, std::optional<ChapterSource> source);
    [[nodiscard]] Result<std::optional<ChapterSource>> chosenForShow(ShowId id);
    [[nodiscard]] Result<> setLoadsChapterImages(ShowId id, bool loads);
    /// Writes the listener's edits of an episode whole. Those with an id keep it, also where it was deleted meanwhile.
    [[nodiscard]] Result<> replaceEdits(EpisodeId id, std::span<const ChapterEdit> edits);
    /// Gives an episode's edits and choice to another one that has none, and its bookmarks and history besides.
    [[nodiscard]] Result<> carryOver(EpisodeId from, EpisodeId to);
    /// Gives a show's preferences to another one that has none.
    [[nodiscard]] Result<> carryShowOver(ShowId from, ShowId to);

    /// What sources said before, newest first; at most 10 of each source.
    [[nodiscard]] Result<std::vector<ReplacedChapters>> history(EpisodeId id);

    /// Writes what is shown, for lists (how many) and search, and queues the episode for the index where that changed.
    /// @param chapters nothing: the candidates as they are.
    /// @return whether it changed.
    [[nodiscard]] Result<bool> setShown(
        EpisodeId id, std::int64_t count, const std::optional<std::vector<ShownChapter>>& chapters);
    /// Episodes of a show where a choice among sources can matter.
    [[nodiscard]] Result<std::vector<EpisodeId>> withSeveralSources(ShowId show);

    [[nodiscard]] Result<std::vector<Lookup>> lookups(EpisodeId id);
    [[nodiscard]] Result<> recordLookup(EpisodeId id, const Lookup& lookup);
    /// Episodes with a linked document that was never looked at, newest first, published after `since`.
    [[nodiscard]] Result<std::vector<EpisodeId>> withUnreadDocuments(Timestamp since, std::int64_t limit);
    /// Up to `limit` ids above `after`, for work that goes through all episodes in pieces.
    [[nodiscard]] Result<std::vector<EpisodeId>> idsAfter(EpisodeId after, std::int64_t limit);

private:
    Database& m_database;
};

} // namespace tidemark::store
