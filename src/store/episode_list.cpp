// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "store/database.h"
#include "store/episode_repository.h"
#include "store/folded_key.h"
#include "store/search_terms.h"
#include "store/tokenizer.h"

namespace tidemark::store {

namespace {

constexpr std::string_view kRow =
    "SELECT e.id, e.show_id, s.title, e.title, e.guest_names, "
    "CASE WHEN e.image_url <> '' THEN e.image_url ELSE s.image_url END, e.published_ms, e.length_ms, "
    "e.chapter_count, coalesce(t.position_ms, 0), e.is_played, "
    "EXISTS (SELECT 1 FROM enclosures AS c WHERE c.episode_id = e.id), e.download_state "
    "FROM episodes AS e JOIN shows AS s ON s.id = e.show_id LEFT JOIN episode_states AS t ON t.episode_id = e.id "
    "WHERE e.id = :id";

std::string_view condition(EpisodeFilter filter)
{
    switch (filter) {
    case EpisodeFilter::All:
        break;
    case EpisodeFilter::Unplayed:
        return " AND is_played = 0";
    case EpisodeFilter::InProgress:
        return " AND is_in_progress = 1";
    case EpisodeFilter::Played:
        return " AND is_played = 1";
    case EpisodeFilter::Downloaded:
        return " AND download_state = 3"; // DownloadState::Complete
    case EpisodeFilter::HasChapters:
        return " AND chapter_count > 0";
    }
    return "";
}

std::string_view order(EpisodeSort sort)
{
    switch (sort) {
    case EpisodeSort::NewestFirst:
        break;
    case EpisodeSort::OldestFirst:
        return " ORDER BY sort_ms, id";
    case EpisodeSort::Title:
        return " ORDER BY sort_title, id";
    case EpisodeSort::LongestFirst:
        return " ORDER BY length_ms DESC, id DESC"; // NULL last
    case EpisodeSort::ShortestFirst:
        return " ORDER BY length_ms, id";
    }
    return " ORDER BY sort_ms DESC, id DESC";
}

/// A query as SQL needs it: its conditions, and what is bound to them.
struct Conditions {
    std::string sql = " WHERE 1";
    std::optional<std::string> guest;
    std::optional<std::string> match;
    bool findsNothing = false;
};

Result<Conditions> conditionsOf(Database& database, const EpisodeQuery& query)
{
    Conditions conditions;
    if (query.show)
        conditions.sql += " AND show_id = :show";
    conditions.sql += condition(query.filter);
    if (const auto guest = foldedKey(query.guest); !guest.empty()) {
        conditions.guest = guest;
        conditions.sql += " AND id IN (SELECT eg.episode_id FROM guests AS g JOIN episode_guests AS eg "
                          "ON eg.guest_id = g.id WHERE g.folded_name = :guest)";
    }
    if (trimmed(query.text).empty())
        return conditions;
    const auto tokenizer = Tokenizer::make(database);
    if (!tokenizer)
        return fail(tokenizer.error());
    conditions.match = matchOfPrefixes(parseSearch(*tokenizer, query.text));
    conditions.findsNothing = conditions.match->empty();
    conditions.sql += " AND id IN (SELECT rowid FROM search_titles WHERE search_titles MATCH :match)";
    return conditions;
}

Statement prepareQuery(Database& database, const std::string& sql, const EpisodeQuery& query, const Conditions& with)
{
    auto statement = database.prepare(sql);
    if (query.show)
        statement.bind(":show", *query.show);
    if (with.guest)
        statement.bind(":guest", *with.guest);
    if (with.match)
        statement.bind(":match", *with.match);
    return statement;
}

Result<> appendIds(Database& database, const std::string& sql, const EpisodeQuery& query, const Conditions& with,
    std::vector<EpisodeId>& ids)
{
    auto statement = prepareQuery(database, sql + " LIMIT :limit", query, with);
    statement.bind(":limit", query.limit > 0 ? query.limit - static_cast<std::int64_t>(ids.size()) : -1);
    return statement.forEach([&ids](Columns& in) { ids.push_back(in.id<EpisodeId>()); });
}

} // namespace

Result<std::vector<EpisodeId>> EpisodeRepository::ids(const EpisodeQuery& query)
{
    const auto with = conditionsOf(m_database, query);
    if (!with)
        return fail(with.error());
    std::vector<EpisodeId> ids;
    if (with->findsNothing)
        return ids;
    const std::string select = "SELECT id FROM episodes" + with->sql;
    const std::string sorted(order(query.sort));
    Result<> done;
    if (query.sort == EpisodeSort::ShortestFirst) { // unknown lengths go last, which one index cannot say
        done = appendIds(m_database, select + " AND length_ms IS NOT NULL" + sorted, query, *with, ids);
        if (done)
            done = appendIds(m_database, select + " AND length_ms IS NULL ORDER BY id DESC", query, *with, ids);
    } else {
        done = appendIds(m_database, select + sorted, query, *with, ids);
    }
    if (!done)
        return fail(done.error());
    return ids;
}

Result<std::int64_t> EpisodeRepository::count(const EpisodeQuery& query)
{
    const auto with = conditionsOf(m_database, query);
    if (!with)
        return fail(with.error());
    if (with->findsNothing)
        return 0;
    std::string sql = "SELECT count(*) FROM episodes" + with->sql;
    const bool isCounted = query.filter == EpisodeFilter::All || query.filter == EpisodeFilter::Unplayed;
    if (isCounted && !with->guest && !with->match) {
        const std::string column = query.filter == EpisodeFilter::All ? "episode_count" : "unplayed_count";
        sql = "SELECT coalesce(sum(" + column + "), 0) FROM show_counters";
        if (query.show)
            sql += " WHERE show_id = :show";
    }
    auto statement = prepareQuery(m_database, sql, query, *with);
    const auto hasRow = statement.step();
    if (!hasRow)
        return fail(hasRow.error());
    return Columns(statement).integer();
}

Result<std::vector<EpisodeRow>> EpisodeRepository::rows(std::span<const EpisodeId> ids)
{
    std::vector<EpisodeRow> rows;
    rows.reserve(ids.size());
    auto statement = m_database.prepare(kRow);
    for (const auto id : ids) {
        const auto done = statement.bind(":id", id).forEach([&rows](Columns& in) {
            EpisodeRow row;
            row.id = in.id<EpisodeId>();
            row.showId = in.id<ShowId>();
            row.showTitle = in.text();
            row.title = in.text();
            row.guestNames = in.text();
            row.imageUrl = in.text();
            row.published = in.optionalTime();
            row.duration = in.optionalLength();
            row.chapterCount = in.integer();
            row.position = in.length();
            row.isPlayed = in.flag();
            row.hasAudio = in.flag();
            row.download = static_cast<DownloadState>(in.integer());
            rows.push_back(std::move(row));
        });
        if (!done)
            return fail(done.error());
    }
    return rows;
}

} // namespace tidemark::store
