// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/person_reader.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostGuests = 12;
constexpr std::size_t kMostAffiliations = 8;
constexpr auto npos = std::string_view::npos;

void addAffiliation(Guest& guest, std::string_view text)
{
    const auto name = trimmed(text);
    if (!name.empty() && name.size() <= 120 && guest.affiliations.size() < kMostAffiliations)
        guest.affiliations.emplace_back(name);
}

bool isPost(std::string_view key)
{
    return isAmong(key,
        {"ceo", "cto", "cfo", "coo", "cmo", "founder", "cofounder", "co-founder", "president", "director", "professor",
            "author", "editor", "host", "chair", "owner"});
}

/// "CTO of Harbour Works", "professor at NYU", "Harbour Works Inc.": what follows a name and a comma.
std::string affiliationOfPost(std::string_view post)
{
    post = withoutMarksAtEnd(trimmed(post));
    for (const std::string_view mark : {" at ", " of ", " from ", " @ ", " bei ", " von ", " ved ", " fra "}) {
        const auto at = post.find(mark);
        if (at == npos)
            continue;
        const auto first = folded(wordsOf(post, 1).empty() ? "" : wordsOf(post, 1).front());
        const auto isAuthor = isAmong(first, {"author", "host", "writer", "editor", "co-host", "creator", "star"});
        return isAuthor && mark == " of " ? std::string() : std::string(trimmed(post.substr(at + mark.size())));
    }
    const auto words = wordsOf(post, 8);
    const bool isNamed =
        !words.empty() && !isLower(firstOf(words.front())) && post.find_first_of("#0123456789") == npos;
    if (!isNamed
        || (words.size() == 1
            && (isRemarkWord(folded(words[0])) || isDegree(folded(words[0])) || isPost(folded(words[0])))))
        return {};
    return std::string(post);
}

} // namespace

bool PersonReader::isNameHere(const std::vector<NameWord>& words, bool hasHonorific, Demand demand) const
{
    return isName(words, {demand, m_isAllCaps, hasHonorific, m_text.substr(m_position).starts_with(" (")});
}

void PersonReader::skipSpaces()
{
    while (m_position < m_text.size() && m_text[m_position] == ' ')
        ++m_position;
}

std::string_view PersonReader::peekWord() const
{
    const auto end = std::min(m_text.find(' ', m_position), m_text.size());
    return m_text.substr(m_position, end - m_position);
}

bool PersonReader::takeMark(std::string_view mark)
{
    if (!startsWithIgnoringAsciiCase(m_text.substr(m_position), mark))
        return false;
    m_position += mark.size();
    return true;
}

/// @return what follows up to a dash, bar, bracket or the like that begins another part of the title.
std::string_view PersonReader::restOfPart() const
{
    const auto rest = m_text.substr(m_position);
    auto end = rest.size();
    for (const std::string_view mark :
        {" - ", " \u2013 ", " \u2014 ", " | ", "|", ": ", ";", " (", " [", " // ", "! ", "? ", " on ", " about ", " #"})
        end = std::min(end, rest.find(mark));
    return rest.substr(0, end);
}

/// "special guest", "author", "Dr.": what stands before a name.
void PersonReader::skipIntroduction(bool& hasHonorific, bool& isDescribed)
{
    for (int i = 0; i < 8; ++i) {
        skipSpaces();
        const auto word = peekWord();
        const auto core = withoutMarks(word);
        const auto key = folded(core);
        if (core.empty())
            return;
        if (isHonorific(key) && !word.ends_with(',')) {
            hasHonorific = true;
        } else if (isAmong(key, {"guest", "guests", "special", "gast", "invité"})) {
        } else if (isLower(firstOf(core)) && !isAmong(key, {"and", "the", "my", "your", "a", "on", "in", "no"})
            && core.size() == word.size() && !isParticle(key)) {
            isDescribed = true;
        } else {
            return;
        }
        m_position += word.size();
    }
}

std::vector<NameWord> PersonReader::readNameWords()
{
    std::vector<NameWord> words;
    while (words.size() < 6) {
        skipSpaces();
        auto word = peekWord();
        const auto bracket = word.find_first_of("([");
        if (bracket == 0)
            break;
        word = word.substr(0, bracket);
        auto core = withoutMarksAtEnd(word);
        // A nickname in quotes belongs to the name: Ada "Tide" Brandt.
        const auto bare = withoutMarks(word);
        if (!words.empty() && (word.starts_with('"') || word.starts_with("\u201C")) && isNameShaped(bare))
            core = word;
        else if (core.empty() || core.data() == nullptr || core.size() != withoutMarks(core).size())
            break;
        auto key = folded(bare);
        const bool isInner = !words.empty() && isParticle(key) && isLower(firstOf(core));
        const bool isLeading = words.empty() && isParticle(key) && isLower(firstOf(core)) && key.size() > 1;
        if (!isInner && !isLeading && core.data() != nullptr && !isNameShaped(bare))
            break;
        if (!words.empty() && isDegree(key) && isCapitals(core)) {
            m_position += word.size();
            continue;
        }
        const auto after = word.substr(core.size());
        m_position += core.size();
        const bool isInitial = after == "." && (lengthOf(core) == 1 || isAmong(key, {"jr", "sr", "st"}));
        if (isInitial)
            m_position += 1;
        words.push_back(
            {m_text.substr(m_position - core.size() - (isInitial ? 1 : 0), core.size() + (isInitial ? 1 : 0)),
                std::move(key)});
        if ((!after.empty() && !isInitial) || bracket != npos)
            break;
    }
    // A particle with nothing behind it was a preposition after all ("de", "von Aarhus").
    while (!words.empty() && isParticle(words.back().key) && isLower(firstOf(words.back().text))) {
        m_position = static_cast<std::size_t>(words.back().text.data() - m_text.data());
        words.pop_back();
    }
    return words;
}

std::optional<Guest> PersonReader::readPerson()
{
    const auto start = m_position;
    bool hasHonorific = false;
    bool isDescribed = false;
    skipIntroduction(hasHonorific, isDescribed);
    const auto words = readNameWords();
    if (!isNameHere(words, hasHonorific, isDescribed ? Demand::GivenName : m_demand)) {
        m_position = start;
        return std::nullopt;
    }
    Guest guest;
    const auto* end = words.back().text.data() + words.back().text.size();
    const auto* begin = words.front().text.data();
    guest.name = std::string(begin, static_cast<std::size_t>(end - begin));
    readAffiliations(guest);
    return guest;
}

/// `(NYU/Meta)`, `(UvA, CuspAI)`; remarks such as `(Part 2)` are none.
void PersonReader::readBrackets(Guest& guest)
{
    skipSpaces();
    if (m_position >= m_text.size() || (m_text[m_position] != '(' && m_text[m_position] != '['))
        return;
    const auto close = m_text.find(m_text[m_position] == '(' ? ')' : ']', m_position);
    if (close == npos)
        return;
    const auto inner = m_text.substr(m_position + 1, close - m_position - 1);
    m_position = close + 1;
    const auto words = wordsOf(inner, 8);
    const bool isRemark = words.empty() || inner.find_first_of("#0123456789") == 0
        || std::ranges::any_of(words, [](std::string_view word) { return isRemarkWord(folded(word)); });
    for (std::size_t begin = 0; !isRemark && begin <= inner.size();) {
        const auto end = std::min(inner.find_first_of(",/;", begin), inner.size());
        addAffiliation(guest, inner.substr(begin, end - begin));
        begin = end + 1;
    }
}

void PersonReader::readPost(Guest& guest)
{
    const auto rest = restOfPart();
    auto end = rest.size();
    for (const std::string_view mark : {",", " & ", " and ", " und ", " og ", " y ", " et "})
        end = std::min(end, rest.find(mark));
    if (const auto words = wordsOf(rest.substr(0, end), 2); words.size() == 1 && isPost(folded(words[0])))
        end = std::min(rest.find(','), rest.size()); // "CEO & founder of Harbour Works"
    const auto post = rest.substr(0, end);
    if (auto name = affiliationOfPost(post); !name.empty() && wordsOf(name, 9).size() <= 8)
        addAffiliation(guest, name);
    m_position += post.size();
}

void PersonReader::readAffiliations(Guest& guest)
{
    readBrackets(guest);
    for (int i = 0; i < 3; ++i) {
        skipSpaces();
        const auto before = m_position;
        for (const std::string_view mark : {"of ", "from ", "at ", "@ ", "bei ", "von ", "fra ", "ved "}) {
            if (takeMark(mark)) {
                const auto rest = restOfPart();
                auto end = std::min({rest.find(','), rest.find(" & "), rest.find(" and "), rest.size()});
                addAffiliation(guest, withoutMarksAtEnd(rest.substr(0, end)));
                m_position += end;
                readBrackets(guest);
                return;
            }
        }
        if (!takeMark(","))
            return;
        skipSpaces();
        const auto word = withoutMarks(peekWord());
        if (isDegree(folded(word))) {
            m_position += peekWord().size() - (peekWord().ends_with(',') ? 1 : 0);
            readBrackets(guest);
            continue;
        }
        // A comma may begin another guest: try, and take what is no name as this one's post.
        PersonReader next(m_text.substr(m_position), Demand::Usual, m_isAllCaps);
        bool hasHonorific = false;
        bool isDescribed = false;
        next.skipIntroduction(hasHonorific, isDescribed);
        const auto words = isDescribed ? std::vector<NameWord>{} : next.readNameWords();
        const bool isListed = restOfPart().find(" and ") != npos || restOfPart().find(" & ") != npos;
        const auto demand = isListed || hasHonorific ? m_demand : Demand::GivenName;
        if (takeMark("and ") || takeMark("& ") || (!isDescribed && next.isNameHere(words, hasHonorific, demand))) {
            m_position = before;
            return;
        }
        readPost(guest);
    }
}

bool PersonReader::takeJoiner()
{
    skipSpaces();
    bool isJoined = takeMark(",") || takeMark(";");
    skipSpaces();
    for (const std::string_view mark : {"&", "+", "and ", "und ", "og ", "och ", "y ", "e ", "et ", "with ", "\u3001"})
        isJoined = takeMark(mark) || isJoined;
    return isJoined;
}

std::vector<Guest> PersonReader::read()
{
    std::vector<Guest> guests;
    while (guests.size() < kMostGuests) {
        const auto before = m_position;
        if (!guests.empty() && !takeJoiner())
            break;
        auto guest = readPerson();
        if (!guest) {
            m_position = before;
            break;
        }
        guests.push_back(std::move(*guest));
    }
    return guests;
}

} // namespace tidemark::timeline
