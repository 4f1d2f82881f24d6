// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/entry_reader.h"

#include "base/text.h"
#include "timeline/list_marks.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr std::size_t kLongestTitleBytes = 2000; ///< of text that is looked at for a title
constexpr std::size_t kTitleStartBytes = 200; ///< within which a title has a letter or digit

/// @return `title` without the words at its end that say only that a moment follows: "… to Ribe. From minute 12:30".
std::string_view withoutMinuteWords(std::string_view title)
{
    constexpr int kMostWords = 2;
    for (int i = 0; i < kMostWords; ++i) {
        const auto word = wordBefore(title, title.size(), 0);
        if (word.empty() || !isMinuteWord(word))
            break;
        title = trimmed(title.substr(0, static_cast<std::size_t>(word.data() - title.data())));
    }
    return title;
}

} // namespace

Style EntryReader::styleOf(const std::vector<std::size_t>& tokens) const
{
    std::array<std::size_t, 8> separators{};
    std::size_t lower = 0;
    std::size_t glued = 0;
    const bool isFromZero = !tokens.empty() && m_tokens[tokens.front()].start < std::chrono::seconds(1);
    std::size_t round = 0;
    std::size_t square = 0;
    for (const auto token : tokens) {
        const auto& time = m_tokens[token];
        const auto after = passSeparator(m_text, time.end, m_text.size());
        ++separators[static_cast<std::size_t>(after.separator)];
        auto at = after.position;
        lower += isLower(nextCodePoint(m_text, at)) ? 1 : 0;
        glued += time.isGlued && (isFromZero || time.firstDigits >= 2 || time.fields == 3) ? 1 : 0;
        const char bracket = openingBracket(m_text, time.begin, time.begin - std::min<std::size_t>(time.begin, 6));
        round += bracket == '(' ? 1 : 0;
        square += bracket == '[' ? 1 : 0;
    }
    Style style;
    const auto isMost = [&tokens](std::size_t count) { return count * 5 >= tokens.size() * 3 && count >= 2; };
    style.isLower = isMost(lower);
    style.isGlued = glued * 2 >= tokens.size() && glued >= 3;
    if (isMost(round))
        style.bracket = '(';
    else if (isMost(square))
        style.bracket = '[';
    for (std::size_t i = 1; i < separators.size(); ++i) {
        if (isMost(separators[i]))
            style.separator = static_cast<Separator>(i);
    }
    return style;
}

/// @return whether the time is later than the one before it in its line and earlier than the one behind it: then
/// "… with John 12:30 – Next" is a name and a moment rather than a verse.
bool EntryReader::risesIn(std::size_t token, const Line& line) const
{
    const auto start = m_tokens[token].start;
    return token > line.firstToken && m_tokens[token - 1].start < start
        && (token + 1 == line.tokenEnd || start < m_tokens[token + 1].start);
}

/// @return whether a mark joins the time to what stands before it, in a line that is a list: "0:00 the room, 6:35 the
/// customers". A sentence joins times as well, but neither from zero nor behind a heading or label.
bool EntryReader::isJoined(std::size_t token, const Line& line) const
{
    constexpr std::array<std::string_view, 9> kJoints = {
        ",", ";", "|", "/", "-", "\u2013", "\u2014", "\u2022", "\u00B7"};
    if (!line.hasHeadingNear && !line.hasLabelNear && m_tokens[line.firstToken].start >= std::chrono::seconds(1))
        return false;
    const auto before = trimmed(m_text.substr(line.begin, m_tokens[token].begin - line.begin));
    return std::ranges::any_of(kJoints, [before](std::string_view joint) { return before.ends_with(joint); });
}

/// @return whether a time inside a line begins an entry of its own, rather than being a word of a title.
bool EntryReader::startsEntry(std::size_t token, const Style& style, const Line& line, bool isFlat) const
{
    if (!m_lines.isUsable(token))
        return false;
    const auto& time = m_tokens[token];
    const auto after = passSeparator(m_text, time.end, line.end);
    const bool hasSeparator = style.separator != Separator::None && after.separator == style.separator;
    const bool hasBracket = style.bracket != 0 && openingBracket(m_text, time.begin, line.begin) == style.bracket;
    const auto titleEnd = token + 1 < line.tokenEnd ? m_tokens[token + 1].begin : line.end;
    const auto title = m_text.substr(std::min(after.position, titleEnd), titleEnd - std::min(after.position, titleEnd));
    if (withoutMarks(title.substr(0, kTitleStartBytes)).empty())
        return false;
    if ((style.separator != Separator::None && !hasSeparator) || (style.bracket != 0 && !hasBracket))
        return false;
    if (hasSeparator || hasBracket)
        return time.refusal != TimeRefusal::Verse || hasBracket || risesIn(token, line);
    if ((time.isGlued && !style.isGlued) || time.refusal != TimeRefusal::None || time.followsPreposition
        || time.isUnpadded)
        return false;
    auto at = after.position;
    const auto c = nextCodePoint(m_text, at);
    if (isLower(c))
        return isFlat && after.separator == Separator::None
            && (line.firstToken == token || (style.isLower && (line.hasHeadingBefore || isJoined(token, line))));
    return true;
}

std::vector<std::size_t> EntryReader::startsIn(
    const Line& line, const Style& style, std::optional<Milliseconds> before) const
{
    std::vector<std::size_t> starts = {line.firstToken};
    for (auto token = line.firstToken + 1; token < line.tokenEnd; ++token) {
        const auto start = m_tokens[token].start;
        const bool isNextLater = before && *before > m_tokens[line.firstToken].start; // else another list begins there
        const bool isInOrder = start > m_tokens[starts.back()].start && (!isNextLater || start < *before);
        if (isInOrder && m_tokens[token].fields == m_tokens[starts.back()].fields
            && startsEntry(token, style, line, false))
            starts.push_back(token);
    }
    return starts;
}

void EntryReader::addEntry(EntryList& list, std::size_t token, std::size_t line, std::string_view text) const
{
    text = truncatedUtf8(text, kLongestTitleBytes);
    auto clean = cleanedTitle(text);
    const auto begin = static_cast<std::size_t>(text.data() - m_text.data());
    const auto& links = m_lines.document().links;
    const auto link = std::ranges::lower_bound(links, begin, {}, &NotesLink::begin);
    if (link != links.end() && link->begin < begin + text.size() && isHttpUrl(link->href))
        clean.href = link->href;
    list.entries.push_back({token, std::move(clean.title), std::move(clean.href), line});
}

void EntryReader::addLine(EntryList& list, std::size_t index, const std::vector<std::size_t>& starts, bool isFlat) const
{
    const auto& line = m_lines.all()[index];
    const auto wordBeforeFirst =
        starts.empty() ? std::string_view{} : wordBefore(m_text, m_tokens[starts[0]].begin, line.begin);
    const bool hasMinuteWords = !wordBeforeFirst.empty() && isMinuteWord(wordBeforeFirst);
    std::size_t longest = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == starts.size();
        const auto end = isLast ? line.end : m_tokens[starts[i + 1]].begin;
        const auto begin = passSeparator(m_text, m_tokens[starts[i]].end, end).position;
        auto title = beforeRule(m_text.substr(begin, std::min(end - begin, kLongestTitleBytes)));
        if (!isLast && hasMinuteWords)
            title = withoutMinuteWords(trimmed(title));
        if (!isLast)
            title = withoutOpeningMarks(title);
        else if (isFlat)
            title = withoutTail(throughFirstUrl(beforeNextPart(title)), longest);
        longest = std::max(longest, title.size());
        const auto opening = m_text.substr(line.begin, m_tokens[starts[i]].begin - line.begin);
        while (opening.ends_with('*') && title.ends_with('*'))
            title.remove_suffix(1); // a bold entry: **00:12 Title**
        if (opening.starts_with('|') && title.ends_with('|'))
            title.remove_suffix(1); // a row of a table
        addEntry(list, starts[i], index, title);
    }
}

} // namespace tidemark::timeline
