// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_parts.h"

#include "base/text.h"
#include "timeline/name_rules.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kMostParts = 12;
constexpr auto npos = std::string_view::npos;

bool isNumberWord(std::string_view key)
{
    return isAmong(key,
        {"episode", "ep", "eps", "folge", "afsnit", "avsnitt", "avsnit", "aflevering", "episodio", "\u00E9pisode",
            "epis\u00F3dio", "capitulo", "cap\u00EDtulo", "puntata", "odcinek", "jakso", "no", "nr", "number", "season",
            "s", "e", "part", "teil", "del", "pt", "vol", "show", "staffel", "sezon", "odc", "epizoda", "d\u00EDl",
            "r\u00E9sz", "b\u00F6l\u00FCm", "episod", "cap\u00EDtol", "podcast", "issue", "t\u1EADp", "eps",
            "\u0435\u043F\u0456\u0437\u043E\u0434", "\u044D\u043F\u0438\u0437\u043E\u0434",
            "\u0432\u044B\u043F\u0443\u0441\u043A", "bonus", "extra"});
}

/// "12", "3E7", "204a": a number with at most a letter or two.
std::size_t lengthOfNumber(std::string_view text)
{
    std::size_t at = 0;
    std::size_t digits = 0;
    while (at < text.size() && (isAlnum(static_cast<unsigned char>(text[at])) || text[at] == '.')
        && static_cast<unsigned char>(text[at]) < 0x80) {
        digits += text[at] >= '0' && text[at] <= '9' ? 1 : 0;
        ++at;
    }
    return digits > 0 && at - digits <= 3 && at <= 8 ? at : 0;
}

/// "#42", "Ep. 12:", "12.", "S02 E14", "[BONUS]" before a part of a title.
std::string_view withoutNumber(std::string_view part, bool& isNumbered)
{
    auto rest = trimmed(part);
    for (int i = 0; i < 5; ++i) {
        if (rest.starts_with('[')) {
            const auto close = rest.find(']');
            if (close == npos || close > 24)
                break;
            rest = trimmed(rest.substr(close + 1));
            continue;
        }
        if (rest.starts_with('#') && lengthOfNumber(rest.substr(1)) > 0) {
            rest = trimmed(rest.substr(1 + lengthOfNumber(rest.substr(1))));
            isNumbered = true;
            continue;
        }
        const auto word = rest.substr(0, std::min(rest.find_first_of(" .:"), rest.size()));
        const auto after =
            trimmed(rest.substr(word.size() + (word.size() < rest.size() && rest[word.size()] == '.' ? 1 : 0)));
        const bool isWord =
            isNumberWord(folded(word)) && lengthOfNumber(after.starts_with('#') ? after.substr(1) : after) > 0;
        const auto digits = lengthOfNumber(rest);
        if (isWord) {
            rest = after;
        } else if (digits > 0 && digits < rest.size() && std::string_view(" .:)-").find(rest[digits]) != npos) {
            // "12 Angry Birds" keeps its number; "12. Ada", "S3E7 Ada", "Ep 12 Ada" do not.
            const bool isLabel = rest[digits] != ' ' || isNumbered || rest.data() != trimmed(part).data()
                || isUpper(firstOf(rest)) || trimmed(rest.substr(digits)).starts_with('-');
            if (!isLabel && rest.find_first_not_of("0123456789") >= digits && digits < 3)
                break;
            rest = rest.substr(digits);
            rest = rest.substr(std::min(rest.find_first_not_of(".:) -"), rest.size()));
            isNumbered = true;
        } else if (digits > 0 && digits == rest.size()) {
            isNumbered = true;
            return {};
        } else {
            break;
        }
    }
    return rest;
}

/// "Chapter 9", "Act II".
bool isChapter(std::string_view part)
{
    const auto words = wordsOf(part, 3);
    return words.size() == 2
        && isAmong(folded(words[0]), {"chapter", "kapitel", "chapitre", "act", "scene", "akt", "book"});
}

/// Parts that say nothing of a guest: "Part 2", "Bonus", "Rerun".
bool isLabel(std::string_view part)
{
    const auto words = wordsOf(part, 3);
    return words.empty() || isChapter(part)
        || (words.size() <= 2
            && isAmong(folded(words[0]),
                {"part", "bonus", "encore", "rerun", "trailer", "replay", "teaser", "live", "episode", "ep", "season",
                    "extra"})
            && (words.size() == 1 || !isUpper(firstOf(words[1]))));
}

} // namespace

TitleParts partsOfTitle(std::string_view title)
{
    TitleParts parts;
    auto rest = title;
    while (parts.texts.size() < kMostParts) {
        auto at = npos;
        std::size_t length = 0;
        for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " | ", " \u00B7 ", " // ", " \u2022 ", ": ",
                 " : ", " ~ ", "\u2014", " :: ", " -- "}) {
            if (const auto found = rest.find(mark); found < at) {
                at = found;
                length = mark.size();
            }
        }
        parts.isStory = parts.isStory || isChapter(rest.substr(0, at));
        const auto part = withoutNumber(rest.substr(0, at), parts.isNumbered);
        if (!part.empty() && !isLabel(part))
            parts.texts.push_back(part);
        if (at == npos)
            break;
        rest.remove_prefix(at + length);
    }
    return parts;
}

} // namespace tidemark::timeline
