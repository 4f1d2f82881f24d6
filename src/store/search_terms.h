// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tokenizer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::store {

/// One thing to be found: a word, or words that stand one after the other.
struct SearchTerm {
    std::vector<std::string> tokens; ///< at least one
    bool isPrefix = false; ///< the last token may go on
    bool endsInCjkLetter = false; ///< the last token is one CJK letter, which the index knows as the first of a pair
};

/// Reads what people type: words, of which the last may be unfinished, and "quoted words" that stand together. All of
/// them must be found. Never fails; at most 16 terms of the first 512 bytes are read.
[[nodiscard]] std::vector<SearchTerm> parseSearch(const Tokenizer& tokenizer, std::string_view text);

/// FTS5 queries; safe, since each token is letters and digits in quotes. Empty where there is no term.
[[nodiscard]] std::string matchOfWords(const std::vector<SearchTerm>& terms); ///< no term may go on
[[nodiscard]] std::string matchAsTyped(const std::vector<SearchTerm>& terms); ///< the last may go on, as typed
[[nodiscard]] std::string matchOfPrefixes(const std::vector<SearchTerm>& terms); ///< each may go on
/// The same without phrases, for an index that keeps no positions; `mayGoOn` as typed.
[[nodiscard]] std::string matchOfTokens(const std::vector<SearchTerm>& terms, bool mayGoOn);

struct TermPlace {
    std::size_t index = 0; ///< of its first token
    bool isWhole = false; ///< not merely a prefix
};
/// @return where a text has the term, a whole word before a prefix.
[[nodiscard]] std::optional<TermPlace> findTerm(const SearchTerm& term, const std::vector<Token>& tokens);

/// @return how well a short text answers, 0 to 1: whole words before prefixes, little else in the text, the first word
/// first. 0 where a term is missing. Every hit holds every term, so bm25's weighing of rare against common words would
/// be the same for all of them, while finding it makes SQLite visit every match (measured: 100 ms and more).
[[nodiscard]] double matchScore(const std::vector<SearchTerm>& terms, const std::vector<Token>& tokens);

} // namespace tidemark::store
