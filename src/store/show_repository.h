// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/show.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::store {

class Database;

/// What was learnt when a feed was last fetched; stored verbatim.
struct FetchState {
    std::string etag;
    std::string lastModified;
    std::string bodyHash; ///< of the last body that was read
    std::optional<Timestamp> checkedAt;
    std::optional<Timestamp> changedAt;
    std::string errorCode; ///< empty: the last fetch went well
    std::string errorDetail;
    bool isGone = false; ///< HTTP 410: not fetched any more
    bool isPartial = false; ///< the last document was cut
    bool operator==(const FetchState&) const = default;
};

/// A show as lists need it.
struct ShowRow {
    Show show; ///< its persons only from find()
    std::int64_t episodeCount = 0;
    std::int64_t unplayedCount = 0;
    FetchState fetch;
};

/// The table `shows`. Each call is one statement or one transaction; on the thread of its connection.
class ShowRepository {
public:
    explicit ShowRepository(Database& database);
    [[nodiscard]] Result<ShowId> insert(const Show& show, Timestamp now);
    /// Writes what the feed says; `feedUrl` only where it is not empty.
    [[nodiscard]] Result<> update(ShowId id, const Show& show);
    [[nodiscard]] Result<> setFeedUrl(ShowId id, const std::string& feedUrl);
    [[nodiscard]] Result<> setFetchState(ShowId id, const FetchState& state);
    /// Deletes the show with its episodes, what the listener did with them, and their places in queue and index.
    [[nodiscard]] Result<> remove(ShowId id);
    [[nodiscard]] Result<std::optional<ShowRow>> find(ShowId id);
    [[nodiscard]] Result<std::optional<ShowId>> findByFeedUrl(const std::string& feedUrl);
    [[nodiscard]] Result<std::vector<ShowId>> findByTitle(const std::string& title);
    /// All shows by title, without case.
    [[nodiscard]] Result<std::vector<ShowRow>> all();

private:
    Database& m_database;
};

} // namespace tidemark::store
