// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/date_reader.h"

#include "feed/date_words.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace tidemark::feed {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Takes a date's text apart. What each number means is decided afterwards, when all are known.
class DateReader final {
public:
    explicit DateReader(std::string_view text) : m_text(text) { }

    /// @return nothing where a word is met that no date has.
    std::optional<DateParts> read()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            bool isGood = true;
            if (c == '(')
                m_at = std::min(m_text.find(')', m_at), m_text.size() - 1) + 1;
            else if (isDigit(c))
                isGood = readDigits();
            else if (isLetter(c))
                isGood = readWord();
            else if ((c == '+' || c == '-') && isZoneSign())
                isGood = readOffset();
            else
                ++m_at;
            if (!isGood)
                return std::nullopt;
        }
        return m_parts;
    }

private:
    std::string_view takeDigits()
    {
        const auto start = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_text.substr(start, m_at - start);
    }

    static std::int64_t valueOf(std::string_view digits)
    {
        std::int64_t value = 0;
        std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 15), value);
        return value;
    }

    bool nextIs(std::string_view separators) const
    {
        return m_at + 1 < m_text.size() && separators.find(m_text[m_at]) != std::string_view::npos
            && isDigit(m_text[m_at + 1]);
    }

    bool readDigits()
    {
        const char before = m_at == 0 ? '\0' : m_text[m_at - 1];
        const auto digits = takeDigits();
        if (digits.size() > 14)
            return false;
        if (!m_parts.time && digits.size() <= 2 && nextIs(m_isTimeExpected ? ":." : ":"))
            return readClock(valueOf(digits));
        if (!m_parts.time && m_isTimeExpected && digits.size() <= 6 && digits.size() % 2 == 0)
            return readCompactClock(digits);
        m_parts.numbers.push_back({valueOf(digits), digits.size(), before});
        m_wasTimeOrZone = false;
        return true;
    }

    bool setTime(std::int64_t hour, std::int64_t minute, std::int64_t second, std::int64_t millisecond)
    {
        if (hour > 24 || minute > 59 || second > 60)
            return false;
        if (m_isAfternoon && hour < 12)
            hour += 12;
        m_parts.time = Milliseconds(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
        m_wasTimeOrZone = true;
        m_isTimeExpected = false;
        return true;
    }

    bool readClock(std::int64_t hour)
    {
        const char separator = m_text[m_at++];
        const auto minute = valueOf(takeDigits());
        std::int64_t second = 0;
        std::int64_t millisecond = 0;
        if (nextIs(std::string_view(&separator, 1))) {
            ++m_at;
            second = valueOf(takeDigits());
            if (nextIs(".,:")) {
                ++m_at;
                auto fraction = std::string(takeDigits());
                fraction.resize(3, '0');
                millisecond = valueOf(fraction);
            }
        }
        return setTime(hour, minute, second, millisecond);
    }

    bool readCompactClock(std::string_view digits)
    {
        const auto pair = [digits](std::size_t i) { return i < digits.size() ? valueOf(digits.substr(i, 2)) : 0; };
        return setTime(pair(0), pair(2), pair(4), 0);
    }

    bool isZoneSign() const { return m_parts.time && m_wasTimeOrZone && nextIs("+-"); }

    bool readOffset()
    {
        const int sign = m_text[m_at++] == '-' ? -1 : 1;
        auto digits = takeDigits();
        std::int64_t minutes = digits.size() <= 2
            ? valueOf(digits) * 60
            : valueOf(digits.substr(0, digits.size() - 2)) * 60 + valueOf(digits.substr(digits.size() - 2));
        if (digits.size() <= 2 && nextIs(":"))
            minutes += valueOf((++m_at, takeDigits()));
        if (digits.size() > 4 || minutes > 24 * 60)
            return false;
        m_parts.zone = sign * static_cast<int>(minutes);
        m_parts.isZoneNumeric = true;
        return true;
    }

    bool readWord()
    {
        const auto start = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at;
        const auto raw = m_text.substr(start, m_at - start);
        const auto word = foldedWord(raw);
        if (const auto half = halfOfDay(word))
            return applyHalfOfDay(*half);
        if (word == "t" || word == "kl" || word == "um" || word == "klo") {
            m_isTimeExpected = !m_parts.time;
            return true;
        }
        if (const auto month = monthOf(word); month && !(m_parts.month && isWeekday(word))) {
            m_parts.month = month;
            return true;
        }
        // "at" is Atlantic time where it ends the date.
        const bool isZone = m_parts.time && m_at == m_text.size() && zoneMinutes(word);
        if (isWeekday(word) || (isDateFiller(word) && !isZone))
            return true;
        if (const auto zone = zoneMinutes(word)) {
            if (!m_parts.isZoneNumeric)
                m_parts.zone = zone;
            m_wasTimeOrZone = true;
            return true;
        }
        return isHarmless(start, raw);
    }

    /// A weekday in a language not known here stands first; a zone not known here is short and follows the time.
    bool isHarmless(std::size_t start, std::string_view raw) const
    {
        const bool isBeforeComma = m_at < m_text.size() && (m_text[m_at] == ',' || m_text[m_at] == '.');
        const bool isCapital = std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        return (start == 0 && isBeforeComma) || (m_parts.time && raw.size() <= 5 && isCapital);
    }

    std::optional<int> halfOfDay(std::string_view word)
    {
        // "a.m." comes as the word "a" before a full stop.
        const bool isDotted = (word == "a" || word == "p") && m_text.substr(m_at, 2) == ".m";
        if (isDotted)
            m_at += 2;
        if (word == "am" || (isDotted && word == "a") || word == "오전")
            return 0;
        if (word == "pm" || (isDotted && word == "p") || word == "오후")
            return 12;
        return std::nullopt;
    }

    bool applyHalfOfDay(int half)
    {
        using std::chrono::hours;
        if (!m_parts.time) {
            // "5pm" names the hour by a number; German "am 5. Mai" and Korean put the word first.
            const bool isAfterNumber = !m_parts.numbers.empty() && m_parts.numbers.back().value <= 12
                && m_parts.numbers.size() > (m_parts.month ? 2U : 3U);
            if (!isAfterNumber) {
                m_isAfternoon = half == 12;
                return true;
            }
            const auto hour = m_parts.numbers.back().value;
            m_parts.numbers.pop_back();
            if (!setTime(hour, 0, 0, 0))
                return false;
        }
        if (*m_parts.time >= hours(12) && *m_parts.time < hours(13) && half == 0)
            *m_parts.time -= hours(12);
        else if (*m_parts.time < hours(12) && half == 12)
            *m_parts.time += hours(12);
        m_wasTimeOrZone = true;
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    DateParts m_parts;
    bool m_isTimeExpected = false;
    bool m_wasTimeOrZone = false;
    bool m_isAfternoon = false; ///< said before the time, as in Korean
};

} // namespace

std::optional<DateParts> readDateParts(std::string_view text)
{
    return DateReader(text).read();
}

} // namespace tidemark::feed
