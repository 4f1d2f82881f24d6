// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/download_repository.h"

#include "store/database.h"

namespace tidemark::store {

namespace {

constexpr std::string_view kPut =
    "INSERT INTO downloads (episode_id, enclosure_id, state, size_bytes, added_at_ms, error_detail) "
    "VALUES (:episode, :enclosure, :state, :size, :added, :error) ON CONFLICT (episode_id) DO UPDATE SET "
    "enclosure_id = excluded.enclosure_id, state = excluded.state, size_bytes = excluded.size_bytes, "
    "added_at_ms = excluded.added_at_ms, error_detail = excluded.error_detail";
constexpr std::string_view kRemove = "DELETE FROM downloads WHERE episode_id = :episode";
constexpr std::string_view kFind = "SELECT episode_id, enclosure_id, state, size_bytes, added_at_ms, error_detail "
                                   "FROM downloads WHERE episode_id = :episode";
constexpr std::string_view kAll = "SELECT episode_id, enclosure_id, state, size_bytes, added_at_ms, error_detail "
                                  "FROM downloads ORDER BY added_at_ms, episode_id";
constexpr std::string_view kUse =
    "SELECT e.episode_id, s.last_heard_at_ms, EXISTS (SELECT 1 FROM downloads d WHERE d.enclosure_id = e.id) "
    "FROM enclosures e LEFT JOIN episode_states s ON s.episode_id = e.episode_id WHERE e.id = :enclosure";

DownloadRow readRow(Columns& in)
{
    DownloadRow row;
    row.episodeId = in.id<EpisodeId>();
    row.enclosureId = in.id<EnclosureId>();
    row.state = static_cast<DownloadState>(in.integer());
    row.sizeBytes = in.integer();
    row.addedAt = in.time();
    row.errorDetail = in.text();
    return row;
}

} // namespace

DownloadRepository::DownloadRepository(Database& database) : m_database(database) { }

Result<> DownloadRepository::put(const DownloadRow& row)
{
    if (row.state == DownloadState::None)
        return remove(row.episodeId);
    auto statement = m_database.prepare(kPut);
    statement.bind(":episode", row.episodeId).bind(":enclosure", row.enclosureId).bind(":size", row.sizeBytes);
    statement.bind(":state", static_cast<int>(row.state)).bind(":added", row.addedAt).bind(":error", row.errorDetail);
    return statement.run();
}

Result<> DownloadRepository::remove(EpisodeId id)
{
    return m_database.prepare(kRemove).bind(":episode", id).run();
}

Result<std::optional<DownloadRow>> DownloadRepository::find(EpisodeId id)
{
    std::optional<DownloadRow> row;
    const auto done =
        m_database.prepare(kFind).bind(":episode", id).forEach([&row](Columns& in) { row = readRow(in); });
    if (!done)
        return fail(done.error());
    return row;
}

Result<std::vector<DownloadRow>> DownloadRepository::all()
{
    std::vector<DownloadRow> rows;
    const auto done = m_database.prepare(kAll).forEach([&rows](Columns& in) { rows.push_back(readRow(in)); });
    if (!done)
        return fail(done.error());
    return rows;
}

Result<std::optional<FileUse>> DownloadRepository::useOf(EnclosureId id)
{
    std::optional<FileUse> use;
    const auto done = m_database.prepare(kUse).bind(":enclosure", id).forEach([&use](Columns& in) {
        use.emplace();
        use->episodeId = in.id<EpisodeId>();
        use->lastHeardAt = in.optionalTime();
        use->isKept = in.integer() != 0;
    });
    if (!done)
        return fail(done.error());
    return use;
}

} // namespace tidemark::store
