// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queue_repository.h"

#include "store/database.h"
#include "store/transaction.h"

namespace tidemark::store {

namespace {
constexpr std::string_view kAll = "SELECT episode_id, from_ms, to_ms FROM queue_entries ORDER BY position";
constexpr std::string_view kClear = "DELETE FROM queue_entries";
constexpr std::string_view kInsert = "INSERT INTO queue_entries (position, episode_id, from_ms, to_ms) "
                                     "SELECT :position, :episode, :from, :to "
                                     "WHERE EXISTS (SELECT 1 FROM episodes WHERE id = :episode)";
} // namespace

QueueRepository::QueueRepository(Database& database) : m_database(database) { }

Result<std::vector<QueueEntry>> QueueRepository::all()
{
    std::vector<QueueEntry> entries;
    const auto done = m_database.prepare(kAll).forEach([&entries](Columns& in) {
        QueueEntry entry;
        entry.episodeId = in.id<EpisodeId>();
        entry.from = in.optionalLength();
        entry.to = in.optionalLength();
        entries.push_back(entry);
    });
    if (!done)
        return fail(done.error());
    return entries;
}

Result<> QueueRepository::replace(std::span<const QueueEntry> entries)
{
    return inTransaction(m_database, [&]() -> Result<> {
        if (auto cleared = m_database.execute(kClear); !cleared)
            return cleared;
        auto insert = m_database.prepare(kInsert);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            insert.bind(":position", i).bind(":episode", entries[i].episodeId);
            if (auto done = insert.bind(":from", entries[i].from).bind(":to", entries[i].to).run(); !done)
                return done;
        }
        return {};
    });
}

} // namespace tidemark::store
