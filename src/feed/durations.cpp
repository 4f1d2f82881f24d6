// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/dates.h"

#include "base/text.h"
#include "feed/date_words.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumLength = 64;
/// A hundred days: more is garbage, and sums stay far from overflow.
constexpr double kMaximumSeconds = 100.0 * 24 * 3600;

/// Reads "12", "12.5" or "12,5" at the front of `text` and takes it away; an empty part counts as 0.
std::optional<double> takeNumber(std::string_view& text)
{
    std::string digits;
    while (!text.empty()) {
        const char c = text.front() == ',' ? '.' : text.front();
        const bool isPoint = c == '.' && digits.find('.') == std::string::npos;
        if ((c < '0' || c > '9') && !isPoint)
            break;
        digits += c;
        text.remove_prefix(1);
    }
    if (digits.empty() || digits == ".")
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || value > kMaximumSeconds)
        return std::nullopt;
    return value;
}

/// "90", "1:30", "01:02:03", "1:00:00:00"; spaces may stand around the colons.
std::optional<double> clockSeconds(std::string_view text)
{
    constexpr double kUnits[] = {1, 60, 3600, 86400};
    const auto parts = split(text, ':');
    if (parts.size() > 4)
        return std::nullopt;
    double seconds = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = trimmed(parts[i]);
        // ":30" leaves the minutes out.
        if (part.empty() && parts.size() > 1)
            continue;
        const auto number = takeNumber(part);
        if (!number || !part.empty())
            return std::nullopt;
        seconds += *number * kUnits[parts.size() - 1 - i];
    }
    return seconds;
}

/// @return the seconds of a unit, by the beginning of its word in any of the languages; 0 for other words.
double unitSeconds(std::string_view word)
{
    static constexpr std::string_view kHours[] = {"h", "hr", "hrs", "t", "std", "uur", "u"};
    static constexpr std::string_view kHourStems[] = {"hour", "time", "timm", "stund", "heure", "hora", "ora", "ore"};
    const auto isStem = [word](std::string_view stem) { return word.starts_with(stem); };
    if (std::find(std::begin(kHours), std::end(kHours), word) != std::end(kHours)
        || std::any_of(std::begin(kHourStems), std::end(kHourStems), isStem))
        return 3600;
    if (word == "m" || word.starts_with("min") || word == "mn")
        return 60;
    if (word == "s" || word.starts_with("sec") || word.starts_with("sek") || word.starts_with("seg"))
        return 1;
    if (word == "d" || word.starts_with("day") || word.starts_with("dag") || word.starts_with("tag"))
        return 86400;
    return 0;
}

/// "1 h 13 min", "1h13m", "1 time og 5 minutter", "PT1H2M3S".
std::optional<double> writtenSeconds(std::string_view text)
{
    if (startsWithIgnoringAsciiCase(text, "P"))
        text.remove_prefix(1);
    if (startsWithIgnoringAsciiCase(text, "T"))
        text.remove_prefix(1);
    double seconds = 0;
    bool isUnitFound = false;
    double number = 0;
    bool isNumberPending = false;
    while (!text.empty()) {
        if (text.front() == ' ' || text.front() == '.' || text.front() == ',') {
            text.remove_prefix(1);
            continue;
        }
        if (const auto read = takeNumber(text)) {
            if (isNumberPending)
                return std::nullopt;
            number = *read;
            isNumberPending = true;
            continue;
        }
        const auto length = std::min(text.find_first_of("0123456789., "), text.size());
        const auto word = foldedWord(text.substr(0, length));
        text.remove_prefix(length);
        if (!isNumberPending
            && (word == "og" || word == "and" || word == "und" || word == "et" || word == "y" || word == "t"))
            continue;
        const auto unit = unitSeconds(word);
        if (!isNumberPending || unit == 0)
            return std::nullopt;
        seconds += number * unit;
        isNumberPending = false;
        isUnitFound = true;
    }
    // "1h30" leaves the minutes' name out.
    if (isNumberPending && isUnitFound)
        seconds += number * 60;
    return isUnitFound ? std::optional(seconds) : std::nullopt;
}

} // namespace

std::optional<Milliseconds> parseDuration(std::string_view text)
{
    if (text.size() > kMaximumLength * 4)
        return std::nullopt;
    const auto clean = simplified(text);
    if (clean.empty() || clean.size() > kMaximumLength)
        return std::nullopt;
    auto seconds = clockSeconds(clean);
    if (!seconds)
        seconds = writtenSeconds(clean);
    if (!seconds || *seconds <= 0 || *seconds > kMaximumSeconds)
        return std::nullopt;
    const auto milliseconds = static_cast<std::int64_t>(*seconds * 1000 + 0.5);
    return milliseconds == 0 ? std::nullopt : std::optional(Milliseconds(milliseconds));
}

} // namespace tidemark::feed
