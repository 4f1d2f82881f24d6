// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_forms.h"

#include "base/text.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

} // namespace

std::string_view bracketAtEnd(std::string_view title)
{
    title = trimmed(title);
    if (!title.ends_with(')') && !title.ends_with(']'))
        return {};
    const auto open = title.rfind(title.back() == ')' ? '(' : '[');
    if (open == npos || wordsOf(title.substr(0, open), 3).size() < 3)
        return {}; // "Green Doors (Ada Brandt)" may be a work and who made it
    return trimmed(title.substr(open + 1, title.size() - open - 2));
}

std::string_view namedEpisode(std::string_view part)
{
    constexpr std::string_view kBegin = "The ";
    for (const std::string_view end : {" Episode", " Interview", " episode", " interview"}) {
        if (part.starts_with(kBegin) && part.ends_with(end) && part.size() > kBegin.size() + end.size())
            return part.substr(kBegin.size(), part.size() - kBegin.size() - end.size());
    }
    return {};
}

bool beginsWithTalk(std::string_view rest)
{
    const auto key = folded(trimmed(rest).substr(0, 40));
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"im gespr\u00E4ch", "im interview", "in conversation", "in dialogue",
            "in gesprek", "zu gast", "te gast", "i samtale", "i samtal", "en entrevista", "en conversaci\u00F3n",
            "en entretien", "em entrevista", "live in conversation", "is our guest", "interview", "(guest)"},
        [&key](std::string_view talk) {
            return key.starts_with(talk)
                && (key.size() == talk.size() || !isAlnum(static_cast<unsigned char>(key[talk.size()])));
        });
}

bool isJoinedTopic(std::string_view rest)
{
    rest = trimmed(rest);
    for (const std::string_view joiner : {"and ", "& "}) {
        if (rest.starts_with(joiner))
            return wordsOf(rest.substr(joiner.size()), 2).size() == 2;
    }
    return false;
}

} // namespace tidemark::timeline
