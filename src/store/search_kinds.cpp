// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_kinds.h"

#include "store/search_index.h"
#include "store/search_text.h"
#include "store/snippet.h"

#include <algorithm>
#include <unordered_set>

namespace tidemark::store {

namespace {

constexpr std::string_view kTitles = "SELECT rowid, title, 0 FROM search_titles WHERE search_titles MATCH :match "
                                     "ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kGuests = "SELECT rowid, name, 0 FROM search_guests WHERE search_guests MATCH :match "
                                     "ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kChapters = "SELECT rowid, title, start_ms FROM search_chapters "
                                       "WHERE search_chapters MATCH :match ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kNotes = "SELECT rowid FROM search_notes WHERE search_notes MATCH :match "
                                    "ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kNotesText = "SELECT notes_text FROM episode_notes WHERE episode_id = :id";
constexpr std::string_view kBookmarks = "SELECT episode_id, note, position_ms FROM bookmarks WHERE note <> '' "
                                        "ORDER BY id DESC LIMIT 5000"; // few enough to read at each search
constexpr std::string_view kGuestEpisode =
    "SELECT g.name, e.id FROM guests AS g JOIN episode_guests AS eg ON eg.guest_id = g.id "
    "JOIN episodes AS e ON e.id = eg.episode_id WHERE g.id = :guest ORDER BY e.sort_ms DESC, e.id DESC LIMIT 1";
constexpr std::string_view kChapter =
    "SELECT title FROM chapters WHERE episode_id = :id AND start_ms = :start AND is_hidden = 0";
constexpr std::string_view kDescribe =
    "SELECT s.title, e.title, CASE WHEN e.image_url <> '' THEN e.image_url ELSE s.image_url END, e.published_ms "
    "FROM episodes AS e JOIN shows AS s ON s.id = e.show_id WHERE e.id = :id";

// How much a kind counts where all are mixed: a title says more than a line of the notes.
constexpr double kChapterWeight = 0.9;
constexpr double kNotesWords = 0.4;
constexpr double kNotesPrefix = 0.3;
constexpr std::int64_t kLeastCandidates = 200;

void sortHits(std::vector<SearchHit>& hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) {
        return a.score != b.score ? a.score > b.score : a.published > b.published;
    });
}

} // namespace

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
        hit.score = kChapterWeight * candidate.score;
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

Result<> SearchRun::addNotesHit(EpisodeId id, double score, std::vector<SearchHit>& hits)
{
    SearchHit hit;
    hit.kind = SearchKind::Notes;
    hit.episodeId = id;
    hit.score = score;
    std::optional<std::string> snippet;
    const auto done = m_database.prepare(kNotesText).bind(":id", id).forEach([&](Columns& in) {
        snippet = snippetOf(m_tokenizer, m_terms, in.text());
    });
    if (!done || !snippet) // gone, changed since it was indexed, or the words stand apart
        return done;
    hit.text = std::move(*snippet);
    const auto isThere = describe(hit);
    if (!isThere)
        return fail(isThere.error());
    if (*isThere)
        hits.push_back(std::move(hit));
    return {};
}

Result<std::vector<SearchHit>> SearchRun::notesHits()
{
    std::vector<SearchHit> hits;
    std::unordered_set<std::int64_t> seen;
    for (const bool mayGoOn : {false, true}) {
        if (mayGoOn && !m_terms.back().isPrefix)
            break;
        auto statement = m_database.prepare(kNotes);
        statement.bind(":match", matchOfTokens(m_terms, mayGoOn))
            .bind(":limit", std::max(kLeastCandidates, 2 * m_limit));
        while (static_cast<std::int64_t>(hits.size()) < m_limit) {
            const auto hasRow = statement.step();
            if (!hasRow)
                return fail(hasRow.error());
            if (!*hasRow)
                break;
            const auto row = Columns(statement).integer();
            if (!seen.insert(row).second)
                continue;
            if (auto done = addNotesHit(EpisodeId(row), mayGoOn ? kNotesPrefix : kNotesWords, hits); !done)
                return fail(done.error());
        }
    }
    sortHits(hits);
    return hits;
}

Result<std::vector<SearchHit>> SearchRun::bookmarkHits()
{
    std::vector<SearchHit> hits;
    const auto done = m_database.prepare(kBookmarks).forEach([&](Columns& in) {
        SearchHit hit;
        hit.kind = SearchKind::Bookmark;
        hit.episodeId = in.id<EpisodeId>();
        hit.text = in.text();
        hit.start = in.length();
        hit.score = kChapterWeight * matchScore(m_terms, m_tokenizer.tokens(hit.text));
        if (hit.score > 0)
            hits.push_back(std::move(hit));
    });
    if (!done)
        return fail(done.error());
    sortHits(hits);
    if (static_cast<std::int64_t>(hits.size()) > m_limit)
        hits.resize(static_cast<std::size_t>(m_limit));
    for (auto& hit : hits) {
        if (const auto isThere = describe(hit); !isThere)
            return fail(isThere.error());
    }
    return hits;
}

} // namespace tidemark::store
