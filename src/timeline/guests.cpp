// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/guests.h"

#include "base/text.h"
#include "timeline/person_reader.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kLongestTitleBytes = 1000;
constexpr auto npos = std::string_view::npos;

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
