// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snippet.h"

#include "base/text.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr int kLettersBefore = 40;
constexpr int kLettersAfter = 80;
constexpr std::size_t kLongestWord = 24; // bytes that are given up for not cutting a word

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t lettersBefore(std::string_view text, std::size_t position, int count)
{
    while (position > 0 && count > 0) {
        --position;
        if (!isContinuation(text[position]))
            --count;
    }
    return position;
}

std::size_t lettersAfter(std::string_view text, std::size_t position, int count)
{
    while (position < text.size() && (count > 0 || isContinuation(text[position]))) {
        if (!isContinuation(text[position]))
            --count;
        ++position;
    }
    return position;
}

std::string around(std::string_view text, std::size_t matchBegin, std::size_t matchEnd)
{
    auto begin = lettersBefore(text, matchBegin, kLettersBefore);
    auto end = lettersAfter(text, std::min(matchEnd, lettersAfter(text, matchBegin, kLettersAfter)), kLettersAfter);
    if (begin > 0) {
        const auto gap = text.find_first_of(" \n", begin);
        if (gap < matchBegin && gap - begin <= kLongestWord)
            begin = gap + 1;
    }
    if (end < text.size()) {
        const auto gap = text.find_last_of(" \n", end);
        if (gap != std::string_view::npos && gap > matchEnd && end - gap <= kLongestWord)
            end = gap;
    }
    return (begin > 0 ? "…" : "") + simplified(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

bool isOneWord(const SearchTerm& term)
{
    return term.tokens.size() == 1;
}

} // namespace

std::optional<std::string> snippetOf(
    const Tokenizer& tokenizer, const std::vector<SearchTerm>& terms, std::string_view text)
{
    if (!std::all_of(terms.begin(), terms.end(), isOneWord)) {
        const auto tokens = tokenizer.tokens(text);
        std::optional<std::size_t> first;
        for (const auto& term : terms) {
            const auto place = findTerm(term, tokens);
            if (!place)
                return std::nullopt;
            first = std::min(first.value_or(place->index), place->index);
        }
        return around(text, tokens[*first].begin, tokens[*first].end);
    }
    std::optional<std::string> snippet; // single words are there: the index says so; reading stops at the first
    tokenizer.forEach(text, [&](const Token& token) {
        const std::vector<Token> one{token};
        if (std::any_of(terms.begin(), terms.end(), [&one](const SearchTerm& term) { return findTerm(term, one); }))
            snippet = around(text, token.begin, token.end);
        return !snippet;
    });
    return snippet;
}

} // namespace tidemark::store
