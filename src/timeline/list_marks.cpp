// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_marks.h"

#include "base/text.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

} // namespace

bool isNumbering(std::string_view prefix)
{
    const auto word = withoutMarks(prefix);
    const auto after = prefix.substr(static_cast<std::size_t>(word.data() - prefix.data()) + word.size());
    return word.size() <= 3 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })
        && (after.find_first_of(".):-") != npos || after.find("\u3001") != npos || after.find("\uFF0E") != npos);
}

bool isPartLabel(std::string_view prefix)
{
    constexpr std::array<std::string_view, 22> kWords = {"act", "capitolo", "capítulo", "chapitre", "chapter", "del",
        "frage", "kapitel", "kapittel", "part", "parte", "partie", "question", "q", "section", "segment", "teil",
        "thema", "topic", "глава", "тема", "часть"};
    const auto isNumber = [](std::string_view word) {
        return !word.empty() && word.size() <= 3
            && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    };
    const auto words = wordsOf(withoutMarks(prefix), 3);
    if (words.size() == 1 && words[0] == "o") // a bullet of the typewriter
        return prefix.starts_with("o ");
    if (words.size() == 1 && isNumber(words[0]))
        return prefix.find_first_of("#[](") != npos || prefix.find("\u2116") != npos || prefix.find("\u20E3") != npos;
    if (words.size() == 1 && (words[0][0] == 'Q' || words[0][0] == 'q'))
        return isNumber(words[0].substr(1));
    if (words.size() != 2 || !isNumber(words[1]))
        return false;
    return isNumber(words[0]) ? prefix.find('/') != npos : std::ranges::find(kWords, folded(words[0])) != kWords.end();
}

bool isMinuteWord(std::string_view text)
{
    constexpr std::array<std::string_view, 29> kWords = {"from", "desde", "fra", "från", "vanaf", "od", "от", "min",
        "minute", "minuto", "minut", "minuut", "time", "ab", "approx", "approximately", "aprox", "c", "ca", "circa",
        "cirka", "env", "environ", "etwa", "omkring", "rundt", "ungefähr", "около", "примерно"};
    if (text.size() > 24)
        return false;
    const auto words = wordsOf(text, 3);
    return !words.empty() && words.size() <= 2 && std::ranges::all_of(words, [&kWords](std::string_view word) {
        return std::ranges::find(kWords, folded(word)) != kWords.end();
    });
}

std::string_view withoutSummary(std::string_view piece)
{
    const auto sentence = piece.rfind(". ");
    if (sentence != npos && !withoutMarks(piece.substr(sentence)).empty())
        piece = piece.substr(sentence + 2);
    const auto colon = piece.find(": ");
    if (colon != npos && isTimelineHeading(piece.substr(0, colon)))
        return piece.substr(colon + 2);
    piece = trimmed(piece);
    const auto space = piece.find(' ');
    return space != npos && isTimelineHeading(piece.substr(0, space)) ? piece.substr(space + 1) : piece;
}

void dropCommonSymbol(std::vector<ListEntry>& entries)
{
    if (entries.size() < 2 || entries.back().title.empty())
        return;
    std::size_t length = 0;
    const auto symbol = nextCodePoint(entries.back().title, length);
    if (symbol < 0x2190 || isAlnum(symbol) || (symbol >= 0x3000 && symbol < 0x3040))
        return;
    const auto mark = entries.back().title.substr(0, length);
    const auto hasMark = [&mark](const ListEntry& entry) { return entry.title.starts_with(mark); };
    // What stands between the entries of a line stands not before the first.
    if (!std::all_of(entries.begin() + 1, entries.end(), hasMark) || (entries.size() < 3 && !hasMark(entries.front())))
        return;
    for (auto& entry : entries) {
        std::string_view rest = entry.title;
        if (!hasMark(entry))
            continue;
        rest.remove_prefix(length);
        if (rest.starts_with("\uFE0F"))
            rest.remove_prefix(3);
        entry.title = std::string(trimmed(rest));
    }
}

std::string_view withoutTail(std::string_view title, std::size_t longestOther)
{
    if (title.size() <= std::max<std::size_t>(150, longestOther * 2))
        return title;
    for (std::size_t i = 0; i + 1 < title.size(); ++i) {
        if ((title[i] == '.' || title[i] == '?' || title[i] == '!') && title[i + 1] == ' ')
            return title.substr(0, title[i] == '.' ? i : i + 1);
    }
    return title;
}

void dropNumbering(std::vector<ListEntry>& entries)
{
    const auto isNumbered = [](const ListEntry& entry) {
        const auto dot = entry.title.find_first_of(".)");
        return dot != npos && dot <= 3 && dot > 0 && isNumbering(std::string_view(entry.title).substr(0, dot + 1));
    };
    if (!entries.empty() && std::ranges::all_of(entries, isNumbered)) {
        for (auto& entry : entries)
            entry.title =
                std::string(trimmed(std::string_view(entry.title).substr(entry.title.find_first_of(".)") + 1)));
    }
}

} // namespace tidemark::timeline
