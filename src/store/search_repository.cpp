// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_repository.h"

#include "store/database.h"
#include "store/search_index.h"
#include "store/search_kinds.h"
#include "store/transaction.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr std::string_view kWaiting = "SELECT episode_id FROM index_queue ORDER BY episode_id LIMIT :limit";
constexpr std::string_view kDone = "DELETE FROM index_queue WHERE episode_id <= :last";
constexpr std::int64_t kMaximumHits = 1000;

Result<std::vector<EpisodeId>> waiting(Database& database, std::int64_t limit)
{
    std::vector<EpisodeId> ids;
    const auto done = database.prepare(kWaiting).bind(":limit", limit).forEach([&ids](Columns& in) {
        ids.push_back(in.id<EpisodeId>());
    });
    if (!done)
        return fail(done.error());
    return ids;
}

} // namespace

SearchRepository::SearchRepository(Database& database) : m_database(database) { }

Result<std::vector<SearchHit>> SearchRepository::search(const SearchQuery& query)
{
    const auto tokenizer = Tokenizer::make(m_database);
    if (!tokenizer)
        return fail(tokenizer.error());
    std::vector<SearchHit> all;
    const auto terms = parseSearch(*tokenizer, query.text);
    if (terms.empty())
        return all;
    auto kinds = query.kinds;
    if (kinds.empty())
        kinds = {SearchKind::Episode, SearchKind::Chapter, SearchKind::Guest, SearchKind::Notes, SearchKind::Transcript,
            SearchKind::Bookmark};
    SearchRun run(m_database, *tokenizer, terms, std::clamp<std::int64_t>(query.limit, 1, kMaximumHits));
    for (const auto kind : kinds) {
        auto hits = run.hits(kind);
        if (!hits)
            return fail(hits.error());
        std::move(hits->begin(), hits->end(), std::back_inserter(all));
    }
    return all;
}

Result<std::int64_t> SearchRepository::indexPending(std::int64_t limit)
{
    auto ids = waiting(m_database, 1);
    if (!ids)
        return fail(ids.error());
    if (ids->empty()) // without taking the write lock
        return 0;
    const auto done = inTransaction(m_database, [&]() -> Result<> {
        ids = waiting(m_database, limit);
        if (!ids)
            return fail(ids.error());
        SearchIndex index(m_database);
        for (const auto id : *ids) { // ascending: FTS5 writes its pending words out whenever a smaller rowid comes
            if (auto indexed = index.update(id); !indexed)
                return indexed;
        }
        if (ids->empty())
            return {};
        return m_database.prepare(kDone).bind(":last", ids->back()).run();
    });
    if (!done)
        return fail(done.error());
    return static_cast<std::int64_t>(ids->size());
}

} // namespace tidemark::store
