// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/time_surroundings.h"

#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNumber(std::string_view word, std::size_t fewest, std::size_t most)
{
    return word.size() >= fewest && word.size() <= most && std::ranges::all_of(word, isAsciiDigit);
}

/// "12 May 2025 08:14", "2025-05-12 08:14", "12.05.2025 08:14".
bool followsDate(std::string_view text, const TimeToken& token, std::size_t lineBegin)
{
    auto word = wordBefore(text, token.begin, lineBegin);
    if (word.size() < 4 || !isAsciiDigit(word.back()))
        return false;
    const auto marks = std::ranges::count_if(word, [](char c) { return c == '-' || c == '.' || c == '/'; });
    if (word.size() >= 8 && marks == 2 && std::ranges::count_if(word, isAsciiDigit) + marks == std::ssize(word))
        return true;
    if (!isNumber(word, 4, 4) || (!word.starts_with("19") && !word.starts_with("20")))
        return false;
    for (int i = 0; i < 2; ++i) { // day and month, in either order
        word = wordBefore(text, static_cast<std::size_t>(word.data() - text.data()), lineBegin);
        if (isMonth(word))
            return true;
        if (!isNumber(word, 1, 2))
            return false;
    }
    return false;
}

/// "+0200", "-0500".
bool isZoneOffset(std::string_view text)
{
    return text.size() >= 6 && text[0] == ' ' && (text[1] == '+' || text[1] == '-') && isNumber(text.substr(2, 4), 4, 4)
        && (text.size() == 6 || !isAsciiDigit(text[6]));
}

bool isBesideNumber(std::string_view text, const TimeToken& token)
{
    const char before = token.begin > 0 ? text[token.begin - 1] : ' ';
    const char beforeThat = token.begin > 1 ? text[token.begin - 2] : ' ';
    if (std::string_view(".,/-").find(before) != npos && isAsciiDigit(beforeThat))
        return true;
    if (std::string_view(":$+&?").find(before) != npos || (before == '=' && isAsciiLetter(beforeThat)))
        return true;
    if (before == 'T' && isAsciiDigit(beforeThat))
        return true;
    const char after = token.end < text.size() ? text[token.end] : ' ';
    const char afterThat = token.end + 1 < text.size() ? text[token.end + 1] : ' ';
    if (after == '%' || (after == '/' && isAsciiLetter(afterThat)))
        return true;
    const auto word = wordAfter(text, token.end);
    constexpr std::array<std::string_view, 9> kUnits = {
        "min", "mins", "minutes", "fps", "hours", "hrs", "Minuten", "minutos", "km"};
    return std::ranges::find(kUnits, word) != kUnits.end();
}

bool followsComma(std::string_view text, std::size_t position)
{
    while (position > 0 && text[position - 1] == ' ')
        --position;
    return position > 0 && text[position - 1] == ',';
}

bool isVerse(std::string_view text, const TimeToken& token, std::size_t lineBegin)
{
    std::size_t dash = 0;
    const auto after = text.substr(token.end, 4);
    if (after.starts_with('-') || after.starts_with(','))
        dash = 1;
    else if (after.starts_with("\xE2\x80\x93"))
        dash = 3;
    if (dash > 0 && !token.rangeEnd) {
        auto end = token.end + dash;
        while (end < text.size() && isAsciiDigit(text[end]))
            ++end;
        const auto digits = end - token.end - dash;
        const bool goesOn = end < text.size() && (text[end] == ':' || isAsciiLetter(text[end]));
        if (digits >= 1 && digits <= 3 && !goesOn)
            return true;
    }
    return token.fields == 2 && !followsComma(text, token.begin)
        && isBibleBook(wordBefore(text, token.begin, lineBegin));
}

/// "on Thursdays. 00:12": another sentence. Short words are abbreviations, "kl." and "Mon.".
bool endsSentence(std::string_view text, std::string_view word)
{
    const auto after = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    return word.size() > 4 && text.substr(after, 1) == ".";
}

bool isClock(std::string_view text, const TimeToken& token, std::size_t lineBegin)
{
    const auto after = wordAfter(text, token.end);
    if (isClockWordAfter(after))
        return true;
    if (token.fields == 3) // nobody gives the seconds of a time of day, but with a date
        return followsDate(text, token, lineBegin) || isZoneOffset(text.substr(token.end, 7));
    auto at = token.begin;
    for (int i = 0; i < 3; ++i) {
        const auto word = wordBefore(text, at, lineBegin);
        if (word.empty() || endsSentence(text, word))
            break;
        if (isWeekday(word) || (i == 0 && isClockWordBefore(word)))
            return true;
        if (!isPreposition(word) && !isClockWordBefore(word))
            break;
        at = static_cast<std::size_t>(word.data() - text.data());
    }
    if (followsDate(text, token, lineBegin) || isZoneOffset(text.substr(token.end, 7)))
        return true;
    return isPreposition(after)
        && isWeekday(wordAfter(text, static_cast<std::size_t>(after.data() + after.size() - text.data())));
}

} // namespace

void judgeSurroundings(std::string_view text, TimeToken& token, std::size_t lineBegin)
{
    if (token.begin > 0) {
        const char before = text[token.begin - 1];
        token.isGlued = isAsciiLetter(before) && token.form == TimeForm::Colon;
    }
    if (!token.isGlued && !followsComma(text, token.begin))
        token.followsPreposition = isPreposition(wordBefore(text, token.begin, lineBegin));
    token.isLength =
        isLengthWordBefore(wordBefore(text, token.begin, lineBegin)) || isLengthWordAfter(wordAfter(text, token.end));
    if (token.refusal != TimeRefusal::None)
        return;
    if (isBesideNumber(text, token))
        token.refusal = TimeRefusal::Number;
    else if (isVerse(text, token, lineBegin))
        token.refusal = TimeRefusal::Verse;
    else if (token.form != TimeForm::Units && isClock(text, token, lineBegin))
        token.refusal = TimeRefusal::Clock;
}

} // namespace tidemark::timeline
