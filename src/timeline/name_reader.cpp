// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/name_reader.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostNameWords = 6;
constexpr auto npos = std::string_view::npos;

/// Words that never go on a name, however they are written: "Ondine Fairchild Talks Tugboats".
bool endsName(std::string_view key)
{
    return isAmong(key,
        {"on", "talks", "talk", "talking", "returns", "return", "joins", "join", "discusses", "discuss", "explains",
            "explain", "interview", "live", "reveals", "shares", "about", "vs", "says", "tells", "answers", "from",
            "at", "of", "with", "and", "the", "in", "for", "to", "is", "was", "are", "has", "who", "reflects", "part",
            "episode", "speaks", "explores", "presents", "a", "an", "why", "how", "what", "when", "by", "breaks",
            "gets", "goes", "und", "og", "och", "über", "om", "sobre", "sur", "im", "feat", "ft", "live!", "sues",
            "wins", "dies", "leaves", "crosses", "beats", "resigns", "quits", "kills", "escapes", "retires", "loses",
            "vanishes", "disappears"});
}

/// "J." and "J.P." are initials; "Jr." belongs to a name.
bool isInitialWord(std::string_view core, std::string_view after)
{
    if (!after.starts_with('.') && core.find('.') == npos)
        return false;
    if (lengthOf(core) == 1)
        return isUpper(firstOf(core));
    return core.size() <= 5 && core.find('.') == 1 && isUpper(firstOf(core));
}

bool isSuffix(std::string_view key)
{
    return isAmong(key, {"jr", "sr", "ii", "iii", "iv"});
}

/// Takes a degree behind a name, with its comma: "Katalin Osborne, PhD", "Lowri Castellano RD".
std::size_t skipDegrees(std::string_view text, std::size_t position)
{
    for (int i = 0; i < 4; ++i) {
        auto at = skipSpaces(text, position);
        if (at < text.size() && text[at] == ',')
            at = skipSpaces(text, at + 1);
        const auto word = wordAt(text, at);
        const auto core = withoutMarks(word);
        if (core.empty() || isLower(firstOf(core)) || !isDegree(folded(core))
            || (!isCapitals(core) && folded(core) != "phd" && core.find('.') == npos && !isCapitals(core.substr(1))))
            return position;
        const auto end = static_cast<std::size_t>(core.data() - text.data()) + core.size();
        position = end < text.size() && text[end] == '.' ? end + 1 : end;
    }
    return position;
}

/// One more word of a name: where it stands and what follows it. An empty text ends the name.
struct Step {
    NameWord word;
    std::size_t end = 0;
    bool isLast = false; ///< a comma or the like follows
};

Step nameWordAt(std::string_view text, std::size_t at, bool isFirst)
{
    auto word = wordAt(text, at);
    if (const auto bracket = word.find_first_of("([/|"); bracket != npos)
        word = word.substr(0, bracket);
    if (!isFirst && (word.starts_with('"') || word.starts_with("\u201C"))) {
        const auto bare = withoutMarks(word); // a nickname in quotes: Ada "Tide" Brandt
        const bool isClosed = word.ends_with('"') || word.ends_with("\u201D");
        if (isClosed && isNameShaped(bare))
            return {{word, folded(bare), false, true}, at + word.size(), false};
        return {};
    }
    if (!isFirst && isAmong(word, {"'t", "\u2019t"})) // "van 't Hof"
        return {{word, "van", false, false}, at + word.size(), false};
    const auto core = withoutMarksAtEnd(word);
    if (core.empty() || core.size() != withoutMarks(core).size())
        return {};
    auto key = folded(core);
    const bool isSmall = isLower(firstOf(core)) && !hasNamePrefix(core);
    const bool isParticleHere = isParticle(key) && isSmall && (!isFirst || key.size() > 2);
    if (!isParticleHere && (isSmall || (!isNameShaped(core) && !hasNamePrefix(core))))
        return {};
    const auto after = word.substr(core.size());
    const bool isInitial = isInitialWord(core, after);
    if (endsName(key) && !isInitial && !(isFirst && lengthOf(core) == 1))
        return {};
    const bool hasDot = after.starts_with('.') && (isInitial || isSuffix(key) || key == "st");
    const auto length = core.size() + (hasDot ? 1 : 0);
    return {
        {text.substr(at, length), std::move(key), isInitial, false}, at + length, after.size() > (hasDot ? 1U : 0U)};
}

/// "Ottokar Wiedenbrück von Thermona": behind a whole name, a particle leads to where its bearer belongs, but before a
/// known surname.
bool isPrepositionHere(std::string_view text, std::size_t at)
{
    const auto word = wordAt(text, at);
    if (!isAmong(word, {"von", "van", "de", "di", "da", "del", "vom"}))
        return false;
    auto next = wordAt(text, skipSpaces(text, at + word.size()));
    auto key = folded(withoutMarks(next));
    if (isParticle(key) && isLower(firstOf(next))) { // "von der Universität", but "von der Leyen"
        const auto behind = static_cast<std::size_t>(next.data() - text.data()) + next.size();
        key = folded(withoutMarks(wordAt(text, skipSpaces(text, behind))));
        return isOrganisationWord(key);
    }
    return !isSurname(key) && !isParticle(key);
}

bool isTitleOfNobility(std::string_view key)
{
    return isAmong(key,
        {"graf", "gr\u00E4fin", "freiherr", "freifrau", "baron", "baronin", "prinz", "prinzessin", "f\u00FCrst",
            "herzog", "conde", "comte"});
}

/// "Macarena del Pozo y Lastra".
void takeSecondSurname(std::string_view text, NameReading& name)
{
    const auto at = skipSpaces(text, name.end);
    if (name.words.size() < 2 || wordAt(text, at) != "y")
        return;
    auto step = nameWordAt(text, skipSpaces(text, at + 1), true);
    const auto next = wordAt(text, skipSpaces(text, step.end));
    if (step.word.text.empty() || isGivenName(step.word.key) || (!step.isLast && isNameShaped(withoutMarks(next))))
        return;
    name.end = step.end;
    name.words.push_back({text.substr(at, 1), "y", false, false});
    name.words.push_back(std::move(step.word));
}

} // namespace

std::size_t skipSpaces(std::string_view text, std::size_t position)
{
    while (position < text.size() && text[position] == ' ')
        ++position;
    return position;
}

std::string_view wordAt(std::string_view text, std::size_t position)
{
    if (position >= text.size())
        return {};
    return text.substr(position, std::min(text.find(' ', position), text.size()) - position);
}

NameReading readName(std::string_view text, std::size_t position)
{
    NameReading name;
    auto at = skipSpaces(text, position);
    name.end = at;
    std::size_t whole = 0; // of words that are no particles
    while (name.words.size() < kMostNameWords && at < text.size()) {
        if (whole >= 2 && !isTitleOfNobility(name.words.back().key) && isPrepositionHere(text, at))
            break;
        auto step = nameWordAt(text, at, name.words.empty());
        if (step.word.text.empty())
            break;
        // "Ada Brandt MD": a degree is no part of the name.
        if (name.words.size() >= 2 && isDegree(step.word.key) && isCapitals(step.word.text))
            break;
        whole += isUpper(firstOf(step.word.text)) ? 1 : 0;
        name.words.push_back(std::move(step.word));
        name.end = step.end;
        at = skipSpaces(text, step.end);
        if (step.isLast || at == step.end)
            break;
    }
    takeSecondSurname(text, name);
    // A particle with nothing behind it was a preposition after all ("de", "von Aarhus").
    while (!name.words.empty() && isParticle(name.words.back().key) && isLower(firstOf(name.words.back().text))) {
        name.end = static_cast<std::size_t>(name.words.back().text.data() - text.data());
        name.words.pop_back();
    }
    while (name.end > position && text[name.end - 1] == ' ')
        --name.end;
    name.grade = gradeOfName(name.words);
    if (!name.words.empty()) {
        name.end = skipDegrees(text, name.end);
        const auto at2 = skipSpaces(text, name.end);
        const auto suffix = at2 < text.size() && text[at2] == ',' ? skipSpaces(text, at2 + 1) : npos;
        if (suffix != npos && isAmong(folded(withoutMarks(wordAt(text, suffix))), {"jr", "sr"}))
            name.end = suffix + wordAt(text, suffix).size();
    }
    return name;
}

} // namespace tidemark::timeline
