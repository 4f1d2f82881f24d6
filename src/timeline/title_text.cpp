// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/title_text.h"

#include "base/text.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kLongestHrefBytes = 2048;

struct Mark {
    std::string_view bytes;
    Separator separator;
};

/// Longest first where one begins another.
constexpr Mark kSeparators[] = {
    {"-->", Separator::Arrow},
    {"->", Separator::Arrow},
    {"=>", Separator::Arrow},
    {"--", Separator::Dash},
    {"-", Separator::Dash},
    {"\u2013", Separator::Dash},
    {"\u2014", Separator::Dash},
    {"\u2015", Separator::Dash},
    {"\u2010", Separator::Dash},
    {"\u2011", Separator::Dash},
    {"\u2212", Separator::Dash},
    {"\u30FC", Separator::Dash},
    {"\u2500", Separator::Dash},
    {"::", Separator::Colon},
    {":", Separator::Colon},
    {"\uFF1A", Separator::Colon},
    {"||", Separator::Bar},
    {"|", Separator::Bar},
    {"\uFF5C", Separator::Bar},
    {"\u2502", Separator::Bar},
    {"\u2022", Separator::Bar},
    {"\u00B7", Separator::Bar},
    {"\u30FB", Separator::Bar},
    {"//", Separator::Bar},
    {"/", Separator::Bar},
    {"=", Separator::Bar},
    {"*", Separator::Bar},
    {"\u2192", Separator::Arrow},
    {"\u21D2", Separator::Arrow},
    {"\u2794", Separator::Arrow},
    {"\u279C", Separator::Arrow},
    {"\u27A1\uFE0F", Separator::Arrow},
    {"\u27A1", Separator::Arrow},
    {"\u25B6\uFE0F", Separator::Arrow},
    {"\u25B6", Separator::Arrow},
    {"\u25BA", Separator::Arrow},
    {"\u00BB", Separator::Arrow},
    {"\u203A", Separator::Arrow},
    {">>", Separator::Arrow},
    {">", Separator::Arrow},
    {"~", Separator::Tilde},
    {"\uFF5E", Separator::Tilde},
    {"\u301C", Separator::Tilde},
    {"\u2026", Separator::Dot},
    {".", Separator::Dot},
    {"\u3001", Separator::Comma},
    {",", Separator::Comma},
    {";", Separator::Comma},
};

constexpr std::string_view kClosing[] = {
    ")", "]", "}", "*", "_", "\uFF09", "\u3011", "\u3015", "\u300D", "\u300B", "\u201D", "`"};
/// Brackets, bullets and joints that open an entry.
constexpr std::string_view kOpening[] = {"(", "[", "{", "<", "*", "@", ",", ";", "|", "-", "/", "#", "+", ">", "_", "~",
    "\u2022", "\u25CF", "\u25AA", "\u25E6", "\u2023", "\u00B7", "\u25BA", "\u25B6", "\u2192", "\u27A1", "\u2013",
    "\u2014", "\uFF08", "\u3010", "\u3014", "\u300C", "\u300A", "\u30FB", "\uFF5C", "\uFE0F", "\u25A0", "\u25BA",
    "\u2605"};
constexpr std::string_view kTrailing[] = {"(", "[", "{", "<", "*", "_", "@", ":", ".", "|", "-", "~", "=", ">", ",",
    "\u2013", "\u2014", "\u2026", "\u2192", "\u00B7", "\u2022", "\uFF08", "\u3010", "\uFF1A", "\u30FB", "\uFF5C"};

/// ASCII letters and digits: no mark ends or begins with one.
bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <class Marks>
std::size_t markAtEnd(std::string_view text, const Marks& marks)
{
    if (text.empty() || isWordByte(text.back()))
        return 0;
    const auto* found = std::ranges::find_if(
        marks, [text](std::string_view mark) { return text.back() == mark.back() && text.ends_with(mark); });
    return found == std::end(marks) ? 0 : found->size();
}

/// @return the length of the emoji or symbol (not a letter, digit, quote or mark of a sentence) at the end.
std::size_t symbolAtEnd(std::string_view text)
{
    auto start = text.size();
    while (start > 0 && (static_cast<unsigned char>(text[start - 1]) & 0xC0) == 0x80 && text.size() - start < 3)
        --start;
    if (start == 0 || static_cast<unsigned char>(text[start - 1]) < 0xE2)
        return 0;
    --start;
    auto next = start;
    const auto c = nextCodePoint(text, next);
    return (c >= 0x2300 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) || c == 0xFE0F || (c >= 0x1F300 && c <= 0x1FAFF)
        ? text.size() - start
        : 0;
}

/// Title text in the document is clean already, mostly: then it is copied as it is.
std::string singleSpaced(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\t' || c == '\xE2' || c == '\xE3' || c == '\xEF' || c == '\xC2'
            || (c == ' ' && text.substr(i + 1, 1) == " "))
            return simplified(text);
    }
    return std::string(text);
}

std::size_t skipSpaces(std::string_view text, std::size_t position, std::size_t end)
{
    while (position < end && (text[position] == ' ' || text[position] == '\t'))
        ++position;
    return position;
}

bool isUrlWord(std::string_view word)
{
    while (!word.empty() && std::string_view("<([").find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    return isHttpUrl(word) || startsWithIgnoringAsciiCase(word, "www.");
}

std::string bareUrl(std::string_view word)
{
    const auto from = word.find_first_not_of("<([");
    auto url = word.substr(std::min(from, word.size()));
    while (!url.empty() && std::string_view(">)].,;").find(url.back()) != std::string_view::npos)
        url.remove_suffix(1);
    return isHttpUrl(url) && url.size() <= kLongestHrefBytes ? std::string(url) : std::string();
}

bool isTagWord(std::string_view word)
{
    return word.size() > 1 && word[0] == '#' && !(word[1] >= '0' && word[1] <= '9');
}

} // namespace

namespace {

/// Goes past "Min." and "Min)" behind a time; "Min" alone may be a title's word.
std::size_t passMinutes(std::string_view text, std::size_t position, std::size_t end)
{
    const auto from = skipSpaces(text, position, end);
    const auto rest = text.substr(from, end - from);
    if (rest.size() < 4 || (rest[0] != 'M' && rest[0] != 'm') || rest[1] != 'i' || rest[2] != 'n')
        return position;
    return rest[3] == '.' ? from + 4 : rest[3] == ')' || rest[3] == ']' || rest[3] == ':' ? from + 3 : position;
}

} // namespace

AfterTime passSeparator(std::string_view text, std::size_t position, std::size_t end)
{
    const auto rest = [&] { return text.substr(position, end - position); };
    const auto passClosing = [&] {
        if (text[position] == ' ' || isWordByte(text[position]))
            return false;
        const auto* closing = std::ranges::find_if(kClosing, [&](std::string_view c) { return rest().starts_with(c); });
        position += closing == std::end(kClosing) ? 0 : closing->size();
        return closing != std::end(kClosing);
    };
    position = passMinutes(text, position, end);
    while (position < end && passClosing()) { }
    const auto direct = position;
    position = skipSpaces(text, position, end);
    if (position < end && isWordByte(text[position]))
        return {position, Separator::None};
    const auto* found = std::ranges::find_if(kSeparators,
        [&](const Mark& m) { return position < end && text[position] == m.bytes[0] && rest().starts_with(m.bytes); });
    if (found == std::end(kSeparators))
        return {position, Separator::None};
    const auto after = rest().substr(found->bytes.size(), 1);
    const bool isDigitNext = !after.empty() && after[0] >= '0' && after[0] <= '9';
    const bool isQuote = (found->bytes == "\u00BB" && rest().find("\u00AB") != std::string_view::npos)
        || (found->bytes == "\u203A" && rest().find("\u2039") != std::string_view::npos); // »so«
    const bool isOwn = isQuote || (found->bytes == "\u2026" && after != " ") || (found->bytes == "." && after == ".")
        || (position != direct && isDigitNext)
        || (position != direct && (found->bytes == "." || (found->bytes == "/" && after != " ")));
    if (isOwn)
        return {position, Separator::None};
    position = skipSpaces(text, position + found->bytes.size(), end);
    if (found->separator == Separator::Tilde && rest().starts_with(':'))
        position = skipSpaces(text, position + 1, end);
    if (rest().starts_with("** ")) // a bold time with its separator inside
        position = skipSpaces(text, position + 2, end);
    return {position, found->separator};
}

char openingBracket(std::string_view text, std::size_t position, std::size_t begin)
{
    while (position > begin && (text[position - 1] == '@' || text[position - 1] == ' ' || text[position - 1] == '*'))
        --position;
    const auto before = text.substr(begin, position - begin);
    if (before.empty())
        return 0;
    if (std::string_view("([{<").find(before.back()) != std::string_view::npos)
        return before.back();
    return before.ends_with("\uFF08") ? '(' : before.ends_with("\u3010") ? '[' : '\0';
}

std::string_view beforeRule(std::string_view text)
{
    constexpr std::array<std::string_view, 12> kRuleMarks = {
        "-", "_", "=", "*", "~", "#", "+", "\u2014", "\u2013", "\u2500", "\u2501", "\u2550"};
    for (std::size_t i = 0; i + 4 <= text.size();) {
        const char c = text[i];
        // Four equal marks begin with two equal bytes, or with the lead byte of a dash or line: nearly nothing does.
        if (c != '\xE2' ? c != text[i + 1] || isWordByte(c) || c == ' ' : i + 3 < text.size() && text[i + 3] != c) {
            ++i;
            continue;
        }
        const auto rest = text.substr(i);
        const auto* mark = std::ranges::find_if(kRuleMarks, [rest](std::string_view m) { return rest.starts_with(m); });
        if (mark == kRuleMarks.end()) {
            ++i;
            continue;
        }
        std::size_t count = 0;
        auto at = i;
        for (; text.substr(at).starts_with(*mark); at += mark->size())
            ++count;
        if (count >= 4)
            return text.substr(0, i);
        i = at;
    }
    return text;
}

std::string_view withoutOpeningMarks(std::string_view text)
{
    while (true) {
        text = trimmed(text);
        const auto length = std::max(markAtEnd(text, kOpening), symbolAtEnd(text));
        if (length == 0)
            return text;
        text.remove_suffix(length);
    }
}

std::string_view withoutTrailSeparator(std::string_view text)
{
    while (true) {
        text = trimmed(text);
        auto length = markAtEnd(text, kTrailing);
        if (length == 0) {
            constexpr std::array<std::string_view, 11> kWords = {" starts at", "(starts at", " start at",
                " starting at", " begins at", " beginning at", "(begins at", " at", "(at", " ab", "(ab"};
            const auto lower = asciiLower(text.substr(text.size() - std::min<std::size_t>(text.size(), 12)));
            const auto* word =
                std::ranges::find_if(kWords, [&lower](std::string_view w) { return lower.ends_with(w); });
            length = word == kWords.end() ? 0 : word->size();
        }
        if (length == 0)
            return text;
        text.remove_suffix(length);
    }
}

std::string_view withoutBullet(std::string_view text)
{
    while (true) {
        text = trimmed(text);
        if (text.empty() || isWordByte(text.front()))
            return text;
        const auto* mark = std::ranges::find_if(kOpening, [text](std::string_view m) {
            return m != "(" && m != "[" && m != "<" && m != "\uFF08" && m != "\u3010" && m != "\u300C" && m != "@"
                && text.starts_with(m);
        });
        if (mark == std::end(kOpening) || (*mark == "#" && text.substr(1, 1) != "#" && text.substr(1, 1) != " "))
            return text;
        text.remove_prefix(mark->size());
    }
}

CleanTitle cleanedTitle(std::string_view text)
{
    CleanTitle clean;
    text = trimmed(text);
    bool hadLink = false;
    while (true) {
        const auto space = text.find_last_of(" \t");
        const auto word = space == std::string_view::npos ? text : text.substr(space + 1);
        const bool isUrl = isUrlWord(word);
        const bool isChapterTag =
            equalsIgnoringAsciiCase(word, "#chapter") || equalsIgnoringAsciiCase(word, "#chapters");
        if (!isUrl && !isChapterTag && !isTagWord(word))
            break;
        if (isUrl) {
            hadLink = true;
            if (auto url = bareUrl(word); !url.empty())
                clean.href = std::move(url);
        } else if (!isChapterTag) {
            // A tag of any other name belongs to the link before it; without one it is the title's own word.
            const auto before = trimmed(text.substr(0, text.size() - word.size()));
            const auto gap = before.find_last_of(" \t");
            const auto last = gap == std::string_view::npos ? before : before.substr(gap + 1);
            if (!hadLink && !isUrlWord(last) && !isTagWord(last))
                break;
        }
        text = trimmed(text.substr(0, text.size() - word.size()));
        if (text.empty())
            break;
    }
    if (hadLink) {
        while (text.ends_with(" -") || text.ends_with(":") || text.ends_with(" \u2013") || text.ends_with(" \u2014")) {
            text.remove_suffix(text.ends_with(":") ? 1 : text.ends_with("-") ? 2 : 4);
            text = trimmed(text);
        }
    }
    clean.title = singleSpaced(text);
    return clean;
}

std::string_view throughFirstUrl(std::string_view text)
{
    for (auto at = text.find(" http"); at != std::string_view::npos; at = text.find(" http", at + 5)) {
        if (isHttpUrl(text.substr(at + 1)))
            return text.substr(0, std::min(text.find(' ', at + 1), text.size()));
    }
    return text;
}

std::string_view beforeNextPart(std::string_view text)
{
    constexpr std::array<std::string_view, 12> kPhrases = {"Learn more about your ad choices", "Hosted on Acast",
        "Hosted by Simplecast", "See omnystudio.com", "See Privacy Policy", "See acast.com", "Support this podcast",
        "Support the show", "Send in a voice message", "Advertising Inquiries", "Privacy & Opt-Out", "--- "};
    for (const auto phrase : kPhrases) {
        if (const auto at = text.find(phrase); at != std::string_view::npos && at > 0 && text[at - 1] == ' ')
            text = withoutOpeningMarks(text.substr(0, at));
    }
    constexpr std::array<std::string_view, 18> kParts = {"Music", "About", "Links", "Link", "Credits", "Sponsor",
        "Sponsors", "Resources", "References", "Support", "Website", "Twitter", "Instagram", "Contact", "Subscribe",
        "Follow", "Musik", "Shownotes"};
    for (auto colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
        const auto word = wordBefore(text, colon, 0);
        const auto at = static_cast<std::size_t>(word.data() - text.data());
        if (!word.empty() && at > 0 && text[at - 1] == ' ' && colon + 1 < text.size() && text[colon + 1] == ' '
            && std::ranges::find(kParts, word) != kParts.end())
            return withoutOpeningMarks(text.substr(0, at));
    }
    return text;
}

} // namespace tidemark::timeline
