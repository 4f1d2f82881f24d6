// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/time_scanner.h"

#include "timeline/byte_scan.h"
#include "timeline/time_surroundings.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostTimes = 5000; ///< no episode has more chapters; what is written after them is not read

/// The UTF-8 of ten digits of a script: the bytes that all begin with, and the last byte of its zero.
struct Digits {
    std::string_view lead;
    unsigned char zero;
};
constexpr Digits kDigits[] = {
    {"\xEF\xBC", 0x90}, // full width
    {"\xD9", 0xA0}, // Arabic
    {"\xDB", 0xB0}, // Persian, Urdu
    {"\xE0\xA5", 0xA6}, // Devanagari
    {"\xE0\xA7", 0xA6}, // Bengali
    {"\xE0\xB9", 0x90}, // Thai
};

/// Reads digits of all these scripts, and marks, ASCII and full width alike.
class Cursor final {
public:
    Cursor(std::string_view text, std::size_t position) : m_text(text), m_position(position) { }

    [[nodiscard]] std::size_t position() const { return m_position; }

    /// The value of the digit here, -1 where there is none; its length in bytes goes to `length`.
    [[nodiscard]] int digit(std::size_t& length) const
    {
        if (m_position >= m_text.size())
            return -1;
        const char c = m_text[m_position];
        if (c >= '0' && c <= '9') {
            length = 1;
            return c - '0';
        }
        return c < 0 ? otherDigit(length) : -1;
    }
    [[nodiscard]] bool isDigit() const
    {
        std::size_t length = 0;
        return digit(length) >= 0;
    }

    /// Reads all digits here; the value stops growing at six of them. @return how many.
    int number(int& value)
    {
        int digits = 0;
        std::size_t length = 0;
        value = 0;
        for (int d = digit(length); d >= 0; d = digit(length)) {
            if (digits < 6)
                value = value * 10 + d;
            ++digits;
            m_position += length;
        }
        return digits;
    }

    bool take(std::string_view mark)
    {
        if (peek() != mark[0] || !m_text.substr(m_position).starts_with(mark))
            return false;
        m_position += mark.size();
        return true;
    }
    bool takeColon() { return take(":") || take("\xEF\xBC\x9A"); }
    void skipSpaces()
    {
        while (m_position < m_text.size() && m_text[m_position] == ' ')
            ++m_position;
    }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : '\0';
    }

private:
    [[nodiscard]] int otherDigit(std::size_t& length) const
    {
        const auto rest = m_text.substr(m_position, 3);
        for (const auto& digits : kDigits) {
            length = digits.lead.size() + 1;
            if (rest[0] != digits.lead[0] || rest.size() < length || !rest.starts_with(digits.lead))
                continue;
            const int value = static_cast<unsigned char>(rest[length - 1]) - digits.zero;
            if (value >= 0 && value <= 9)
                return value;
        }
        return -1;
    }

    std::string_view m_text;
    std::size_t m_position;
};

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Milliseconds duration(int hours, int minutes, int seconds)
{
    return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

void readFraction(Cursor& cursor, TimeToken& token)
{
    const bool isComma = cursor.peek() == ',';
    if ((!isComma && cursor.peek() != '.') || !isAsciiDigit(cursor.peek(1)))
        return;
    auto ahead = cursor;
    ahead.take(isComma ? "," : ".");
    int value = 0;
    const int digits = ahead.number(value);
    if (digits > 3 || (isComma && digits != 3))
        return;
    for (int i = digits; i < 3; ++i)
        value *= 10;
    token.start += Milliseconds(value);
    cursor = ahead;
}

/// What follows the first number and a colon or dot. `cursor` stands behind that mark.
bool readFields(Cursor& cursor, TimeToken& token, int first, int firstDigits)
{
    int second = 0;
    int third = 0;
    const bool isDot = token.form == TimeForm::Dot;
    const int secondDigits = cursor.number(second);
    if (secondDigits < 1 || secondDigits > 2 || second > 59)
        return false;
    token.firstField = first;
    token.firstDigits = firstDigits;
    token.secondField = second;
    token.isUnpadded = secondDigits == 1;
    token.start = duration(0, first, second);
    auto ahead = cursor;
    if ((isDot ? ahead.take(".") : ahead.takeColon()) && ahead.isDigit()) {
        if (ahead.number(third) != 2 || third > 59 || secondDigits != 2)
            return false;
        cursor = ahead;
        token.fields = 3;
        token.start = duration(first, second, third);
        ahead = cursor;
        if ((isDot ? ahead.take(".") : ahead.takeColon()) && ahead.isDigit())
            return false;
    }
    if (!isDot && !token.isUnpadded)
        readFraction(cursor, token);
    return !isDot || (secondDigits == 2 && (firstDigits == 2 || token.fields == 3));
}

/// `1h02m03s`, `2m03s`, `1時間2分3秒`: each unit once, largest first, ending in seconds or hours with minutes.
bool readUnits(Cursor& cursor, TimeToken& token, int first)
{
    constexpr std::array<std::array<std::string_view, 3>, 2> kUnits = {
        {{"h", "m", "s"}, {"\xE6\x99\x82\xE9\x96\x93", "\xE5\x88\x86", "\xE7\xA7\x92"}}};
    std::array<int, 3> values = {0, 0, 0};
    for (const auto& units : kUnits) {
        auto ahead = cursor;
        int value = first;
        std::size_t from = 0;
        int count = 0;
        while (from < 3) {
            const auto* unit = std::find_if(
                units.begin() + from, units.end(), [&ahead](std::string_view mark) { return ahead.take(mark); });
            if (unit == units.end())
                break;
            from = static_cast<std::size_t>(unit - units.begin()) + 1;
            values[from - 1] = value;
            ++count;
            cursor = ahead;
            if (!ahead.isDigit() || ahead.number(value) > 2)
                break;
        }
        if (count >= 2 && values[2] < 60 && !isAsciiLetter(cursor.peek())) {
            token.form = TimeForm::Units;
            token.fields = 3;
            token.start = duration(values[0], values[1], values[2]);
            return true;
        }
    }
    return false;
}

/// Reads one time at `cursor`; leaves it behind the time, or behind the number that is none.
bool readTime(Cursor& cursor, TimeToken& token)
{
    token.begin = cursor.position();
    int first = 0;
    const int digits = cursor.number(first);
    if (digits < 1 || digits > 3)
        return false;
    auto ahead = cursor;
    bool isTime = false;
    if (ahead.takeColon()) {
        isTime = ahead.isDigit() && readFields(ahead, token, first, digits);
    } else if (ahead.peek() == '.' && isAsciiDigit(ahead.peek(1))) {
        ahead.take(".");
        token.form = TimeForm::Dot;
        isTime = readFields(ahead, token, first, digits);
    } else if (ahead.peek() == 'h' || ahead.peek() == 'm' || ahead.peek() < 0) {
        isTime = readUnits(ahead, token, first);
    } else {
        return false;
    }
    cursor = ahead;
    token.end = token.timeEnd = cursor.position();
    if (!isTime || cursor.isDigit())
        return false;
    auto beyond = cursor;
    return !(beyond.takeColon() && beyond.isDigit());
}

/// Goes past digits with colons, dots and commas between them, of which none can begin another time.
void skipNumber(Cursor& cursor)
{
    int ignored = 0;
    while (cursor.number(ignored) > 0) {
        auto ahead = cursor;
        if ((ahead.takeColon() || ahead.take(".")) && ahead.isDigit())
            cursor = ahead;
    }
}

void readRange(std::string_view text, TimeToken& token)
{
    constexpr std::array<std::string_view, 15> kJoiners = {"-->", "->", "\xE2\x86\x92", "\xE2\x80\x93", "\xE2\x80\x94",
        "-", "~", "\uFF5E", "to ", "bis ", "til ", "till ", "tot ", "\u00E0 ", "\u0434\u043E "};
    Cursor cursor(text, token.end);
    cursor.skipSpaces();
    const bool hasSpace = cursor.position() != token.end;
    const auto* joiner =
        std::find_if(kJoiners.begin(), kJoiners.end(), [&cursor](std::string_view mark) { return cursor.take(mark); });
    if (joiner == kJoiners.end() || (!hasSpace && joiner->ends_with(' ')))
        return;
    cursor.skipSpaces();
    TimeToken second;
    if (!cursor.isDigit() || !readTime(cursor, second) || second.form != token.form || second.start <= token.start)
        return;
    if (second.isUnpadded)
        return;
    token.rangeEnd = second.start;
    token.end = second.end;
    if (*joiner == "-->")
        token.refusal = TimeRefusal::Cue;
}

/// Bytes at which the scan stops: digits, the lead bytes of other scripts' digits, and what begins a URL.
constexpr std::array<bool, 256> makeStops()
{
    std::array<bool, 256> stops{};
    for (int c = '0'; c <= '9'; ++c)
        stops[static_cast<std::size_t>(c)] = true;
    stops['/'] = true;
    for (const auto& digits : kDigits)
        stops[static_cast<unsigned char>(digits.lead[0])] = true;
    return stops;
}
constexpr auto kStops = makeStops();

/// Digits are 0x30–0x39. Most text is ASCII: the other scripts' bytes are looked for only where there are any.
std::uint64_t mayHoldStop(std::uint64_t word)
{
    const auto stop = zeroBytes((word ^ (kLowBits * 0x30)) & (kLowBits * 0xF0)) | bytesEqual(word, '/');
    return (word & kHighBits) == 0
        ? stop
        : stop | bytesEqual(word, 0xEF) | bytesEqual(word, 0xD9) | bytesEqual(word, 0xDB) | bytesEqual(word, 0xE0);
}

bool isUrlEnd(char c)
{
    return c == ' ' || c == '\n' || c == '<' || c == '>' || c == '"' || c == ')' || c == ']';
}

} // namespace

std::vector<TimeToken> scanTimes(std::string_view text)
{
    std::vector<TimeToken> tokens;
    std::size_t lineBegin = 0;
    std::size_t searched = 0; // for line ends, up to here
    std::size_t i = 0;
    while (tokens.size() < kMostTimes) {
        i = skipEights(text, i, mayHoldStop);
        while (i < text.size() && !kStops[static_cast<unsigned char>(text[i])])
            ++i;
        if (i >= text.size())
            break;
        const char c = text[i];
        if (c == '/') {
            const bool isUrl = i > 0 && text[i - 1] == ':' && text.substr(i, 2) == "//";
            ++i;
            while (isUrl && i < text.size() && !isUrlEnd(text[i]))
                ++i;
            continue;
        }
        Cursor cursor(text, i);
        if (!cursor.isDigit()) {
            ++i;
            continue;
        }
        TimeToken token;
        if (readTime(cursor, token)) {
            readRange(text, token);
            if (const auto lineEnd = text.substr(searched, token.begin - searched).rfind('\n'); lineEnd != npos)
                lineBegin = searched + lineEnd + 1;
            searched = token.begin;
            judgeSurroundings(text, token, lineBegin);
            tokens.push_back(token);
            i = token.end;
        } else {
            cursor = Cursor(text, i);
            skipNumber(cursor);
            i = cursor.position();
        }
    }
    return tokens;
}

bool mayHoldTimes(std::string_view text)
{
    for (auto i = text.find(':'); i != npos; i = text.find(':', i + 1)) { // nearly always answers, and is quick
        if (i > 0 && i + 1 < text.size() && isAsciiDigit(text[i - 1]) && isAsciiDigit(text[i + 1]))
            return true;
        if (i > 0 && text[i - 1] < 0 && Cursor(text, i + 1).isDigit())
            return true;
    }
    int found = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const char c = text[i];
        const char next = text[i + 1];
        if (c == '\xBC' && next == '\x9A') // the full-width colon is EF BC 9A
            return true;
        const bool isTime =
            isAsciiDigit(c) && (next == ':' || next == '.' || next == 'h' || next == 'm' || next < 0 || next == '&');
        if (isTime && ++found == 2)
            return true;
    }
    return false;
}

} // namespace tidemark::timeline
