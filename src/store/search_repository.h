// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::store {

class Database;

enum class SearchKind { Episode, Chapter, Guest, Notes, Transcript, Bookmark };

struct SearchQuery {
    /// Words, of which all must be found; the last is a prefix (in the notes of large libraries from four letters on);
    /// "quoted words" are a phrase; accents and case do not count.
    std::string text;
    std::vector<SearchKind> kinds; ///< empty: all
    std::int64_t limit = 50; ///< per kind
};

struct SearchHit {
    SearchKind kind = SearchKind::Episode;
    EpisodeId episodeId;
    std::string showTitle;
    std::string episodeTitle;
    std::optional<Milliseconds> start; ///< of the chapter
    std::string text; ///< the title, chapter, name or a short stretch of the notes around the first match
    std::string imageUrl;
    std::optional<Timestamp> published;
    double score = 0; ///< 0 to 1, higher is better; comparable between kinds
    bool operator==(const SearchHit&) const = default;
};

/// Full text over titles, chapters, guests and notes (FTS5, architecture.md "store"). Rows are committed first and the
/// index follows from a durable queue.
class SearchRepository {
public:
    explicit SearchRepository(Database& database);
    /// Best first within each kind; ErrorCode::Cancelled where the connection was interrupted. Any text is a valid
    /// query; one without a letter or digit finds nothing.
    [[nodiscard]] Result<std::vector<SearchHit>> search(const SearchQuery& query);
    /// Indexes up to `limit` episodes that wait. @return how many were done; 0: the index is up to date.
    [[nodiscard]] Result<std::int64_t> indexPending(std::int64_t limit);

private:
    Database& m_database;
};

} // namespace tidemark::store
