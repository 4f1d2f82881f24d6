// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "store/search_kinds.h"
#include "store/snippet.h"

#include <unordered_set>

namespace tidemark::store {

namespace {

constexpr std::string_view kNotes = "SELECT rowid FROM search_notes WHERE search_notes MATCH :match "
                                    "ORDER BY rowid DESC LIMIT :limit";
constexpr std::string_view kNotesText = "SELECT notes_text FROM episode_notes WHERE episode_id = :id";
constexpr std::string_view kBookmarks = "SELECT episode_id, note, position_ms FROM bookmarks WHERE note <> '' "
                                        "ORDER BY id DESC LIMIT 5000"; // few enough to read at each search
constexpr std::string_view kEpisodeCount = "SELECT coalesce(sum(episode_count), 0) FROM show_counters";

/// The notes' index has no prefixes of its own (they would double it), so all words with that beginning are gathered.
/// Measured: 100 ms for two or three letters among 20,000 episodes.
constexpr std::int64_t kFewEpisodes = 5000;
constexpr std::size_t kLettersAmongFew = 2;
constexpr std::size_t kLettersAmongMany = 4;

std::size_t letterCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count)
        (void)nextCodePoint(text, i);
    return count;
}

} // namespace

/// @return whether the last word is also looked for as the beginning of others.
Result<bool> SearchRun::mayGoOnInNotes()
{
    if (!m_terms.back().isPrefix)
        return false;
    const auto episodes = m_database.number(kEpisodeCount);
    if (!episodes)
        return fail(episodes.error());
    const auto least = *episodes <= kFewEpisodes ? kLettersAmongFew : kLettersAmongMany;
    return letterCount(m_terms.back().tokens.back()) >= least;
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
    const auto hasSecondRound = mayGoOnInNotes();
    if (!hasSecondRound)
        return fail(hasSecondRound.error());
    std::vector<SearchHit> hits;
    std::unordered_set<std::int64_t> seen;
    for (const bool mayGoOn : {false, true}) { // whole words first
        if (mayGoOn && !*hasSecondRound)
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
        hit.score = kMomentWeight * matchScore(m_terms, m_tokenizer.tokens(hit.text));
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
