// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/person_reader.h"

#include "base/text.h"
#include "timeline/affiliation_reader.h"
#include "timeline/guest_words.h"
#include "timeline/name_reader.h"
#include "timeline/uncased_names.h"
#include "timeline/words.h"

#include <algorithm>
#include <optional>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostGuests = 12;

struct Reading {
    ReadPerson person;
    std::size_t end = 0;
};

std::string textOf(const std::vector<NameWord>& words)
{
    const auto* begin = words.front().text.data();
    const auto* end = words.back().text.data() + words.back().text.size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// How sure a name is with what stands before and behind it.
NameGrade raisedGrade(NameGrade grade, const Introduction& introduction, bool hasPost)
{
    if (grade == NameGrade::None)
        return grade;
    if (introduction.hasHonorific || introduction.isGuest)
        return NameGrade::Strong;
    const bool isKnown = introduction.hasRole || hasPost || !introduction.organisation.empty();
    if (introduction.isDescribed && !isKnown)
        return grade == NameGrade::Strong ? NameGrade::Fair : NameGrade::None;
    if (isKnown)
        return grade == NameGrade::Weak ? NameGrade::Fair : NameGrade::Strong;
    return grade;
}

/// "Baron Vex", "Captain Ahab": with one name alone they are made up or dead as often as not.
bool isRankOfTales(std::string_view text, std::size_t nameAt)
{
    const auto before = trimmed(text.substr(0, nameAt));
    const auto word = folded(withoutMarks(before.substr(before.find_last_of(" (\"") + 1)));
    return isAmong(word,
        {"baron", "baroness", "lord", "lady", "sir", "dame", "don", "dona", "captain", "general", "admiral",
            "commander", "king", "queen", "brother", "sister", "father", "mr", "mrs", "miss", "sheriff", "sergeant",
            "herr", "frau"});
}

std::optional<Reading> readPerson(std::string_view text, std::size_t position)
{
    const auto introduction = readIntroduction(text, position);
    const auto name = introduction.name ? *introduction.name : readName(text, introduction.end);
    if (name.words.empty())
        return std::nullopt;
    Reading reading;
    auto grade = name.grade;
    auto affiliations = readAffiliations(text, name.end);
    if (grade == NameGrade::None) {
        const bool isAlone = name.words.size() == 1 && isMononym(name.words.front());
        const bool isKnown = isAlone && isGivenName(name.words.front().key) && !affiliations.affiliations.empty()
            && text.substr(name.end).starts_with(" (");
        if (!isAlone || !((introduction.hasHonorific && !isRankOfTales(text, introduction.end)) || isKnown))
            return std::nullopt;
        grade = NameGrade::Fair;
    }
    auto& person = reading.person;
    person.grade = raisedGrade(grade, introduction, affiliations.hasPost);
    if (person.grade == NameGrade::None)
        return std::nullopt;
    person.guest.name = textOf(name.words);
    if (isUncased(person.guest.name))
        person.guest.name = std::string(bareUncasedName(person.guest.name));
    if (person.guest.name.empty())
        return std::nullopt;
    if (!introduction.organisation.empty())
        person.guest.affiliations.push_back(introduction.organisation);
    for (auto& affiliation : affiliations.affiliations) {
        if (std::ranges::find(person.guest.affiliations, affiliation) == person.guest.affiliations.end())
            person.guest.affiliations.push_back(std::move(affiliation));
    }
    person.isPerson = introduction.hasHonorific || introduction.hasRole || affiliations.hasPost;
    person.isGuest = introduction.isGuest;
    person.isHost = introduction.isHost;
    person.begin = static_cast<std::size_t>(name.words.front().text.data() - text.data());
    reading.end = affiliations.end;
    return reading;
}

/// Passes a comma, "and" and the like. @return `position` where there is none.
std::size_t skipJoiner(std::string_view text, std::size_t position)
{
    auto at = skipSpaces(text, position);
    bool isJoined = false;
    for (const std::string_view mark : {",", ";", "/"}) {
        if (text.substr(at).starts_with(mark)) {
            at = skipSpaces(text, at + mark.size());
            isJoined = true;
            break;
        }
    }
    for (const std::string_view mark : {"& ", "+ ", "and ", "und ", "og ", "och ", "y ", "e ", "et ", "en ", "i ",
             "with ", "And ", "\u0438 ", "\u03BA\u03B1\u03B9 ", "\u0648"}) {
        if (text.substr(at).starts_with(mark)) {
            at = skipSpaces(text, at + mark.size());
            isJoined = true;
            break;
        }
    }
    return isJoined ? at : position;
}

} // namespace

PersonList readPersons(std::string_view text, std::size_t position)
{
    PersonList list;
    list.begin = list.end = skipSpaces(text, position);
    auto at = list.begin;
    const bool areHosts = isAmong(folded(wordAt(text, at)), {"hosts", "co-hosts", "cohosts"}); // said of all of them
    while (list.persons.size() < kMostGuests) {
        auto reading = readPerson(text, at);
        if (!reading)
            break;
        list.end = reading->end;
        if (!list.persons.empty()) {
            // "guests Ada Brandt and Bo Friis", "hosts …": said of all of them.
            reading->person.isGuest = reading->person.isGuest || list.persons.back().isGuest;
        }
        reading->person.isHost = reading->person.isHost || (areHosts && !reading->person.isGuest);
        list.persons.push_back(std::move(reading->person));
        at = skipJoiner(text, list.end);
        if (at == list.end)
            break;
    }
    return list;
}

} // namespace tidemark::timeline
