// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace tidemark {

namespace {

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int64_t> readNumber(std::string_view text)
{
    // Nine digits are thirty years of seconds; more is garbage and could overflow when multiplied.
    if (!isDigits(text) || text.size() > 9)
        return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::optional<std::int64_t> readFraction(std::string_view digits)
{
    if (digits.empty())
        return 0;
    if (!isDigits(digits))
        return std::nullopt;
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 3; ++i)
        milliseconds = milliseconds * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    return milliseconds;
}

} // namespace

Timestamp SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string formatClock(Milliseconds length)
{
    const auto seconds = std::max<std::int64_t>(0, length.count() / 1000);
    if (seconds >= 3600)
        return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string formatClockExact(Milliseconds length)
{
    const auto ms = std::max<std::int64_t>(0, length.count());
    return fmt::format("{}:{:02}:{:02}.{:03}", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, ms % 1000);
}

Result<Milliseconds> parseClock(std::string_view text)
{
    const auto bad = [text] { return fail(ErrorCode::InvalidArgument, fmt::format("'{}' is not a time", text)); };
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    std::int64_t milliseconds = 0;
    if (const auto dot = text.find_first_of(".,"); dot != std::string_view::npos) {
        const auto fraction = readFraction(text.substr(dot + 1));
        if (!fraction)
            return bad();
        milliseconds = *fraction;
        text = text.substr(0, dot);
    }
    std::int64_t seconds = 0;
    int parts = 0;
    while (true) {
        const auto colon = text.find(':');
        const auto part = readNumber(text.substr(0, colon));
        if (!part || ++parts > 3 || (parts > 1 && *part > 59 && colon == std::string_view::npos))
            return bad();
        seconds = seconds * 60 + *part;
        if (colon == std::string_view::npos)
            break;
        text.remove_prefix(colon + 1);
    }
    return Milliseconds(seconds * 1000 + milliseconds);
}

std::string formatIso(Timestamp time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto ms = (time - day).count();
    auto text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), ms / 3600000, ms / 60000 % 60,
        ms / 1000 % 60);
    if (ms % 1000 != 0)
        text += fmt::format(".{:03}", ms % 1000);
    return text + "Z";
}

} // namespace tidemark
