// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/name_rules.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

bool isUncased(std::string_view word)
{
    const auto c = firstOf(word);
    return c >= 0x80 && isAlnum(c) && !isUpper(c) && !isLower(c);
}

bool hasAbstractEnding(std::string_view key)
{
    return key.size() >= 6
        && std::ranges::any_of(std::array<std::string_view, 12>{"tion", "sion", "ness", "ment", "ity", "ism", "ology",
                                   "ware", "ance", "ence", "tics", "ships"},
            [key](std::string_view ending) { return key.ends_with(ending); });
}

bool areWordsOfAName(const std::vector<NameWord>& words, Demand demand, bool isAllCaps)
{
    const auto& first = words.front();
    const auto given = first.key.substr(0, first.key.find('-'));
    const bool isGiven = (isGivenName(given) || isGivenName(withoutAccents(given))) && !isAmbiguousName(first.key);
    const bool isKnown = isGiven || isAmbiguousName(first.key);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (isCapitals(word.text) && !isAllCaps && !(i == 0 && lengthOf(word.text) == 2 && !isCommonWord(word.key)))
            return false;
        if ((i == 0 && isKnown) || (isParticle(word.key) && isLower(firstOf(word.text))))
            continue;
        if (isCommonWord(word.key) && !(isGiven && isSurnameWord(word.key)))
            return false;
        if (isOrganisationWord(word.key) && !isGiven)
            return false;
        if (!isGiven && hasAbstractEnding(word.key))
            return false;
    }
    // Of an unknown name, the end of many a plural ("Helm Charts") says that it is none.
    const auto& last = words.back().key;
    const bool isPlural = last.size() > 4
        && (last.ends_with("ts") || last.ends_with("ps") || last.ends_with("ds") || last.ends_with("gs"));
    return isKnown || (demand == Demand::Usual && !isPlural);
}

} // namespace

bool isAmong(std::string_view key, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, key) != words.end();
}

std::uint32_t firstOf(std::string_view text)
{
    std::size_t at = 0;
    return text.empty() ? 0 : nextCodePoint(text, at);
}

std::size_t lengthOf(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        static_cast<void>(nextCodePoint(text, at));
    return count;
}

bool isNameShaped(std::string_view word)
{
    if (word.empty() || !isAlnum(firstOf(word)) || isLower(firstOf(word)) || word.ends_with("'s")
        || word.ends_with("\u2019s"))
        return false;
    return std::ranges::none_of(word, [](char c) {
        return c >= 0 && !isAlnum(static_cast<unsigned char>(c)) && c != '\'' && c != '-' && c != '.';
    }) && word.find_first_of("0123456789") == std::string_view::npos;
}

bool isCapitals(std::string_view word)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = nextCodePoint(word, at);
        if (isLower(c) || c == '.')
            return false;
        letters += isUpper(c) ? 1 : 0;
    }
    return letters >= 2;
}

bool isName(const std::vector<NameWord>& words, const NameContext& context)
{
    if (words.empty() || words.size() > 5)
        return false;
    if (isUncased(words.front().text))
        return words.size() <= 3 && (words.size() > 1 || lengthOf(words.front().text) >= 2);
    const auto cased = std::ranges::count_if(words, [](const NameWord& w) { return !isLower(firstOf(w.text)); });
    if (cased > 4)
        return false;
    if (words.size() == 1) {
        const auto& word = words.front();
        const bool isNamed = isGivenName(word.key) || context.hasHonorific;
        return isNamed && (context.hasHonorific || context.hasBracket) && !isCommonWord(word.key)
            && !isCapitals(word.text);
    }
    return areWordsOfAName(words, context.hasHonorific ? Demand::Usual : context.demand, context.isAllCaps);
}

} // namespace tidemark::timeline
