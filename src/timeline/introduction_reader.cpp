// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guest_words.h"
#include "timeline/name_reader.h"
#include "timeline/words.h"

#include <algorithm>
#include <initializer_list>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostIntroductionWords = 8;

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
            introduction.organisation =
                std::string(withoutMarksAtEnd(text.substr(position, at + core.rfind('s') - position)));
            return skipSpaces(text, at + word.size());
        }
        if (core.size() != word.size() || isOwner)
            return 0;
        hasOnlyWords = hasOnlyWords && isCommonWord(key) && !isOrganisationWord(key);
        const auto next = skipSpaces(text, at + word.size());
        const auto role = withoutMarks(wordAt(text, next));
        if (!role.empty() && isRoleWord(folded(role))
            && (isLower(firstOf(role)) || isCapitals(role) || hasOnlyWords)) { // "Program Manager Ada Brandt"
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
    if (introduction.isDescribed && isAmong(word, {"&", "and"}) && isLower(firstOf(next)) && !isParticle(next))
        return true; // "chief product & marketing officer"
    if (core.empty() || core.data() != word.data())
        return false;
    auto key = folded(core);
    for (const std::string_view article : {"l'", "l\u2019"}) { // "l'historienne"
        if (core.starts_with(article) && isRoleWord(std::string_view(key).substr(article.size())))
            key.erase(0, article.size());
    }
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
    const bool isName = isAmbiguousName(key) && isUpper(firstOf(core)) && !isGivenName(folded(withoutMarks(next)));
    if (isRoleWord(key) && !word.ends_with('.') && !isGivenName(key) && !isName) { // "Dean Brandt" is a name
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

Introduction readIntroduction(std::string_view text, std::size_t position)
{
    Introduction introduction;
    introduction.end = skipSpaces(text, position);
    for (std::size_t i = 0; i < kMostIntroductionWords; ++i) {
        const auto word = wordAt(text, introduction.end);
        const auto next = wordAt(text, skipSpaces(text, introduction.end + word.size()));
        if (!takeIntroductionWord(word, next, introduction)) {
            introduction.name = readName(text, introduction.end);
            if (!introduction.organisation.empty() || introduction.name->grade != NameGrade::None)
                break;
            const auto behind = readOrganisation(text, introduction.end, introduction);
            if (behind == 0)
                break;
            introduction.end = behind;
            introduction.name.reset();
            continue;
        }
        introduction.end = skipSpaces(text, introduction.end + word.size());
    }
    return introduction;
}

} // namespace tidemark::timeline
