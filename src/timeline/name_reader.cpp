// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/name_reader.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostNameWords = 6;
constexpr std::size_t kMostIntroductionWords = 8;
constexpr auto npos = std::string_view::npos;

/// Words that never go on a name, however they are written: "Ondine Fairchild Talks Tugboats".
bool endsName(std::string_view key)
{
    return isAmong(key,
        {"on", "talks", "talk", "talking", "returns", "return", "joins", "join", "discusses", "discuss", "explains",
            "explain", "interview", "live", "reveals", "shares", "about", "vs", "says", "tells", "answers", "from",
            "at", "of", "with", "and", "the", "in", "for", "to", "is", "was", "are", "has", "who", "reflects", "part",
            "episode", "speaks", "explores", "presents", "a", "an", "why", "how", "what", "when", "by", "breaks",
            "gets", "goes", "und", "og", "och", "über", "om", "sobre", "sur", "im", "feat", "ft", "live!"});
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
    if (endsName(key) && !(isFirst && lengthOf(core) == 1))
        return {};
    const auto after = word.substr(core.size());
    const bool isInitial = isInitialWord(core, after);
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
    const auto next = folded(withoutMarks(wordAt(text, skipSpaces(text, at + word.size()))));
    return !isSurname(next) && !isParticle(next);
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

bool isDescriptive(std::string_view word, std::string_view core, std::string_view key)
{
    return isLower(firstOf(core)) && (core.size() == word.size() || word.ends_with(',')) && !isParticle(key)
        && !isAmong(key,
            {"and", "or", "on", "in", "no", "to", "of", "with", "by", "from", "about", "for", "at", "as", "is", "was",
                "und", "og", "och", "y", "e", "et", "i", "mit", "med", "con", "avec", "who", "that", "than", "but",
                "us", "me", "you", "him", "her", "them", "it"});
}

/// "Riverbank's Ada Brandt", "Plexiform CEO Ada Brandt", "Food historian Ada Brandt": capitals before the name that are
/// not its own. @return where the name or the rest of the introduction begins; 0 where there is none.
std::size_t readOrganisation(std::string_view text, std::size_t position, Introduction& introduction)
{
    auto at = position;
    bool hasOnlyWords = true;
    for (int i = 0; i < 5; ++i) {
        const auto word = wordAt(text, at);
        const auto core = withoutMarksAtEnd(word);
        if (core.empty() || isLower(firstOf(core)))
            return 0;
        const auto key = folded(core);
        const bool isOwner = key.ends_with("'s") || key.ends_with("\u2019s");
        if (isOwner && !isCommonWord(key) && !isGivenName(key.substr(0, key.find_first_of("'\xE2")))) {
            introduction.organisation = std::string(text.substr(position, at + core.rfind('s') - position));
            while (!introduction.organisation.empty()
                && !isAlnum(static_cast<unsigned char>(introduction.organisation.back())))
                introduction.organisation.pop_back();
            return skipSpaces(text, at + word.size());
        }
        if (core.size() != word.size() || isOwner)
            return 0;
        hasOnlyWords = hasOnlyWords && isCommonWord(key) && !isOrganisationWord(key);
        const auto next = skipSpaces(text, at + word.size());
        const auto role = withoutMarks(wordAt(text, next));
        if (!role.empty() && isRoleWord(folded(role)) && (isLower(firstOf(role)) || isCapitals(role))) {
            if (!hasOnlyWords)
                introduction.organisation = std::string(text.substr(position, at + word.size() - position));
            introduction.isDescribed = introduction.hasRole = true;
            return next;
        }
        at = next;
    }
    return 0;
}

/// Whether an article before a word leads to a person: "der Theologin", "la Dra.", "el escritor".
bool isIntroductionWord(std::string_view word)
{
    const auto key = folded(withoutMarks(word));
    return isHonorific(key) || isRoleWord(key) || (isLower(firstOf(word)) && key.size() > 4);
}

/// "Locksmith Ada", "Tischlerin Anja": a trade that no table has, before a given name that one has.
bool isUnknownRole(std::string_view core, std::string_view key, std::string_view next)
{
    const bool isTrade =
        std::ranges::any_of(std::initializer_list<std::string_view>{"er", "or", "ist", "in", "smith", "wright", "eur",
                                "euse", "ier", "i\u00E8re", "ant", "mand", "man", "woman", "frau"},
            [key](std::string_view ending) { return key.size() > ending.size() + 3 && key.ends_with(ending); });
    return isTrade && isUpper(firstOf(core)) && !isCapitals(core) && isGivenName(folded(next)) && !isGivenName(key)
        && !isAmbiguousName(key) && !isSurname(key) && !isSurnameWord(key);
}

/// Takes one word of an introduction; false where it is none.
bool takeIntroductionWord(std::string_view word, std::string_view next, Introduction& introduction)
{
    const auto core = withoutMarks(word);
    if (core.empty() || core.data() != word.data())
        return false;
    const auto key = folded(core);
    if (isAmong(
            key, {"guest", "guests", "gast", "gæst", "gäst", "invité", "invitée", "invitado", "invitada", "special"})) {
        introduction.isGuest = introduction.isGuest || key != "special";
        return !word.ends_with('.');
    }
    if (isAmong(key, {"host", "hosts", "co-host", "cohost", "co-hosts", "moderator", "vært", "værten"})) {
        introduction.isHost = true;
        return true;
    }
    if (isAmong(word, {"der", "die", "dem", "den", "la", "el", "il", "le", "les", "los", "las", "de"})
        && !introduction.isDescribed)
        return isIntroductionWord(next);
    if (isHonorific(key) && !word.ends_with(',')) {
        introduction.hasHonorific = true;
        return true;
    }
    if (isRoleWord(key) && !word.ends_with('.') && !isGivenName(key)) {
        introduction.hasRole = introduction.isDescribed = true;
        return true;
    }
    if (isUnknownRole(core, key, next)) {
        introduction.hasRole = introduction.isDescribed = true;
        return true;
    }
    if (!isDescriptive(word, core, key))
        return false;
    introduction.isDescribed = true;
    return true;
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

Introduction readIntroduction(std::string_view text, std::size_t position)
{
    Introduction introduction;
    introduction.end = skipSpaces(text, position);
    for (std::size_t i = 0; i < kMostIntroductionWords; ++i) {
        const auto word = wordAt(text, introduction.end);
        const auto next = wordAt(text, skipSpaces(text, introduction.end + word.size()));
        if (!takeIntroductionWord(word, next, introduction)) {
            if (!introduction.organisation.empty() || readName(text, introduction.end).grade != NameGrade::None)
                break;
            const auto behind = readOrganisation(text, introduction.end, introduction);
            if (behind == 0)
                break;
            introduction.end = behind;
            continue;
        }
        introduction.end = skipSpaces(text, introduction.end + word.size());
    }
    return introduction;
}

} // namespace tidemark::timeline
