// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/episode_repository.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr std::string_view kState =
    "SELECT position_ms, played_at_ms, last_heard_at_ms FROM episode_states WHERE episode_id = :id";
constexpr std::string_view kSavePosition =
    "INSERT INTO episode_states (episode_id, position_ms, last_heard_at_ms) VALUES (:id, :position, :now) "
    "ON CONFLICT (episode_id) DO UPDATE SET "
    "position_ms = excluded.position_ms, last_heard_at_ms = excluded.last_heard_at_ms";
constexpr std::string_view kSetPlayed =
    "INSERT INTO episode_states (episode_id, position_ms, played_at_ms) VALUES (:id, 0, :played_at) "
    "ON CONFLICT (episode_id) DO UPDATE SET position_ms = 0, played_at_ms = excluded.played_at_ms";
constexpr std::string_view kSetState =
    "INSERT INTO episode_states (episode_id, position_ms, played_at_ms, last_heard_at_ms) "
    "VALUES (:id, :position, :played_at, :last_heard) ON CONFLICT (episode_id) DO UPDATE SET "
    "position_ms = excluded.position_ms, played_at_ms = excluded.played_at_ms, "
    "last_heard_at_ms = excluded.last_heard_at_ms";
constexpr std::string_view kSetMeasured =
    "UPDATE episodes SET measured_ms = :length, length_ms = :length WHERE id = :id";
constexpr std::string_view kRecentlyHeard =
    "SELECT episode_id FROM episode_states WHERE played_at_ms IS NULL AND position_ms > 0 "
    "ORDER BY last_heard_at_ms DESC, episode_id DESC LIMIT :limit";

} // namespace

Result<EpisodeState> EpisodeRepository::state(EpisodeId id)
{
    EpisodeState state;
    const auto done = m_database.prepare(kState).bind(":id", id).forEach([&state](Columns& in) {
        state.position = in.length();
        state.playedAt = in.optionalTime();
        state.lastHeardAt = in.optionalTime();
    });
    if (!done)
        return fail(done.error());
    return state;
}

Result<> EpisodeRepository::savePosition(EpisodeId id, Milliseconds position, Timestamp now)
{
    auto statement = m_database.prepare(kSavePosition);
    return statement.bind(":id", id).bind(":position", std::max(position, Milliseconds(0))).bind(":now", now).run();
}

Result<> EpisodeRepository::setPlayed(EpisodeId id, bool isPlayed, Timestamp now)
{
    auto statement = m_database.prepare(kSetPlayed);
    return statement.bind(":id", id).bind(":played_at", isPlayed ? std::optional(now) : std::nullopt).run();
}

Result<> EpisodeRepository::setState(EpisodeId id, const EpisodeState& state)
{
    auto statement = m_database.prepare(kSetState);
    statement.bind(":id", id).bind(":position", std::max(state.position, Milliseconds(0)));
    return statement.bind(":played_at", state.playedAt).bind(":last_heard", state.lastHeardAt).run();
}

Result<> EpisodeRepository::setMeasuredDuration(EpisodeId id, Milliseconds duration)
{
    return m_database.prepare(kSetMeasured).bind(":length", duration).bind(":id", id).run();
}

Result<std::vector<EpisodeId>> EpisodeRepository::recentlyHeard(std::int64_t limit)
{
    std::vector<EpisodeId> ids;
    const auto done = m_database.prepare(kRecentlyHeard).bind(":limit", limit).forEach([&ids](Columns& in) {
        ids.push_back(in.id<EpisodeId>());
    });
    if (!done)
        return fail(done.error());
    return ids;
}

} // namespace tidemark::store
