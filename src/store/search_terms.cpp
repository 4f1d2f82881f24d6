// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_terms.h"

#include "base/text.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr std::size_t kMaximumTerms = 16;
constexpr std::size_t kMaximumBytes = 512;

bool isQuote(std::uint32_t c)
{
    return c == '"' || (c >= 0x201C && c <= 0x201F); // straight and curly
}

bool isGap(std::uint32_t c)
{
    return c <= ' ' || c == 0xA0 || c == 0x3000;
}

SearchTerm termOf(std::vector<Token> tokens)
{
    SearchTerm term;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isEnd = i + 1 == tokens.size();
        const bool endsRun = tokens[i].isLastOfCjkRun;
        // "東京" must find 東京都, where no run ends: its pair says all there is to say.
        const bool isAfterPair = endsRun && i > 0 && tokens[i - 1].end > tokens[i].begin;
        if (isEnd && isAfterPair)
            break;
        term.endsInCjkLetter = isEnd && endsRun;
        term.tokens.push_back(std::move(tokens[i].text));
    }
    return term;
}

std::string quoted(const SearchTerm& term)
{
    std::string text = "\"";
    for (const auto& token : term.tokens)
        text += (text.size() > 1 ? " " : "") + token;
    return text + '"';
}

template <class MayGoOn>
std::string joined(const std::vector<SearchTerm>& terms, MayGoOn mayGoOn)
{
    std::string match;
    for (const auto& term : terms) {
        match += (match.empty() ? "" : " AND ") + quoted(term);
        if (term.endsInCjkLetter || mayGoOn(term))
            match += " *";
    }
    return match;
}

bool startsWith(const Token& token, const std::string& prefix)
{
    return token.text.compare(0, prefix.size(), prefix) == 0;
}

} // namespace

std::vector<SearchTerm> parseSearch(const Tokenizer& tokenizer, std::string_view text)
{
    text = truncatedUtf8(text, kMaximumBytes);
    std::vector<SearchTerm> terms;
    bool isInQuotes = false;
    bool isLastClosed = false; // a phrase whose second quote was typed does not go on
    std::size_t begin = 0;
    const auto take = [&](std::size_t end, bool isClosed) {
        auto term = termOf(tokenizer.tokens(text.substr(begin, end - begin)));
        if (term.tokens.empty() || terms.size() == kMaximumTerms)
            return;
        terms.push_back(std::move(term));
        isLastClosed = isClosed;
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto at = i;
        const auto c = nextCodePoint(text, i);
        if (!isQuote(c) && (isInQuotes || !isGap(c)))
            continue;
        take(at, isInQuotes);
        begin = i;
        if (isQuote(c))
            isInQuotes = !isInQuotes;
    }
    take(text.size(), false);
    if (!terms.empty() && !isLastClosed)
        terms.back().isPrefix = true;
    return terms;
}

std::string matchOfWords(const std::vector<SearchTerm>& terms)
{
    return joined(terms, [](const SearchTerm&) { return false; });
}

std::string matchAsTyped(const std::vector<SearchTerm>& terms)
{
    return joined(terms, [](const SearchTerm& term) { return term.isPrefix; });
}

std::string matchOfPrefixes(const std::vector<SearchTerm>& terms)
{
    return joined(terms, [](const SearchTerm&) { return true; });
}

std::string matchOfTokens(const std::vector<SearchTerm>& terms, bool mayGoOn)
{
    std::string match;
    for (const auto& term : terms) {
        for (const auto& token : term.tokens)
            match += (match.empty() ? "\"" : " AND \"") + token + '"';
        if (term.endsInCjkLetter || (mayGoOn && term.isPrefix))
            match += " *";
    }
    return match;
}

std::optional<TermPlace> findTerm(const SearchTerm& term, const std::vector<Token>& tokens)
{
    std::optional<TermPlace> prefix;
    const auto count = term.tokens.size();
    for (std::size_t i = 0; i + count <= tokens.size(); ++i) {
        const auto last = i + count - 1;
        if (!startsWith(tokens[last], term.tokens.back())
            || !std::equal(term.tokens.begin(), term.tokens.end() - 1, tokens.begin() + static_cast<std::ptrdiff_t>(i),
                [](const std::string& wanted, const Token& token) { return wanted == token.text; }))
            continue;
        if (tokens[last].text == term.tokens.back() || term.endsInCjkLetter)
            return TermPlace{i, true};
        if (term.isPrefix && !prefix)
            prefix = TermPlace{i, false};
    }
    return prefix;
}

double matchScore(const std::vector<SearchTerm>& terms, const std::vector<Token>& tokens)
{
    constexpr double kPrefixQuality = 0.3; // low enough for a whole word to win anywhere in a title
    if (terms.empty() || tokens.empty())
        return 0;
    double quality = 0;
    std::size_t matched = 0;
    bool isFirst = false;
    for (const auto& term : terms) {
        const auto place = findTerm(term, tokens);
        if (!place)
            return 0;
        quality += place->isWhole ? 1 : kPrefixQuality;
        matched += term.tokens.size();
        isFirst = isFirst || place->index == 0;
    }
    const double share = std::min(1.0, static_cast<double>(matched) / static_cast<double>(tokens.size()));
    return 0.6 * quality / static_cast<double>(terms.size()) + 0.25 * share + (isFirst ? 0.15 : 0);
}

} // namespace tidemark::store
