// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/page_date.h"

#include "base/text.h"
#include "feed/date_words.h"
#include "feed/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumLineBytes = 120;
constexpr std::size_t kMaximumRemarkBytes = 16;
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;

/// Words that pages put before a date.
constexpr auto kLeadWords = std::to_array<std::string_view>({"published", "released", "posted", "added", "on", "date",
    "udgivet", "udgivelsesdato", "dato", "den", "veroffentlicht", "erschienen", "am", "vom", "publie", "le",
    "publicado", "el", "publicerad", "publicerat", "publisert", "gepubliceerd", "op", "pubblicato", "il"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// @return `line` with '|' for each of the marks that pages put between date and length.
std::string withPlainSeparators(std::string_view line)
{
    std::string out;
    for (std::size_t i = 0; i < line.size();) {
        const auto codePoint = nextCodePoint(line, i);
        const bool isSeparator = codePoint == 0xB7 || codePoint == 0x2022 || codePoint == 0x2027 || codePoint == 0x2219
            || codePoint == 0x25CF || codePoint == 0x30FB;
        appendUtf8(out, isSeparator ? '|' : codePoint);
    }
    return out;
}

/// A run of digits or of letters.
struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isNumber = false;
};

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < text.size();) {
        const auto start = i;
        const bool isNumber = isDigit(text[i]);
        if (!isNumber && !isLetter(text[i])) {
            ++i;
            continue;
        }
        while (i < text.size() && (isNumber ? isDigit(text[i]) : isLetter(text[i])))
            ++i;
        tokens.push_back({start, i, isNumber});
    }
    return tokens;
}

int numberOf(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

struct FoundDate {
    Timestamp day;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class DateFinder final {
public:
    explicit DateFinder(std::string_view text) : m_text(text), m_tokens(tokensOf(text)) { }

    std::optional<FoundDate> find() const
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (!isYear(m_tokens[i]))
                continue;
            for (const auto form : {&DateFinder::isoDate, &DateFinder::dottedDate, &DateFinder::namedDate}) {
                if (const auto date = (this->*form)(i))
                    return date;
            }
        }
        return std::nullopt;
    }

private:
    std::string_view textOf(const Token& token) const { return m_text.substr(token.begin, token.end - token.begin); }
    int yearOf(const Token& token) const { return numberOf(m_text.substr(token.begin, 4)); }

    bool isYear(const Token& token) const
    {
        return token.isNumber && token.end - token.begin >= 4 && yearOf(token) >= kFirstYear
            && yearOf(token) <= kLastYear;
    }

    /// @return whether only `mark` stands between two tokens.
    bool isJoined(std::size_t left, std::size_t right, std::string_view mark) const
    {
        return right < m_tokens.size()
            && m_text.substr(m_tokens[left].end, m_tokens[right].begin - m_tokens[left].end) == mark;
    }

    bool isShortNumber(std::size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].isNumber && m_tokens[i].end - m_tokens[i].begin <= 2;
    }

    std::optional<FoundDate> made(int year, int month, int day, std::size_t begin, std::size_t end) const
    {
        using namespace std::chrono;
        const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
        if (!date.ok())
            return std::nullopt;
        return FoundDate{sys_days(date), begin, end};
    }

    /// "2026-05-10", with a length glued to its day.
    std::optional<FoundDate> isoDate(std::size_t i) const
    {
        const bool isForm = m_tokens[i].end - m_tokens[i].begin == 4 && isShortNumber(i + 1) && isJoined(i, i + 1, "-")
            && isJoined(i + 1, i + 2, "-") && m_tokens[i + 2].isNumber
            && m_tokens[i + 2].end - m_tokens[i + 2].begin >= 2;
        if (!isForm)
            return std::nullopt;
        const auto end = m_tokens[i + 2].begin + 2;
        return made(yearOf(m_tokens[i]), numberOf(textOf(m_tokens[i + 1])),
            numberOf(m_text.substr(m_tokens[i + 2].begin, 2)), m_tokens[i].begin, end);
    }

    /// "10.05.2026"; with slashes the order of day and month cannot be known, so those are not read.
    std::optional<FoundDate> dottedDate(std::size_t i) const
    {
        const bool isForm = i >= 2 && isShortNumber(i - 1) && isShortNumber(i - 2) && isJoined(i - 1, i, ".")
            && isJoined(i - 2, i - 1, ".");
        if (!isForm)
            return std::nullopt;
        return made(yearOf(m_tokens[i]), numberOf(textOf(m_tokens[i - 1])), numberOf(textOf(m_tokens[i - 2])),
            m_tokens[i - 2].begin, m_tokens[i].begin + 4);
    }

    /// "10. maj 2026", "10 de mayo de 2026", "May 10th, 2026".
    std::optional<FoundDate> namedDate(std::size_t i) const
    {
        std::optional<int> month;
        std::optional<int> day;
        for (std::size_t k = i; k-- > 0 && !(month && day);) {
            const auto& token = m_tokens[k];
            const auto word = foldedWord(textOf(token));
            if (isShortNumber(k) && !day)
                day = numberOf(textOf(token));
            else if (!token.isNumber && !month && monthOf(word))
                month = monthOf(word);
            else if (token.isNumber || !isDateFiller(word))
                return std::nullopt;
            if (month && day)
                return made(yearOf(m_tokens[i]), *month, *day, token.begin, m_tokens[i].begin + 4);
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
};

std::string_view withoutMarks(std::string_view text)
{
    constexpr std::string_view kMarks = " ,.-()";
    text = trimmed(text);
    const auto begin = text.find_first_not_of(kMarks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kMarks) - begin + 1);
}

/// What a file was cut in is made whole where only one unit fits, and a digit behind a whole unit is dropped.
std::string mendedDuration(std::string_view text)
{
    std::string mended(text);
    if (mended.ends_with(" mi"))
        mended += 'n';
    const auto unit = mended.rfind("min");
    const bool isDigitBehind = unit != std::string::npos && unit + 3 < mended.size()
        && std::all_of(mended.begin() + static_cast<std::ptrdiff_t>(unit) + 3, mended.end(), isDigit);
    if (isDigitBehind)
        mended.resize(unit + 3);
    return mended;
}

bool isLeadIn(std::string_view text)
{
    const auto tokens = tokensOf(text);
    return std::all_of(tokens.begin(), tokens.end(), [text](const Token& token) {
        const auto word = foldedWord(text.substr(token.begin, token.end - token.begin));
        return !token.isNumber
            && (isWeekday(word) || std::find(kLeadWords.begin(), kLeadWords.end(), word) != kLeadWords.end());
    });
}

/// Reads what stands before or after the date: lengths, and remarks between separators ("S2 E5").
/// @return false where there is anything else.
bool readRest(std::string_view rest, bool isBefore, std::optional<Milliseconds>& duration)
{
    const bool hasSeparators = rest.find('|') != std::string_view::npos;
    for (const auto part : split(rest, '|')) {
        const auto piece = withoutMarks(part);
        if (piece.empty() || (isBefore && isLeadIn(piece)))
            continue;
        const auto read = readPageDuration(piece);
        if (read && !duration)
            duration = read;
        else if (!read && !(hasSeparators && piece.size() <= kMaximumRemarkBytes))
            return false;
    }
    return true;
}

} // namespace

std::optional<Milliseconds> readPageDuration(std::string_view line)
{
    const auto text = withoutMarks(line);
    const bool isWritten = !text.empty() && text.size() <= kMaximumLineBytes && isDigit(text.front())
        && (text.find(':') != std::string_view::npos || std::any_of(text.begin(), text.end(), isLetter));
    return isWritten ? parseDuration(mendedDuration(text)) : std::nullopt;
}

std::optional<PageDate> readPageDate(std::string_view line)
{
    if (line.size() > kMaximumLineBytes || std::none_of(line.begin(), line.end(), isDigit))
        return std::nullopt;
    const auto text = withPlainSeparators(line);
    const auto found = DateFinder(text).find();
    if (!found)
        return std::nullopt;
    PageDate date{found->day, std::nullopt};
    const auto rest = std::string_view(text).substr(found->end);
    // A file may end within the length; its beginning, glued to the year, is not worth a guess.
    const bool isCutLength =
        !rest.empty() && rest.size() <= kMaximumRemarkBytes && isDigit(rest.front()) && !readPageDuration(rest);
    if (!readRest(std::string_view(text).substr(0, found->begin), true, date.duration)
        || (!isCutLength && !readRest(rest, false, date.duration)))
        return std::nullopt;
    return date;
}

} // namespace tidemark::feed
