// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_guests.h"

#include "base/text.h"
#include "timeline/guest_words.h"
#include "timeline/name_cases.h"
#include "timeline/name_reader.h"
#include "timeline/title_forms.h"
#include "timeline/title_markers.h"
#include "timeline/title_parts.h"
#include "timeline/title_topics.h"
#include "timeline/uncased_names.h"
#include "timeline/words.h"

#include <algorithm>
#include <utility>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

/// Names end before a bracket that was open before the marker: "(with Ada Brandt)".
std::string_view withinBracket(std::string_view title, std::size_t marker, std::string_view tail)
{
    const auto open = title.substr(0, marker).find_last_of("([");
    if (open == npos || title.substr(open, marker - open).find_first_of(")]") != npos)
        return tail;
    const auto close = tail.find_first_of(")]");
    return close == npos || tail.substr(0, close).find_first_of("([") != npos ? tail : tail.substr(0, close);
}

/// Adds a list of persons; one of them who is certain speaks for the others.
void addAs(std::vector<TitleGuest>& guests, std::vector<ReadPerson> persons, Demand demand, bool isMarked)
{
    const bool isCertain = demand.atOnce != NameGrade::None
        && std::ranges::any_of(persons, [demand](const ReadPerson& person) { return person.grade >= demand.atOnce; });
    for (auto& person : persons) {
        if (person.grade < demand.supported && !person.isHost)
            break;
        guests.push_back({.person = std::move(person), .isDoubtful = !isCertain, .isMarked = isMarked});
    }
}

/// @return whether what follows the names in a title may follow a guest's name there.
bool mayFollowGuest(std::string_view rest)
{
    rest = trimmed(rest);
    const auto word = folded(withoutMarks(rest.substr(0, rest.find(' '))));
    return rest.empty() || !isAlnum(firstOf(rest))
        || isAmong(word,
            {"on", "about", "of", "from", "at", "live", "and", "part", "in", "talks", "discusses", "returns", "joins",
                "explains", "why", "how", "to", "the", "\u00FCber", "om", "sobre", "sur", "su", "over", "as", "who",
                "zu", "zum", "zur", "und", "og", "y", "e", "et", "x", "i"});
}

/// "A Journey with", "Op reis met", "My Years with": with whom somebody was, more often than who is here.
bool isWayWith(std::string_view before)
{
    before = trimmed(before);
    const auto word = folded(before.substr(before.rfind(' ') + 1));
    return isAmong(word,
        {"journey", "travels", "travelling", "traveling", "adventures", "days", "nights", "years", "summer", "dancing",
            "marching", "reis", "reizen", "reise", "reisen", "rejse", "reisa", "resa", "voyage", "voyager", "viaje",
            "viajar", "viajando", "viagem", "viaggio", "viaggiare", "cesta", "podr\u00F3\u017C"});
}

/// "Como ler nuvens? Com Ada Brandt": a capital there says nothing.
bool startsSentence(std::string_view title, std::size_t at)
{
    return at >= 2 && title[at - 1] == ' ' && std::string_view("?!.").find(title[at - 2]) != npos;
}

/// Czech and Slovak say "host" of a guest.
bool hasCzechLetters(std::string_view title)
{
    return std::ranges::any_of(std::initializer_list<std::string_view>{"\u011B", "\u0159", "\u016F", "\u010D", "\u0161",
                                   "\u017E", "\u013E", "\u0158", "\u010C", "\u0160", "\u017D"},
        [title](std::string_view letter) { return title.find(letter) != npos; });
}

/// "Dave Hill" and "Ada Rivers", no "Houston Street": a known given name before a word that is a surname as often.
bool isCalledLikePerson(const ReadPerson& person)
{
    const auto& name = person.guest.name;
    const auto given = folded(name.substr(0, name.find(' ')));
    const auto surname = folded(name.substr(name.rfind(' ') + 1));
    const bool isSurnameHere = isPlaceWord(surname)
        ? isAmong(surname, {"hill", "hall", "lane", "wood", "woods", "brooks", "banks", "rivers", "fields"})
        : isSurnameWord(surname);
    return person.grade == NameGrade::Strong || (isGivenName(given) && !isAmbiguousName(given) && isSurnameHere);
}

/// @return where a number ends that a mark follows, "#16 - " or "#16: "; 0 where there is none.
std::size_t endOfNumber(std::string_view text)
{
    const auto begin = skipSpaces(text, 0);
    const auto end = std::min(text.find_first_not_of("0123456789", begin + 1), text.size());
    if (!text.substr(begin).starts_with('#') || end == begin + 1)
        return 0;
    for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", ": "}) {
        if (text.substr(end).starts_with(mark))
            return end + mark.size();
    }
    return 0;
}

/// "Green Doors with Bo Friis #16 - Ada Brandt": a show with its host and number, and then the guest.
std::vector<TitleGuest> guestsBehindNumber(std::string_view rest)
{
    std::vector<TitleGuest> guests;
    const auto end = endOfNumber(rest);
    if (end == 0)
        return guests;
    auto list = readPersons(rest, end);
    if (list.persons.empty() || !std::ranges::all_of(list.persons, isCalledLikePerson)
        || !mayFollowGuest(rest.substr(list.end)))
        return guests;
    addAs(guests, std::move(list.persons), {NameGrade::Weak, NameGrade::Weak}, true);
    return guests;
}

/// Guests behind the last marker that has some.
std::vector<TitleGuest> guestsBehindMarkers(std::string_view title)
{
    std::vector<TitleGuest> guests;
    for (auto at = title.size(); at-- > 0;) {
        if (at > 0 && std::string_view(" ([:-,|").find(title[at - 1]) == npos)
            continue;
        const auto rest = title.substr(at);
        for (const auto& marker : titleMarkers()) {
            if ((marker.word.front() | 0x20) != (rest.front() | 0x20))
                continue; // most are done with here
            const bool isOnlyLower = marker.isOnlyLower && !startsSentence(title, at) && at > 0;
            if (isOnlyLower ? !rest.starts_with(marker.word) : !startsWithIgnoringAsciiCase(rest, marker.word))
                continue;
            if (marker.word == "host: " && !hasCzechLetters(title))
                continue;
            const auto tail = withinBracket(title, at, rest.substr(marker.word.size()));
            auto list = readPersons(tail, 0);
            if (auto others = guestsBehindNumber(tail.substr(list.end)); !others.empty())
                return others; // who was named first leads the show
            const auto lead = title.substr(0, at + marker.word.size());
            std::erase_if(list.persons, [lead, tail, &list](const ReadPerson& person) {
                return isOblique(person.guest.name, lead, tail.substr(list.end));
            });
            if (list.persons.empty()
                || (list.persons.back().grade != NameGrade::Strong && !mayFollowGuest(tail.substr(list.end))))
                continue;
            auto demand = demandOf(marker.promise, title.substr(0, at));
            if (demand.atOnce == NameGrade::Strong && list.persons.front().guest.name.find(' ') == npos)
                continue; // "Dancing with Mr. Darcy"
            if (marker.isOnlyLower && at == 0)
                demand = {NameGrade::Strong, NameGrade::Strong}; // "Mit Vollgas", "Med School"
            else if (!list.persons.front().guest.affiliations.empty())
                demand.atOnce = std::min(demand.atOnce, NameGrade::Fair);
            addAs(guests, std::move(list.persons), demand, true);
            const bool isAnnounced =
                demand.atOnce == NameGrade::Weak || startsWithIgnoringAsciiCase(marker.word, "feat");
            for (auto& guest : guests) {
                guest.isMarked = !isWayWith(title.substr(0, at));
                guest.isTopic = !guest.isMarked;
                guest.isAnnounced = isAnnounced;
            }
            if (!guests.empty())
                return guests;
        }
    }
    return guests;
}

/// "Ada Brandt on ladders", "Ada Brandt talks ladders", "Ada Brandt returns".
bool hasTopic(std::string_view rest)
{
    rest = trimmed(rest);
    const auto word = asciiLower(withoutMarks(rest.substr(0, rest.find(' '))));
    if (word == "on" && isPlaceOfTopic(rest))
        return false;
    return isAmong(word,
        {"on", "talks", "returns", "joins", "discusses", "explains", "about", "answers", "reveals", "shares", "speaks",
            "reflects", "ile", "\u00FCber", "om", "sobre", "sur", "su", "over", "o"});
}

/// What a part that begins with names is: nothing but names, names with their topic, or neither.
enum class PartShape { Other, Names, NamesAndTopic };

PartShape shapeOf(std::string_view rest)
{
    rest = trimmed(rest);
    if (rest.starts_with(','))
        rest = trimmed(rest.substr(1));
    if (hasTopic(rest) || beginsWithTalk(rest))
        return PartShape::NamesAndTopic;
    const bool isRemark = rest.starts_with('(') || rest.starts_with('[') || rest.starts_with('#');
    return rest.empty() || isRemark || rest.find_first_not_of(".!? \"'") == npos ? PartShape::Names : PartShape::Other;
}

/// "on Losing a Choir", "on Why …": only a person has views on that.
bool isOnDoing(std::string_view rest)
{
    rest = trimmed(rest);
    if (!startsWithIgnoringAsciiCase(rest, "on "))
        return false;
    const auto word = folded(withoutMarks(wordAt(rest, 3)));
    return (word.size() > 5 && word.ends_with("ing")) || isAmong(word, {"why", "how", "what", "when"});
}

Demand demandOfPart(PartShape shape, const TitleParts& parts)
{
    if (shape == PartShape::NamesAndTopic || parts.texts.size() > 1)
        return {NameGrade::Fair, NameGrade::Weak};
    return {NameGrade::None, NameGrade::Weak}; // a name and a number may be a guest or a topic
}

/// "Ada Brandt | Northfold Energy | Why Heat Pumps Won": a part between name and topic that is an organisation.
void addOrganisationPart(Guest& guest, const TitleParts& parts, std::size_t nameAt)
{
    if (!guest.affiliations.empty() || nameAt + 2 >= parts.texts.size())
        return;
    const auto part = parts.texts[nameAt + 1];
    const auto words = wordsOf(part, 6);
    if (words.size() <= 5
        && std::ranges::any_of(words, [](std::string_view word) { return isOrganisationWord(folded(word)); }))
        guest.affiliations.emplace_back(part);
}

/// Two words or more that all may stand in a name: no "Charles Schwab Earnings Recap", no "des outils des outils".
bool isWholeName(std::string_view name)
{
    const auto words = wordsOf(name, 8);
    return words.size() >= 2 && words.size() <= 5 && isUpper(firstOf(name))
        && std::ranges::none_of(
            words.begin() + 2, words.end(), [](std::string_view word) { return isRemarkWord(folded(word)); });
}

bool beginsWithGivenName(std::string_view name)
{
    const auto first = folded(name.substr(0, name.find(' ')));
    return isGivenName(first) && !isAmbiguousName(first);
}

/// "The Harbour Show #12".
bool endsWithNumber(std::string_view part)
{
    const auto sign = part.rfind(" #");
    return sign != npos && sign + 2 < part.size() && part.find_first_not_of("0123456789", sign + 2) == npos;
}

/// Persons that a part of a title names.
struct PartGuests {
    std::vector<TitleGuest> guests;
    NameGrade grade = NameGrade::None; ///< of the best of them
    std::size_t part = 0;
    bool hasTopic = false;

    [[nodiscard]] std::pair<NameGrade, bool> weight() const { return {grade, hasTopic}; }
};

PartGuests guestsInPart(const TitleParts& parts, std::size_t index)
{
    PartGuests found;
    found.part = index;
    const auto part = parts.texts[index];
    auto list = readPersons(part, 0);
    if (list.persons.empty() || isUncased(list.persons.front().guest.name))
        return found;
    const bool isGuest = list.persons.front().isGuest; // "Special guests Ada Brandt and Bo Friis"
    const auto rest = part.substr(list.end);
    const bool isJoined = parts.isNumbered && isJoinedTopic(rest);
    const auto shape = isJoined ? PartShape::NamesAndTopic : shapeOf(rest);
    if (shape == PartShape::Other)
        return found;
    found.hasTopic = shape == PartShape::NamesAndTopic;
    auto demand = demandOfPart(shape, parts);
    const bool isBehindNumber = index > 0 && endsWithNumber(parts.texts[index - 1]) && shape == PartShape::Names;
    if (isOnDoing(rest) || (isJoined && beginsWithGivenName(list.persons.front().guest.name))
        || (isBehindNumber && isCalledLikePerson(list.persons.front())))
        demand.atOnce = NameGrade::Weak;
    for (const auto& person : list.persons)
        found.grade = std::max(found.grade, person.grade);
    addAs(found.guests, std::move(list.persons), demand, false);
    // A title that is a name may name its subject.
    const bool isBare = demand.atOnce == NameGrade::None;
    for (auto& guest : found.guests) {
        guest.isDoubtful = guest.isDoubtful && !isGuest && (!isBare || guest.person.guest.affiliations.empty());
        guest.isMarked = isGuest || beginsWithTalk(rest);
        guest.isBare = isBare && isWholeName(guest.person.guest.name);
        guest.isNumbered = parts.isNumbered;
    }
    return found;
}

/// Tells those who talk from those who are talked about by what stands beside them.
void markTopics(PartGuests& found, const TitleParts& parts, bool hasNumberSign)
{
    bool isTopic = false;
    bool isTold = parts.isNumbered || hasNumberSign;
    bool isTitled = false;
    for (std::size_t i = 0; i < parts.texts.size(); ++i) {
        if (i == found.part)
            continue;
        isTopic = isTopic || isToldOfPerson(parts.texts[i]);
        isTold = isTold || isToldTopic(parts.texts[i]);
        isTitled = isTitled || isTopicalName(folded(parts.texts[i]));
    }
    const bool isPair = found.guests.size() > 1 && found.grade == NameGrade::Strong;
    const bool isBeforeTopic = found.part == 0 && parts.texts.size() > 1;
    // "Purple Doors – NAME": who made a thing of a word or two.
    const bool isBehindWork = found.part == 1 && parts.texts.size() == 2 && !isTold && !found.hasTopic
        && wordsOf(parts.texts.front(), 3).size() <= 2 && kindOfShow(parts.texts.front()) != ShowKind::Talk;
    for (auto& guest : found.guests) {
        guest.hasView = found.hasTopic;
        guest.isTopic = isTopic && !found.hasTopic && !(isTold && guest.person.isPerson);
        guest.mayBeTopic = isTitled || (isBehindWork && !guest.person.isPerson)
            || (isBeforeTopic && !isTold && !isPair && !found.hasTopic && !guest.person.isPerson
                && guest.person.guest.affiliations.empty());
    }
}

/// Parts that are nothing but names: "Ada Brandt – Ladders", "Ladders | Ada Brandt & Bo Friis", "#12 Ada Brandt: Moss".
/// Of several such parts the surest counts; unknown words in two of them ("Satrançta Sabır – …") are no evidence.
std::vector<TitleGuest> guestsInParts(std::string_view title)
{
    const auto parts = partsOfTitle(title);
    if (parts.isStory)
        return {};
    PartGuests best;
    std::size_t rivals = 0;
    for (std::size_t i = 0; i < parts.texts.size(); ++i) {
        auto found = guestsInPart(parts, i);
        if (found.guests.empty() || found.weight() < best.weight())
            continue;
        rivals = found.weight() == best.weight() ? rivals + 1 : 0;
        if (rivals == 0)
            best = std::move(found);
    }
    if (best.guests.empty())
        return {};
    addOrganisationPart(best.guests.front().person.guest, parts, best.part);
    markTopics(best, parts, title.find(" #") != npos);
    for (auto& guest : best.guests)
        guest.isDoubtful = guest.isDoubtful || (rivals > 0 && best.grade < NameGrade::Strong);
    return std::move(best.guests);
}

/// "The Bronze Age Mystery, Ianthe Kaczmarek": only the notes can tell that from a list of things.
std::vector<TitleGuest> guestsBehindComma(std::string_view title)
{
    std::vector<TitleGuest> guests;
    const auto parts = partsOfTitle(title);
    if (parts.texts.empty())
        return guests;
    const auto part = parts.texts.back();
    const auto comma = part.rfind(", ");
    if (comma == npos)
        return guests;
    auto list = readPersons(part, comma + 2);
    if (!list.persons.empty() && shapeOf(part.substr(list.end)) == PartShape::Names) {
        addAs(guests, std::move(list.persons), {NameGrade::Strong, NameGrade::Fair}, false);
        for (auto& guest : guests)
            guest.isDoubtful = true;
    }
    return guests;
}

/// "Green Doors at Sea (Ada Brandt)", "The Ada Brandt Episode".
std::vector<TitleGuest> guestsInForms(std::string_view title)
{
    std::vector<std::string_view> places = {bracketAtEnd(title)};
    const auto parts = partsOfTitle(title);
    const auto least = parts.isNumbered ? NameGrade::Fair : NameGrade::Strong;
    for (const auto part : parts.texts)
        places.push_back(namedEpisode(part));
    for (const auto place : places) {
        auto list = readPersons(place, 0);
        std::vector<TitleGuest> guests;
        if (!list.persons.empty() && withoutMarks(place.substr(list.end)).empty())
            addAs(guests, std::move(list.persons), {least, least}, false);
        if (!guests.empty())
            return guests;
    }
    return {};
}

} // namespace

std::vector<TitleGuest> readTitle(std::string_view title)
{
    const auto line = normalisedTitle(title);
    auto guests = guestsBehindMarkers(line);
    if (guests.empty()) {
        for (auto& guest : readUncasedGuests(line))
            guests.push_back({.person = {std::move(guest), NameGrade::Strong, true, true, false, 0}, .isMarked = true});
    }
    if (guests.empty() || std::ranges::all_of(guests, &TitleGuest::isDoubtful)) {
        auto others = guestsInParts(line);
        guests.insert(guests.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    }
    if (guests.empty())
        guests = guestsInForms(line);
    if (guests.empty())
        guests = guestsBehindComma(line);
    return guests;
}

} // namespace tidemark::timeline
