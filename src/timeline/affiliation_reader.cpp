// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/affiliation_reader.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/name_reader.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostAffiliations = 8;
constexpr std::size_t kLongestAffiliationBytes = 120;
constexpr std::size_t kLongestPostBytes = 240;
constexpr std::size_t kMostOrganisationWords = 10;
constexpr auto npos = std::string_view::npos;

void add(AffiliationReading& reading, std::string_view text)
{
    auto name = trimmed(text);
    if (name.starts_with("the "))
        name.remove_prefix(4);
    while (name.ends_with(',') || name.ends_with(':') || name.ends_with(';'))
        name.remove_suffix(1);
    if (!name.empty() && name.size() <= kLongestAffiliationBytes && reading.affiliations.size() < kMostAffiliations)
        reading.affiliations.emplace_back(name);
}

bool isConnector(std::string_view word)
{
    return isAmong(word,
        {"of", "for", "de", "del", "della", "di", "da", "do", "dos", "du", "des", "der", "die", "den", "für", "la",
            "le", "the", "and", "&", "und", "og", "och", "et", "y", "e", "i", "van", "het", "à", "in"});
}

bool endsOrganisation(std::string_view key)
{
    return isAmong(key, {"on", "about", "with", "talks", "joins", "says", "explains", "returns", "discusses", "über"});
}

/// Whether another person begins at `position`: behind "and" and commas.
bool isPersonAt(std::string_view text, std::size_t position, NameGrade least)
{
    const auto introduction = readIntroduction(text, position);
    const auto name = introduction.name ? *introduction.name : readName(text, introduction.end);
    if (name.grade != NameGrade::None && (introduction.hasHonorific || introduction.isHost))
        return true;
    return introduction.end == skipSpaces(text, position) && name.grade >= least;
}

/// `(NYU/Meta)`, `(UvA, CuspAI)`; remarks such as `(Part 2)` are none. @return where it ends.
std::size_t readBrackets(std::string_view text, std::size_t position, AffiliationReading& reading)
{
    const auto at = skipSpaces(text, position);
    if (at >= text.size() || (text[at] != '(' && text[at] != '['))
        return position;
    const auto close = text.find(text[at] == '(' ? ')' : ']', at);
    if (close == npos || close - at > kLongestPostBytes)
        return position;
    const auto inner = text.substr(at + 1, close - at - 1);
    const auto words = wordsOf(inner, 8);
    const bool isRemark = words.empty() || inner.find_first_of("#0123456789") == 0
        || std::ranges::any_of(words, [](std::string_view word) { return isRemarkWord(folded(word)); })
        || std::ranges::all_of(words, [](std::string_view word) { return isLower(firstOf(word)); });
    const bool isPostAlone = std::ranges::all_of(
        words, [](std::string_view word) { return isRoleWord(folded(word)) || isDegree(folded(word)); });
    for (std::size_t begin = 0; !isRemark && begin <= inner.size();) {
        const auto end = std::min(inner.find_first_of(",/;", begin), inner.size());
        const auto part = trimmed(inner.substr(begin, end - begin));
        const auto partWords = wordsOf(part, 4);
        const auto preposition =
            std::min({part.find(" at "), part.find(" of "), part.find(" von "), part.find(" from ")});
        const bool hasRole = !partWords.empty() && isRoleWord(folded(partWords.front()));
        const bool isPost = hasRole || (!partWords.empty() && isRoleWord(folded(partWords.back())));
        const auto dash = isPost ? part.find(" - ") : npos;
        if (dash != npos)
            add(reading, part.substr(dash + 3)); // "Founder & CEO - Harbour Works"
        else if (hasRole && preposition != npos)
            add(reading, part.substr(part.find(' ', preposition + 1) + 1));
        else if (!isPostAlone && !(isPost && end < inner.size())) // "VP & Lead, Harbour Works"
            add(reading, part);
        begin = end + 1;
    }
    return close + 1;
}

/// Where a clause behind a name ends: at a comma, a mark that begins another part, "and" before another person.
std::size_t endOfClause(std::string_view text, std::size_t position)
{
    const auto limit = position + truncatedUtf8(text.substr(position), kLongestPostBytes).size();
    auto end = std::min(text.find_first_of(",;:|([", position), limit);
    for (const std::string_view mark :
        {" - ", " \u2013 ", " \u2014 ", " // ", "! ", "? ", ". ", " on ", " about ", " #"})
        end = std::min(end, text.substr(0, limit).find(mark, position));
    for (const std::string_view joiner : {" and ", " & ", " und ", " og ", " y ", " et "}) {
        const auto at = text.substr(0, end).find(joiner, position);
        if (at != npos && isPersonAt(text, at + joiner.size(), NameGrade::Strong))
            end = at;
    }
    return end;
}

/// Whether what stands before "of" makes a work or a subject of what follows it.
bool isOfWork(std::string_view post)
{
    const auto words = wordsOf(post, 12);
    return std::ranges::any_of(words, [](std::string_view word) {
        return isAmong(folded(word),
            {"author", "writer", "editor", "creator", "star", "professor", "prof", "lecturer", "host", "co-host",
                "winner", "autor", "autora", "autorin", "forfatter", "auteur", "autrice", "reader", "historian",
                "scholar", "student", "translator", "teacher", "producer", "lord", "king", "queen", "president"});
    });
}

bool isField(std::string_view organisation)
{
    const auto words = wordsOf(organisation, 4);
    return words.size() == 1
        && isAmong(folded(words[0]),
            {"engineering", "marketing", "product", "products", "sales", "design", "research", "growth", "operations",
                "data", "people", "finance", "content", "security", "education", "communications", "strategy",
                "science", "technology", "partnerships", "policy", "music", "medicine", "law", "state"});
}

std::size_t passArticle(std::string_view text, std::size_t position)
{
    for (const std::string_view article :
        {"the ", "The ", "der ", "dem ", "den ", "des ", "la ", "l'", "l\u2019", "el ", "het "}) {
        if (text.substr(position).starts_with(article))
            return position + article.size();
    }
    return position;
}

/// "CTO of Harbour Works", "professor of law at Yale", "partner at Studio Mosel": where the post is held.
bool readPost(std::string_view clause, AffiliationReading& reading)
{
    struct Preposition {
        std::string_view text;
        bool mayNameWork; ///< "of": the author's book, the professor's subject
    };
    // What only places a post comes before what may name its subject: "professor of law at Yale".
    for (const auto& [mark, mayNameWork] :
        {Preposition{" at ", false}, {" @ ", false}, {" bei ", false}, {" beim ", false}, {" ved ", false},
            {" vid ", false}, {" hos ", false}, {" p\u00E5 ", false}, {" an der ", false}, {" am ", false},
            {" from ", false}, {" au ", false}, {" chez ", false}, {" hos ", false}, {" \u00E0 ", false},
            {" en la ", false}, {" na ", false}, {" no ", false}, {" all'", false}, {" bij ", false}, {" aan ", false},
            {" fra ", false}, {" fr\u00E5n ", false}, {" \u0438\u0437 ", false}, {" \u0437 ", false}, {" z ", false},
            {" with ", true}, {" for ", true}, {" of ", true}, {" von ", true}, {" vom ", true}, {" van ", true},
            {" dell'", true}, {" de la ", true}, {" del ", true}, {" de ", true}, {" du ", true}, {" di ", true}}) {
        const auto at = clause.find(mark);
        if (at == npos || (mayNameWork && isOfWork(clause.substr(0, at)) && !isAmong(mark, {" de la "})))
            continue;
        const auto begin = passArticle(clause, at + mark.size());
        const auto end = endOfOrganisation(clause, begin);
        const auto name = clause.substr(begin, end - begin);
        if (end == begin || (mayNameWork && isField(name)))
            continue;
        add(reading, name);
        return true;
    }
    return false;
}

/// "Ada Brandt, Harbour Works": a clause that is nothing but an organisation.
void readBareOrganisation(std::string_view clause, AffiliationReading& reading)
{
    const auto words = wordsOf(clause, 8);
    if (words.empty() || words.size() > 6 || endOfOrganisation(clause, 0) < withoutMarksAtEnd(clause).size())
        return;
    const bool isKnown =
        std::ranges::any_of(words, [](std::string_view word) { return isOrganisationWord(folded(word)); });
    const bool isUnknown = words.size() <= 3 && std::ranges::none_of(words, [](std::string_view word) {
        return isFrequentWord(folded(word)) || isRemarkWord(folded(word));
    });
    const bool isPost = std::ranges::any_of(
        words, [](std::string_view word) { return isRoleWord(folded(word)) || isDegree(folded(word)); });
    if ((isKnown || isUnknown) && !isPost)
        add(reading, withoutMarksAtEnd(clause));
}

} // namespace

AffiliationReading readPostAfter(std::string_view text, std::size_t position)
{
    AffiliationReading reading;
    reading.end = endOfClause(text, position);
    reading.hasPost = readPost(text.substr(position, reading.end - position), reading);
    return reading;
}

std::size_t endOfOrganisation(std::string_view text, std::size_t position)
{
    auto end = position;
    auto at = position;
    for (std::size_t i = 0; i < kMostOrganisationWords && at < text.size(); ++i) {
        const auto word = wordAt(text, at);
        const auto stop = word.find_first_of(",;:|()[]!?\"\u201C");
        const auto bare = withoutMarksAtEnd(word.substr(0, stop));
        const auto key = folded(bare);
        const bool isJoin = isConnector(word) && i > 0;
        if (isJoin) {
            const auto next = skipSpaces(text, at + word.size());
            if (isAmong(word, {"and", "&", "und", "og", "och", "et", "y", "e"})
                && (isPersonAt(text, next, NameGrade::Strong) || isHonorific(folded(withoutMarks(wordAt(text, next))))))
                break;
            at = next;
            continue;
        }
        const bool isSmall = isLower(firstOf(bare)) && bare.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == npos;
        if (bare.empty() || (isSmall && !(end > position && isOrganisationWord(key))) || endsOrganisation(key))
            break;
        const bool hasDot = bare.size() < word.size() && word[bare.size()] == '.'
            && isAmong(key, {"inc", "co", "ltd", "corp", "st", "dr"});
        end = at + bare.size() + (hasDot ? 1 : 0);
        if (bare.size() + (hasDot ? 1 : 0) < word.size() && !hasDot)
            break;
        at = skipSpaces(text, at + word.size());
    }
    return end;
}

AffiliationReading readAffiliations(std::string_view text, std::size_t position)
{
    AffiliationReading reading;
    reading.end = readBrackets(text, position, reading);
    for (int i = 0; i < 3; ++i) {
        const auto at = skipSpaces(text, reading.end);
        for (const std::string_view mark :
            {"of ", "from ", "From ", "at ", "@ ", "@", "bei ", "von ", "vom ", "fra ", "ved ", "fr\u00E5n ", "van ",
                "de ", "di ", "da ", "hos ", "bij ", "\u0438\u0437 ", "z ", "del ", "dell'"}) {
            if (!text.substr(at).starts_with(mark))
                continue;
            const auto begin = passArticle(text, at + mark.size());
            const auto end = endOfOrganisation(text, begin);
            if (end == begin)
                break;
            add(reading, text.substr(begin, end - begin));
            reading.end = readBrackets(text, end, reading);
            return reading;
        }
        if (at >= text.size() || text[at] != ',')
            return reading;
        const auto begin = skipSpaces(text, at + 1);
        // A comma may begin another guest: that is left to the reader of the list.
        const auto first = folded(withoutMarks(wordAt(text, begin)));
        if (isAmong(first, {"and", "und", "og", "och", "y", "et", "e", "on", "about", "with", ""})
            || text.substr(begin).starts_with("& ") || isPersonAt(text, begin, NameGrade::Fair))
            return reading;
        const auto end = endOfClause(text, begin);
        const auto clause = text.substr(begin, end - begin);
        const auto words = wordsOf(clause, 8);
        const bool hasRole = std::ranges::any_of(words, [](std::string_view word) { return isRoleWord(folded(word)); });
        const bool isPost = readPost(clause, reading);
        if (!isPost)
            readBareOrganisation(clause, reading);
        reading.hasPost = reading.hasPost || hasRole || isPost;
        reading.end = end;
        if (!hasRole && reading.affiliations.empty()) {
            reading.end = at;
            return reading;
        }
        if (text.substr(end).starts_with('(') || text.substr(end).starts_with(" ("))
            reading.end = readBrackets(text, end, reading);
        if (!reading.affiliations.empty())
            return reading;
    }
    return reading;
}

} // namespace tidemark::timeline
