// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/person.h"
#include "store/database.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tidemark::store {

/// @return the names of those of role guest, joined with ", ": what lists show and search.
[[nodiscard]] std::string guestNames(const std::vector<Guest>& guests);

/// Writes who is on episodes. Remembers whom it met: for many episodes in one transaction.
class GuestWriter final {
public:
    explicit GuestWriter(Database& database);
    /// @param isNew the episode has none yet.
    [[nodiscard]] Result<> replace(EpisodeId id, const std::vector<Guest>& guests, bool isNew);

private:
    [[nodiscard]] Result<std::int64_t> guestId(const std::string& name);

    Database& m_database;
    std::unordered_map<std::string, std::int64_t> m_ids; ///< by folded name
    Statement m_insert;
    Statement m_delete;
};

} // namespace tidemark::store
