// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/name_rules.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

/// What the tables know of one word.
struct WordFacts {
    bool isGiven = false;
    bool isAmbiguous = false;
    bool isSurname = false;
    bool isSurnameWord = false;
    bool isCommon = false;
    bool isFrequent = false;
};

std::string_view beforeHyphen(std::string_view key)
{
    return key.substr(0, key.find('-'));
}

template <class Predicate>
bool holdsWithoutAccents(std::string_view key, Predicate holds)
{
    return holds(key) || (std::ranges::any_of(key, [](char c) { return c < 0; }) && holds(withoutAccents(key)));
}

/// "Adeyemi-Clarke", "Long-Term": a half of a double word that is known speaks for the whole.
bool isCommonInHalves(std::string_view key)
{
    const auto hyphen = key.find('-');
    if (hyphen == std::string_view::npos)
        return isCommonWord(key);
    const auto first = key.substr(0, hyphen);
    const auto last = key.substr(key.rfind('-') + 1);
    if (isSurname(first) || isSurname(last))
        return false;
    return (isCommonWord(first) && !isSurnameWord(first) && !isGivenName(first) && !isAmbiguousName(first))
        || (isCommonWord(last) && !isSurnameWord(last) && !isGivenName(last) && !isAmbiguousName(last));
}

WordFacts factsOf(std::string_view key)
{
    WordFacts facts;
    const auto half = beforeHyphen(key);
    facts.isAmbiguous = isAmbiguousName(key);
    facts.isGiven = !facts.isAmbiguous && holdsWithoutAccents(half, isGivenName);
    facts.isSurname = holdsWithoutAccents(half, isSurname)
        || holdsWithoutAccents(key.substr(key.rfind('-') + 1), isSurname) || hasSurnameEnding(key);
    facts.isSurnameWord = isSurnameWord(key);
    facts.isCommon = isCommonInHalves(key);
    facts.isFrequent = facts.isCommon && isFrequentWord(key);
    return facts;
}

/// A capitalised abbreviation ("NASA") is no part of a name; two letters may begin one ("JP Brandt", "AJ").
bool isAbbreviation(const NameWord& word, bool isFirst)
{
    const auto size = word.text.size();
    if (size > 3 && word.text.back() == 's' && isCapitals(word.text.substr(0, size - 1)))
        return true; // "GPUs"
    return isCapitals(word.text) && !word.isInitial && !(isFirst && lengthOf(word.text) == 2);
}

NameGrade gradeOfUncased(const std::vector<NameWord>& words)
{
    if (words.size() > 4 || (words.size() == 1 && lengthOf(words.front().text) < 2))
        return NameGrade::None;
    for (const auto& word : words) {
        if (isCommonWord(word.key))
            return NameGrade::None;
    }
    return isGivenName(words.front().key) ? NameGrade::Strong : NameGrade::Fair;
}

/// "Butcher", "Shoemaker": trades of old are surnames.
bool isSurnameTrade(std::string_view key)
{
    return isSurnameWord(key) || (key.ends_with("er") && !key.ends_with("ller"));
}

/// @return how much a word that is no initial and no particle allows; `given` tells what begins the name.
NameGrade gradeOfPart(const WordFacts& word, const WordFacts& given, std::string_view key, bool isLast)
{
    if (!word.isCommon && !isOrganisationWord(key) && !isPlaceWord(key) && !isRoleWord(key))
        return NameGrade::Strong;
    if (word.isGiven || word.isAmbiguous)
        return NameGrade::Strong;
    if (word.isSurnameWord)
        return !given.isAmbiguous && !isPlaceWord(key) ? NameGrade::Strong : NameGrade::Weak;
    // "Emeka Strand": a word that nobody expects there, behind a name that is nothing else.
    const bool isRareWord = word.isCommon && !word.isFrequent && !isOrganisationWord(key) && !isPlaceWord(key)
        && (!isRoleWord(key) || isSurnameTrade(key)) && (!key.ends_with('s') || isForeignWord(key));
    return given.isGiven && isRareWord && isLast ? NameGrade::Weak : NameGrade::None;
}

/// "amazon" of "d'amazon".
std::string_view behindPrefix(std::string_view key)
{
    for (const std::string_view mark : {"'", "\u2019", "-"}) {
        if (const auto at = key.find(mark); at != std::string_view::npos)
            return key.substr(at + mark.size());
    }
    return key;
}

/// "Ada Brandt II".
bool isGenerationWord(std::string_view key)
{
    return isAmong(key, {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"});
}

/// "San Sebastián", "Port Arthur": no name of a person begins so.
bool isPlaceBeginning(std::string_view key)
{
    return isAmong(key,
        {"san", "são", "saint", "sainte", "sankt", "santa", "santo", "st", "st.", "port", "mount", "mt", "fort", "lake",
            "cape", "puerto", "isla"});
}

} // namespace

bool isAmong(std::string_view key, std::initializer_list<std::string_view> words)
{
    // Most words of a list are told apart by their lengths and first bytes.
    return std::ranges::any_of(words, [key](std::string_view word) {
        return word.size() == key.size() && (key.empty() || (word.front() == key.front() && word == key));
    });
}

std::uint32_t firstOf(std::string_view text)
{
    std::size_t at = 0;
    return text.empty() ? 0 : nextCodePoint(text, at);
}

std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool isUncased(std::string_view word)
{
    const auto c = firstOf(word);
    return c >= 0x80 && isAlnum(c) && !isUpper(c) && !isLower(c);
}

namespace {

/// "Kansas'", "İstanbul'un", "Ada's": an ending behind an apostrophe.
bool hasApostropheEnding(std::string_view word)
{
    const auto at = word.rfind('\'');
    const auto curly = word.rfind("\u2019");
    const auto begin = at != std::string_view::npos ? at + 1 : curly != std::string_view::npos ? curly + 3 : 0;
    return begin > 0 && word.size() - begin <= 3 && (begin == word.size() || isLower(firstOf(word.substr(begin))));
}

} // namespace

bool isNameShaped(std::string_view word)
{
    if (word.empty() || !isAlnum(firstOf(word)) || isLower(firstOf(word)) || hasApostropheEnding(word))
        return false;
    return std::ranges::all_of(word, [](char c) {
        const bool isAsciiLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return c < 0 || isAsciiLetter || c == '\'' || c == '-' || c == '.';
    });
}

bool hasNamePrefix(std::string_view word)
{
    for (const std::string_view prefix :
        {"al-", "el-", "d'", "d\u2019", "l'", "l\u2019", "dell'", "dell\u2019", "dall'", "dall\u2019", "ter-", "bin-",
            "de'", "de\u2019", "ul-", "ad-", "as-", "an-", "ar-", "ash-", "ben-", "\u02BB", "\u2018"}) {
        if (word.size() > prefix.size() && word.starts_with(prefix) && isUpper(firstOf(word.substr(prefix.size()))))
            return true;
    }
    return false;
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

bool isMononym(const NameWord& word)
{
    const bool isKnown = isGivenName(word.key) || isAmbiguousName(word.key) || isSurname(word.key);
    return !word.isInitial && !isCapitals(word.text) && lengthOf(word.text) >= 2
        && (isKnown || (!isCommonWord(word.key) && !isOrganisationWord(word.key) && !isRoleWord(word.key)));
}

NameGrade gradeOfName(const std::vector<NameWord>& words)
{
    if (words.empty() || words.size() > 6)
        return NameGrade::None;
    if (isUncased(words.front().text))
        return gradeOfUncased(words);
    if (isPlaceBeginning(words.front().key))
        return NameGrade::None;
    const auto given = factsOf(words.front().key);
    auto least = NameGrade::Strong;
    std::size_t parts = 0;
    bool isKnown = given.isGiven;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (word.isNickname)
            continue;
        if (i > 1 && isGenerationWord(word.key))
            continue; // "Bo Friis II"
        if (isAbbreviation(word, i == 0))
            return NameGrade::None;
        const bool isInside = i > 0 && (i + 1 < words.size() || !isUpper(firstOf(word.text))); // "Bo Van Friis"
        if (isInside && (isParticle(word.key) || word.key == "y"))
            continue;
        ++parts;
        if (word.isInitial) {
            isKnown = isKnown || word.text.size() <= 5;
            continue;
        }
        if (i == 0) {
            // "Vann R. Newkirk": a word of another language may begin a name whose other words are none.
            const bool isForeign = isForeignWord(word.key) && words.size() > 2 && words[1].isInitial;
            const bool isName = given.isGiven || given.isAmbiguous || isForeign;
            if (!isName && (given.isCommon || isOrganisationWord(word.key) || isPlaceWord(word.key)))
                return NameGrade::None;
            continue;
        }
        if (hasNamePrefix(word.text) && isOrganisationWord(behindPrefix(word.key)))
            return NameGrade::None; // "Wondery d'Amazon"
        const auto facts = factsOf(word.key);
        const auto grade = gradeOfPart(facts, given, word.key, i + 1 == words.size());
        if (grade == NameGrade::None)
            return NameGrade::None;
        least = std::min(least, grade);
        isKnown = isKnown || (facts.isGiven && i + 1 < words.size())
            || (i + 1 == words.size() && (facts.isSurname || facts.isGiven) && !facts.isCommon);
    }
    if (parts < 2 || parts > 5)
        return NameGrade::None;
    if (least == NameGrade::Weak)
        return NameGrade::Weak;
    return isKnown ? NameGrade::Strong : NameGrade::Fair;
}

} // namespace tidemark::timeline
