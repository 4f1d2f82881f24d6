// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tidemark::store {

/// Chapters of one episode stand in the index under rowids from `episode * kChaptersPerEpisode` on; more are not
/// indexed.
inline constexpr std::int64_t kChaptersPerEpisode = 4096;

struct IndexedTitle {
    std::string title;
    std::string guests;
    bool operator==(const IndexedTitle&) const = default;
};

struct IndexedChapter {
    std::string title;
    std::int64_t startMs = 0;
    bool operator==(const IndexedChapter&) const = default;
};

/// Brings the full text index of single episodes up to date with their rows, which may be gone. What is indexed right
/// already is not written. Lives within a transaction.
class SearchIndex final {
public:
    explicit SearchIndex(Database& database);
    [[nodiscard]] Result<> update(EpisodeId id);
    /// @return in which parts the index says something else than the rows, such as "title"; empty where all is well.
    [[nodiscard]] Result<std::vector<std::string>> differences(EpisodeId id);

private:
    [[nodiscard]] Result<std::vector<IndexedTitle>> wantedTitle(EpisodeId id);
    [[nodiscard]] Result<std::vector<IndexedTitle>> indexedTitle(EpisodeId id);
    [[nodiscard]] Result<std::vector<IndexedChapter>> wantedChapters(EpisodeId id);
    [[nodiscard]] Result<std::vector<IndexedChapter>> indexedChapters(EpisodeId id);
    [[nodiscard]] Result<> updateTitle(EpisodeId id);
    [[nodiscard]] Result<> updateGuests(EpisodeId id);
    [[nodiscard]] Result<> updateChapters(EpisodeId id);
    [[nodiscard]] Result<> updateNotes(EpisodeId id);
    [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view sql, EpisodeId id);

    Database& m_database;
};

} // namespace tidemark::store
