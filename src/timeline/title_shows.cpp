// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_shows.h"

#include "base/text.h"
#include "timeline/name_rules.h"
#include "timeline/person_reader.h"
#include "timeline/words.h"

#include <algorithm>
#include <vector>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostParts = 12;
constexpr std::size_t kMostWords = 24;
constexpr std::size_t kLongestShowBytes = 200;
constexpr auto npos = std::string_view::npos;

/// The folded words of a text, a space before and behind each: what contains another at whole words contains its text.
std::string keyOf(std::string_view text)
{
    std::string key = " ";
    for (const auto word : wordsOf(text, kMostWords)) {
        if (const auto bare = withoutMarks(word); !bare.empty())
            key += folded(bare) + ' ';
    }
    return key;
}

struct Part {
    std::string_view text;
    std::string_view separator; ///< behind it
};

std::vector<Part> partsOf(std::string_view title)
{
    std::vector<Part> parts;
    while (parts.size() < kMostParts) {
        auto at = npos;
        std::string_view separator;
        for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " | ", " \u00B7 ", ": ", " : "}) {
            if (const auto found = title.find(mark); found < at) {
                at = found;
                separator = mark;
            }
        }
        parts.push_back({title.substr(0, at), separator});
        if (at == npos)
            break;
        title.remove_prefix(at + separator.size());
    }
    return parts;
}

/// @return where the number begins that ends a part: "The Harbour Show #12", "Harbour Episode 12"; npos without one.
std::size_t numberAtEnd(std::string_view part)
{
    auto at = part.size();
    while (at > 0 && part[at - 1] >= '0' && part[at - 1] <= '9')
        --at;
    if (at == part.size() || at == 0 || (part[at - 1] != ' ' && part[at - 1] != '#'))
        return npos;
    return at;
}

/// "SE Radio" of "Software Engineering Radio": the capitals of its first word begin words of the show, in their order.
bool isShortForm(std::string_view part, std::string_view showTitle)
{
    const auto words = wordsOf(part, 4);
    if (words.empty() || words.size() > 3)
        return false;
    std::size_t capitals = 0;
    std::size_t at = 0;
    for (const char c : words.front()) {
        if (c < 'A' || c > 'Z')
            continue;
        ++capitals;
        at = showTitle.find(c, at);
        if (at == npos)
            return false;
        ++at;
    }
    return capitals >= 2;
}

/// Whether a part says no more than the show's title, or a beginning of it that has two words.
bool namesShow(std::string_view part, std::string_view showTitle, std::string_view showKey)
{
    const auto number = numberAtEnd(part);
    const auto label = number == npos ? part : part.substr(0, number);
    auto key = keyOf(label);
    for (const std::string_view word : {"episode ", "ep ", "folge ", "no "}) {
        if (number != npos && key.size() > word.size() && key.ends_with(word))
            key.resize(key.size() - word.size());
    }
    const bool isWhole = key == showKey || key + "podcast " == showKey
        || (key.ends_with(" podcast ") && key.substr(0, key.size() - 8) == showKey);
    const bool isBeginning = std::ranges::count(key, ' ') > 2 && showKey.starts_with(key);
    return key.size() > 2 && (isWhole || isBeginning || (number != npos && isShortForm(label, showTitle)));
}

constexpr std::string_view kJoiners[] = {" & ", " and ", " und ", " y ", " et ", " og ", " och ", " e ", " en ", ", "};

/// Takes "Bo and " off the beginning of a part, where Bo Friis hosts.
std::string_view withoutHosts(std::string_view part, std::span<const std::string> hosts)
{
    for (const auto& host : hosts) {
        for (const auto name : {std::string_view(host), std::string_view(host).substr(0, host.find(' '))}) {
            if (name.size() < 3 || !part.starts_with(name))
                continue;
            const auto rest = part.substr(name.size());
            for (const auto joiner : kJoiners) {
                if (rest.starts_with(joiner) && isUpper(firstOf(rest.substr(joiner.size()))))
                    return withoutHosts(rest.substr(joiner.size()), hosts);
            }
        }
    }
    return part;
}

std::string joined(const std::vector<Part>& parts)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out += parts[i].text;
        if (i + 1 < parts.size())
            out += parts[i].separator;
    }
    return out;
}

} // namespace

std::string withoutShow(std::string_view title, std::string_view showTitle, std::span<const std::string> hosts)
{
    const auto show = truncatedUtf8(showTitle, kLongestShowBytes);
    const auto showKey = keyOf(show);
    std::vector<Part> parts;
    std::string_view number;
    for (auto part : partsOf(title)) {
        if (showKey.size() > 3 && namesShow(part.text, show, showKey)) {
            if (const auto at = numberAtEnd(part.text); at != npos)
                number = part.text.substr(at);
            continue;
        }
        part.text = withoutHosts(part.text, hosts);
        parts.push_back(part);
    }
    if (parts.empty() || (parts.size() == 1 && numberAtEnd("#" + std::string(parts.front().text)) == 1))
        return std::string(title);
    const auto rest = joined(parts);
    return number.empty() ? rest : "#" + std::string(number) + " " + rest;
}

bool isLedByHost(std::string_view showTitle, std::span<const std::string> hosts)
{
    const auto show = truncatedUtf8(showTitle, kLongestShowBytes);
    for (const std::string_view with : {" with ", " mit ", " med ", " con ", " avec ", " com ", " met "}) {
        const auto at = show.find(with);
        if (at != npos && !readPersons(show, at + with.size()).persons.empty())
            return true;
    }
    const auto key = keyOf(show);
    return std::ranges::any_of(
        hosts, [&key](const std::string& host) { return host.find(' ') != npos && key.find(keyOf(host)) != npos; });
}

} // namespace tidemark::timeline
