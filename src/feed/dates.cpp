// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/dates.h"

#include "base/text.h"
#include "feed/date_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tidemark::feed {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kMaximumLength = 120;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

struct CalendarDay {
    std::int64_t year = 0;
    std::int64_t month = 1;
    std::int64_t day = 1;
};

std::int64_t fullYear(const DateNumber& number)
{
    if (number.digits <= 2)
        return number.value + (number.value < 70 ? 2000 : 1900);
    // Programs that count from 1900 wrote 104 for 2004.
    if (number.digits == 3 && number.value < 200)
        return number.value + 1900;
    return number.value;
}

bool isSurelyYear(const DateNumber& number)
{
    return number.digits >= 3 || number.value > 31;
}

std::optional<CalendarDay> dayWithNamedMonth(const DateParts& parts)
{
    const auto& numbers = parts.numbers;
    if (numbers.empty() || numbers.size() > 2)
        return std::nullopt;
    if (numbers.size() == 1) {
        if (numbers[0].digits != 4)
            return std::nullopt;
        return CalendarDay{numbers[0].value, *parts.month, 1};
    }
    const bool isYearFirst = isSurelyYear(numbers[0]);
    return CalendarDay{fullYear(numbers[isYearFirst ? 0 : 1]), *parts.month, numbers[isYearFirst ? 1 : 0].value};
}

std::optional<CalendarDay> dayOfThreeNumbers(const std::vector<DateNumber>& numbers)
{
    const char separator = numbers[1].before;
    if (isSurelyYear(numbers[0]) || (separator == '-' && numbers[2].digits <= 2))
        return CalendarDay{fullYear(numbers[0]), numbers[1].value, numbers[2].value};
    CalendarDay day{fullYear(numbers[2]), numbers[1].value, numbers[0].value};
    // Slashes are American, month first, unless that cannot be.
    if (day.month > 12 || (separator == '/' && day.day <= 12))
        std::swap(day.month, day.day);
    return day;
}

/// The forms of one number: 2026, 202605, 20260510, 031231 (two digits of the year) and years with a day's number.
std::optional<CalendarDay> dayOfDigits(const DateNumber& number)
{
    if (number.digits == 4)
        return CalendarDay{number.value, 1, 1};
    if (number.digits == 8)
        return CalendarDay{number.value / 10000, number.value / 100 % 100, number.value % 100};
    if (number.digits == 7)
        return CalendarDay{number.value / 1000, 1, number.value % 1000};
    if (number.digits == 6) {
        if (number.value / 100 >= kFirstYear && number.value / 100 < kLastYear)
            return CalendarDay{number.value / 100, number.value % 100, 1};
        return CalendarDay{fullYear({number.value / 10000, 2, 0}), number.value / 100 % 100, number.value % 100};
    }
    return std::nullopt;
}

std::optional<CalendarDay> calendarDay(const DateParts& parts)
{
    const auto& numbers = parts.numbers;
    if (parts.month)
        return dayWithNamedMonth(parts);
    if (numbers.size() == 3)
        return dayOfThreeNumbers(numbers);
    if (numbers.size() == 2 && numbers[0].digits == 4) {
        if (numbers[1].digits == 3)
            return CalendarDay{numbers[0].value, 1, numbers[1].value};
        return CalendarDay{numbers[0].value, numbers[1].value, 1};
    }
    return numbers.size() == 1 ? dayOfDigits(numbers[0]) : std::nullopt;
}

/// Seconds or milliseconds since 1970, or date and time in one run of digits.
std::optional<DateParts> partsOfDigits(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    DateParts parts;
    if (text.size() == 12 || text.size() == 14) {
        const auto clock = text.size() == 12 ? value % 10000 * 100 : value % 1000000;
        parts.time = Milliseconds((clock / 10000 * 3600 + clock / 100 % 100 * 60 + clock % 100) * 1000);
        parts.numbers.push_back({value / (text.size() == 12 ? 10000 : 1000000), 8, 0});
        return parts;
    }
    if (text.size() != 9 && text.size() != 10 && text.size() != 13)
        return std::nullopt;
    parts.time = Milliseconds(text.size() == 13 ? value : value * 1000);
    parts.numbers.push_back({1970, 4, 0});
    return parts;
}

std::optional<Timestamp> withinReason(Timestamp time)
{
    const auto year = static_cast<int>(std::chrono::year_month_day(std::chrono::floor<days>(time)).year());
    // Old radio has its own dates. The first day of computers' time is a date that was not set, in whatever zone.
    const bool isUnset = std::chrono::abs(time.time_since_epoch()) <= days(1);
    if (year < kFirstYear || year > kLastYear || isUnset)
        return std::nullopt;
    return time;
}

} // namespace

std::optional<Timestamp> parseDate(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 4 || text.size() > kMaximumLength)
        return std::nullopt;
    auto parts = partsOfDigits(text);
    if (!parts)
        parts = readDateParts(text);
    if (!parts)
        return std::nullopt;
    const auto day = calendarDay(*parts);
    // Days past the end of a short month roll over, as "31 Jun" does elsewhere; the day of the year counts on, too.
    if (!day || day->year < 1900 || day->year > 9999 || day->month < 1 || day->month > 12 || day->day < 1
        || day->day > (day->month == 1 ? 366 : 31))
        return std::nullopt;
    const std::chrono::year_month_day first(std::chrono::year(static_cast<int>(day->year)),
        std::chrono::month(static_cast<unsigned>(day->month)), std::chrono::day(1));
    return withinReason(Timestamp(sys_days(first) + days(day->day - 1)) + parts->time.value_or(Milliseconds(0))
        - std::chrono::minutes(parts->zone.value_or(0)));
}

} // namespace tidemark::feed
