// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_kinds.h"

#include "store/search_index.h"
#include "store/search_text.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr std::string_view kTitles = "SELECT rowid, title, 0 FROM search_titles WHERE search_titles MATCH :match "
                                     "ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kGuests = "SELECT rowid, name, 0 FROM search_guests WHERE search_guests MATCH :match "
                                     "ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kChapters = "SELECT rowid, title, start_ms FROM search_chapters "
                                       "WHERE search_chapters MATCH :match ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kGuestEpisode =
    "SELECT g.name, e.id FROM guests AS g JOIN episode_guests AS eg ON eg.guest_id = g.id "
    "JOIN episodes AS e ON e.id = eg.episode_id WHERE g.id = :guest ORDER BY e.sort_ms DESC, e.id DESC LIMIT 1";
constexpr std::string_view kChapter =
    "SELECT c.title FROM episodes AS e JOIN chapters AS c ON c.episode_id = e.id "
    "WHERE e.id = :id AND e.shows_candidates = 1 AND c.start_ms = :start AND c.is_hidden = 0 "
    "UNION ALL SELECT s.title FROM episodes AS e JOIN shown_chapters AS s ON s.episode_id = e.id "
    "WHERE e.id = :id AND e.shows_candidates = 0 AND s.start_ms = :start";
constexpr std::string_view kDescribe =
    "SELECT s.title, e.title, CASE WHEN e.image_url <> '' THEN e.image_url ELSE s.image_url END, e.published_ms "
    "FROM episodes AS e JOIN shows AS s ON s.id = e.show_id WHERE e.id = :id";

} // namespace

void sortHits(std::vector<SearchHit>& hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) {
        return a.score != b.score ? a.score > b.score : a.published > b.published;
    });
}

SearchRun::SearchRun(
    Database& database, const Tokenizer& tokenizer, const std::vector<SearchTerm>& terms, std::int64_t limit)
    : m_database(database), m_tokenizer(tokenizer), m_terms(terms), m_limit(limit)
{
}

Result<std::vector<SearchHit>> SearchRun::hits(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Episode:
        return episodeHits();
    case SearchKind::Chapter:
        return chapterHits();
    case SearchKind::Guest:
        return guestHits();
    case SearchKind::Notes:
        return notesHits();
    case SearchKind::Bookmark:
        return bookmarkHits();
    case SearchKind::Transcript:
        break; // none are stored yet
    }
    return std::vector<SearchHit>();
}

Result<> SearchRun::collect(std::string_view sql, const std::string& match, std::vector<Candidate>& into)
{
    auto statement = m_database.prepare(sql);
    statement.bind(":match", match).bind(":limit", std::max(kLeastCandidates, 2 * m_limit));
    return statement.forEach([&into](Columns& in) {
        Candidate candidate;
        candidate.row = in.integer();
        candidate.text = in.text();
        candidate.startMs = in.integer();
        into.push_back(std::move(candidate));
    });
}

/// Whole words are asked for first, so that "art" finds Art even where a thousand newer titles begin with it.
Result<std::vector<SearchRun::Candidate>> SearchRun::candidates(std::string_view sql, const std::string& column)
{
    const auto within = [&column](const std::string& match) {
        return column.empty() ? match : column + " : (" + match + ')';
    };
    std::vector<Candidate> found;
    auto done = collect(sql, within(matchOfWords(m_terms)), found);
    if (done && m_terms.back().isPrefix)
        done = collect(sql, within(matchAsTyped(m_terms)), found);
    if (!done)
        return fail(done.error());
    for (auto& candidate : found)
        candidate.score = matchScore(m_terms, m_tokenizer.tokensOfPrepared(candidate.text));
    std::sort(found.begin(), found.end(),
        [](const Candidate& a, const Candidate& b) { return a.score != b.score ? a.score > b.score : a.row > b.row; });
    const auto end =
        std::unique(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.row == b.row; });
    found.erase(end, found.end());
    return found;
}

Result<bool> SearchRun::describe(SearchHit& hit)
{
    bool isThere = false;
    const auto done = m_database.prepare(kDescribe).bind(":id", hit.episodeId).forEach([&](Columns& in) {
        hit.showTitle = in.text();
        hit.episodeTitle = in.text();
        hit.imageUrl = in.text();
        hit.published = in.optionalTime();
        isThere = true;
    });
    if (!done)
        return fail(done.error());
    return isThere;
}

Result<std::vector<SearchHit>> SearchRun::episodeHits()
{
    const auto found = candidates(kTitles, "title");
    if (!found)
        return fail(found.error());
    std::vector<SearchHit> hits;
    for (const auto& candidate : *found) {
        SearchHit hit;
        hit.episodeId = EpisodeId(candidate.row);
        hit.score = candidate.score;
        const auto isThere = describe(hit);
        if (!isThere)
            return fail(isThere.error());
        hit.text = hit.episodeTitle;
        if (*isThere)
            hits.push_back(std::move(hit));
        if (static_cast<std::int64_t>(hits.size()) == m_limit)
            break;
    }
    sortHits(hits);
    return hits;
}

Result<bool> SearchRun::findChapter(const Candidate& candidate, SearchHit& hit)
{
    bool isThere = false;
    auto statement = m_database.prepare(kChapter);
    const auto done = statement.bind(":id", hit.episodeId).bind(":start", candidate.startMs).forEach([&](Columns& in) {
        auto title = in.text();
        if (isThere || searchText(title) != candidate.text)
            return;
        hit.text = std::move(title);
        isThere = true;
    });
    if (!done)
        return fail(done.error());
    return isThere ? describe(hit) : false;
}

Result<std::vector<SearchHit>> SearchRun::chapterHits()
{
    const auto found = candidates(kChapters, {});
    if (!found)
        return fail(found.error());
    std::vector<SearchHit> hits;
    for (const auto& candidate : *found) {
        SearchHit hit;
        hit.kind = SearchKind::Chapter;
        hit.episodeId = EpisodeId(candidate.row / kChaptersPerEpisode);
        hit.start = Milliseconds(candidate.startMs);
        hit.score = kMomentWeight * candidate.score;
        const auto isThere = findChapter(candidate, hit);
        if (!isThere)
            return fail(isThere.error());
        if (*isThere)
            hits.push_back(std::move(hit));
        if (static_cast<std::int64_t>(hits.size()) == m_limit)
            break;
    }
    sortHits(hits);
    return hits;
}

Result<std::vector<SearchHit>> SearchRun::guestHits()
{
    const auto found = candidates(kGuests, {});
    if (!found)
        return fail(found.error());
    std::vector<SearchHit> hits;
    for (const auto& candidate : *found) {
        SearchHit hit;
        hit.kind = SearchKind::Guest;
        hit.score = candidate.score;
        const auto done = m_database.prepare(kGuestEpisode).bind(":guest", candidate.row).forEach([&hit](Columns& in) {
            hit.text = in.text();
            hit.episodeId = in.id<EpisodeId>();
        });
        if (!done)
            return fail(done.error());
        const auto isThere = describe(hit);
        if (!isThere)
            return fail(isThere.error());
        if (*isThere) // not for one whose episodes are gone
            hits.push_back(std::move(hit));
        if (static_cast<std::int64_t>(hits.size()) == m_limit)
            break;
    }
    sortHits(hits);
    return hits;
}

} // namespace tidemark::store
