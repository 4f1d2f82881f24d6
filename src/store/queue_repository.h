// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/queue.h"

#include <span>
#include <vector>

namespace tidemark::store {

class Database;

/// What plays next, in order. The table `queue_entries`.
class QueueRepository {
public:
    explicit QueueRepository(Database& database);
    [[nodiscard]] Result<std::vector<QueueEntry>> all();
    /// Replaces the whole queue; episodes that are gone are left out.
    [[nodiscard]] Result<> replace(std::span<const QueueEntry> entries);

private:
    Database& m_database;
};

} // namespace tidemark::store
