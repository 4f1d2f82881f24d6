// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/search_repository.h"
#include "store/search_terms.h"

#include <vector>

namespace tidemark::store {

// How much a kind counts where all are mixed: a title says more than a line of the notes.
inline constexpr double kMomentWeight = 0.9; ///< chapters and bookmarks
inline constexpr double kNotesWords = 0.4;
inline constexpr double kNotesPrefix = 0.3;
/// Of each index so many matches are weighed at least, however few are asked for.
inline constexpr std::int64_t kLeastCandidates = 200;

/// Best first, then newest first.
void sortHits(std::vector<SearchHit>& hits);

/// One search, kind by kind. Of very common words only the newest matches are weighed (episodes indexed last), so that
/// a keystroke costs the same in a large library. Lives within one call of SearchRepository::search.
class SearchRun final {
public:
    SearchRun(Database& database, const Tokenizer& tokenizer, const std::vector<SearchTerm>& terms, std::int64_t limit);
    /// @return the hits of one kind, best first.
    [[nodiscard]] Result<std::vector<SearchHit>> hits(SearchKind kind);

private:
    struct Candidate {
        std::int64_t row = 0;
        std::string text;
        std::int64_t startMs = 0;
        double score = 0;
    };
    /// Rows of an index whose text was found, weighed, best first.
    [[nodiscard]] Result<std::vector<Candidate>> candidates(std::string_view sql, const std::string& column);
    [[nodiscard]] Result<> collect(std::string_view sql, const std::string& match, std::vector<Candidate>& into);
    [[nodiscard]] Result<std::vector<SearchHit>> episodeHits();
    [[nodiscard]] Result<std::vector<SearchHit>> chapterHits();
    [[nodiscard]] Result<std::vector<SearchHit>> guestHits();
    [[nodiscard]] Result<std::vector<SearchHit>> notesHits();
    [[nodiscard]] Result<std::vector<SearchHit>> bookmarkHits();
    /// Fills in what a hit says of its episode. @return whether the episode is there.
    [[nodiscard]] Result<bool> describe(SearchHit& hit);
    /// @return whether a chapter of that indexed title still starts there; writes its title as the source has it.
    [[nodiscard]] Result<bool> findChapter(const Candidate& candidate, SearchHit& hit);
    [[nodiscard]] Result<bool> mayGoOnInNotes();
    [[nodiscard]] Result<> addNotesHit(EpisodeId id, double score, std::vector<SearchHit>& hits);

    Database& m_database;
    const Tokenizer& m_tokenizer;
    const std::vector<SearchTerm>& m_terms;
    std::int64_t m_limit;
};

} // namespace tidemark::store
