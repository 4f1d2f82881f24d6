// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guests.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kLongestTitleBytes = 1000;
constexpr std::size_t kMostGuests = 12;
constexpr std::size_t kMostAffiliations = 8;
constexpr auto npos = std::string_view::npos;

/// How much is asked of a name: after "with" an unknown name will do, elsewhere it must begin with a given name.
enum class Demand { Usual, GivenName };

struct NameWord {
    std::string_view text; ///< without marks at its ends
    std::string key; ///< folded
};

bool isAmong(std::string_view key, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, key) != words.end();
}

/// Reads persons from the text behind "with": name, affiliation, joiner, name …; stops where that ends.
class PersonReader final {
public:
    PersonReader(std::string_view text, Demand demand, bool isAllCaps)
        : m_text(text), m_demand(demand), m_isAllCaps(isAllCaps)
    {
    }

    [[nodiscard]] std::vector<Guest> read();
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_position); }
    /// Whether all the text was persons.
    [[nodiscard]] bool isAtEnd() const { return trimmed(m_text.substr(m_position)).empty(); }

private:
    [[nodiscard]] std::optional<Guest> readPerson();
    void skipIntroduction(bool& hasHonorific, bool& isDescribed);
    [[nodiscard]] std::vector<NameWord> readNameWords();
    [[nodiscard]] bool isName(const std::vector<NameWord>& words, bool hasHonorific, Demand demand) const;
    [[nodiscard]] bool areWordsOfAName(const std::vector<NameWord>& words, Demand demand) const;
    void readAffiliations(Guest& guest);
    void readBrackets(Guest& guest);
    void readPost(Guest& guest);
    [[nodiscard]] bool takeJoiner();
    [[nodiscard]] std::string_view peekWord() const;
    [[nodiscard]] std::string_view restOfPart() const;
    void skipSpaces();
    [[nodiscard]] bool takeMark(std::string_view mark);

    std::string_view m_text;
    std::size_t m_position = 0;
    Demand m_demand;
    bool m_isAllCaps;
};

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

bool isUncased(std::string_view word)
{
    const auto c = firstOf(word);
    return c >= 0x80 && isAlnum(c) && !isUpper(c) && !isLower(c);
}

/// Letters with apostrophes, hyphens and dots between them.
bool isNameShaped(std::string_view word)
{
    if (word.empty() || !isAlnum(firstOf(word)) || isLower(firstOf(word)) || word.ends_with("'s")
        || word.ends_with("\u2019s"))
        return false;
    return std::ranges::none_of(word, [](char c) {
        return c >= 0 && !isAlnum(static_cast<unsigned char>(c)) && c != '\'' && c != '-' && c != '.';
    }) && word.find_first_of("0123456789") == npos;
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

bool hasAbstractEnding(std::string_view key)
{
    return key.size() >= 6
        && std::ranges::any_of(std::array<std::string_view, 12>{"tion", "sion", "ness", "ment", "ity", "ism", "ology",
                                   "ware", "ance", "ence", "tics", "ships"},
            [key](std::string_view ending) { return key.ends_with(ending); });
}

bool PersonReader::areWordsOfAName(const std::vector<NameWord>& words, Demand demand) const
{
    const auto& first = words.front();
    const auto given = first.key.substr(0, first.key.find('-'));
    const bool isGiven = (isGivenName(given) || isGivenName(withoutAccents(given))) && !isAmbiguousName(first.key);
    const bool isKnown = isGiven || isAmbiguousName(first.key);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (isCapitals(word.text) && !m_isAllCaps && !(i == 0 && lengthOf(word.text) == 2 && !isCommonWord(word.key)))
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

bool PersonReader::isName(const std::vector<NameWord>& words, bool hasHonorific, Demand demand) const
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
        const bool isNamed = isGivenName(word.key) || hasHonorific;
        const bool hasBracket = m_text.substr(m_position).starts_with(" (");
        return isNamed && (hasHonorific || hasBracket) && !isCommonWord(word.key) && !isCapitals(word.text);
    }
    return areWordsOfAName(words, hasHonorific ? Demand::Usual : demand);
}

std::optional<Guest> PersonReader::readPerson()
{
    const auto start = m_position;
    bool hasHonorific = false;
    bool isDescribed = false;
    skipIntroduction(hasHonorific, isDescribed);
    const auto words = readNameWords();
    if (!isName(words, hasHonorific, isDescribed ? Demand::GivenName : m_demand)) {
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

void addAffiliation(Guest& guest, std::string_view text)
{
    const auto name = trimmed(text);
    if (!name.empty() && name.size() <= 120 && guest.affiliations.size() < kMostAffiliations)
        guest.affiliations.emplace_back(name);
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
        if (takeMark("and ") || takeMark("& ") || (!isDescribed && next.isName(words, hasHonorific, demand))) {
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

struct Marker {
    std::string_view word;
    Demand demand;
    bool isOnlyLower; ///< a word of another language, which a capital makes something else ("Med School")
};

constexpr Marker kMarkers[] = {
    {"with ", Demand::Usual, false},
    {"w/ ", Demand::Usual, false},
    {"w/", Demand::Usual, false},
    {"feat. ", Demand::Usual, false},
    {"feat ", Demand::Usual, false},
    {"ft. ", Demand::Usual, true},
    {"ft ", Demand::Usual, true},
    {"Ft. ", Demand::GivenName, true},
    {"Ft ", Demand::GivenName, true},
    {"featuring ", Demand::Usual, false},
    {"interview: ", Demand::Usual, false},
    {"guest: ", Demand::Usual, false},
    {"guests: ", Demand::Usual, false},
    {"gast: ", Demand::Usual, false},
    {"g\u00E6st: ", Demand::Usual, false},
    {"\u30B2\u30B9\u30C8: ", Demand::Usual, false},
    {"\u30B2\u30B9\u30C8\uFF1A", Demand::Usual, false},
    {"\u5609\u5BBE\uFF1A", Demand::Usual, false},
    {"mit ", Demand::GivenName, true},
    {"med ", Demand::GivenName, true},
    {"con ", Demand::GivenName, true},
    {"avec ", Demand::GivenName, true},
    {"com ", Demand::GivenName, true},
    {"met ", Demand::GivenName, true},
};

/// Guests behind the last marker that has some.
std::vector<Guest> guestsBehindMarkers(std::string_view title, bool isAllCaps)
{
    for (auto at = title.size(); at-- > 0;) {
        const bool isWordStart = at == 0 || std::string_view(" ([:-,").find(title[at - 1]) != npos;
        if (!isWordStart && static_cast<unsigned char>(title[at]) < 0x80)
            continue;
        for (const auto& marker : kMarkers) {
            const auto rest = title.substr(at);
            if (marker.isOnlyLower && !isAllCaps ? !rest.starts_with(marker.word)
                                                 : !startsWithIgnoringAsciiCase(rest, marker.word))
                continue;
            // Names end before a bracket that was open before the marker: "(with Ada Brandt)".
            auto tail = rest.substr(marker.word.size());
            const auto open = title.substr(0, at).rfind('(');
            if (open != npos && title.substr(open, at - open).find(')') == npos) {
                if (const auto close = tail.rfind(')'); close != npos && tail.find('(') == npos)
                    tail = tail.substr(0, close);
            }
            if (auto guests = PersonReader(tail, marker.demand, isAllCaps).read(); !guests.empty())
                return guests;
        }
    }
    return {};
}

/// "#42", "Ep. 12:", "12." before a part of a title.
std::string_view withoutNumber(std::string_view part)
{
    auto rest = trimmed(part);
    for (const std::string_view word : {"episode ", "ep. ", "ep ", "folge ", "afsnit ", "#", "no. "}) {
        if (startsWithIgnoringAsciiCase(rest, word))
            rest = trimmed(rest.substr(word.size()));
    }
    const auto digits = rest.find_first_not_of("0123456789");
    if (digits == 0 || digits == npos)
        return trimmed(part);
    const auto after = rest.substr(digits);
    const auto begin = after.find_first_not_of(".:) -");
    return begin == npos ? std::string_view{} : after.substr(begin);
}

/// Parts that are nothing but names: "Ada Brandt – Ladders", "Ladders | Ada Brandt & Bo Friis".
std::vector<Guest> guestsInParts(std::string_view title, bool isAllCaps)
{
    std::vector<std::string_view> parts;
    auto rest = title;
    while (true) {
        auto at = npos;
        std::size_t length = 0;
        for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " | ", " \u00B7 ", " // ", "\uFF5C"}) {
            if (const auto found = rest.find(mark); found < at) {
                at = found;
                length = mark.size();
            }
        }
        parts.push_back(rest.substr(0, at));
        if (at == npos)
            break;
        rest.remove_prefix(at + length);
    }
    const bool isNumbered = withoutNumber(title).size() < trimmed(title).size() || title.starts_with('#');
    for (const auto part : parts) {
        PersonReader reader(withoutNumber(part), Demand::GivenName, isAllCaps);
        auto guests = reader.read();
        if (guests.empty())
            continue;
        const bool isWhole = reader.isAtEnd() && (parts.size() > 1 || !guests.front().affiliations.empty());
        const bool hasTopic =
            trimmed(reader.rest()).starts_with("on ") || (isNumbered && reader.rest().starts_with(": "));
        if (isWhole || hasTopic)
            return guests;
    }
    return {};
}

std::vector<Guest> withoutDoubles(std::vector<Guest> guests)
{
    std::vector<Guest> unique;
    for (auto& guest : guests) {
        const auto name = folded(guest.name);
        if (std::ranges::none_of(unique, [&name](const Guest& other) { return folded(other.name) == name; }))
            unique.push_back(std::move(guest));
    }
    return unique;
}

} // namespace

std::vector<Guest> guestsFromTitle(std::string_view title)
{
    const auto line = simplified(truncatedUtf8(title, kLongestTitleBytes));
    std::size_t lower = 0;
    for (std::size_t at = 0; at < line.size();)
        lower += isLower(nextCodePoint(line, at)) ? 1 : 0;
    auto guests = guestsBehindMarkers(line, lower == 0);
    if (guests.empty())
        guests = guestsInParts(line, lower == 0);
    return withoutDoubles(std::move(guests));
}

std::vector<Guest> guestsOf(std::string_view title, const std::vector<Person>& persons)
{
    std::vector<Guest> guests;
    for (const auto& person : persons) {
        Guest guest;
        guest.name = simplified(person.name);
        guest.role = folded(trimmed(person.role));
        if (guest.role.empty())
            guest.role = "host"; // the namespace's default
        if (!guest.name.empty())
            guests.push_back(std::move(guest));
    }
    for (auto& guest : guestsFromTitle(title)) {
        const auto name = folded(guest.name);
        const auto known =
            std::ranges::find_if(guests, [&name](const Guest& other) { return folded(other.name) == name; });
        if (known == guests.end())
            guests.push_back(std::move(guest));
        else if (known->affiliations.empty())
            known->affiliations = std::move(guest.affiliations); // the feed's persons name none
    }
    return withoutDoubles(std::move(guests));
}

} // namespace tidemark::timeline
