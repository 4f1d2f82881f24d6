// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_reader.h"

#include "base/text.h"
#include "timeline/list_marks.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kLongestTitleBytes = 2000; ///< of text that is looked at for a title
constexpr std::size_t kTitleStartBytes = 200; ///< within which a title has a letter or digit

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t firstToken = 0;
    std::size_t tokenEnd = 0; ///< one past the last
    bool isLead = false;
    bool isTrail = false;
    bool hasHeadingBefore = false; ///< within the line, before its first time
    [[nodiscard]] std::size_t tokenCount() const { return tokenEnd - firstToken; }
};

/// What most times of a list have in common.
struct Style {
    char bracket = 0;
    Separator separator = Separator::None;
    bool isLower = false; ///< titles begin in lower case
};

/// Makes lists of the lines of one document; lives for one call.
class ListReader final {
public:
    ListReader(const NotesDocument& document, const std::vector<TimeToken>& tokens, bool wantsDots)
        : m_document(document), m_text(document.text), m_tokens(tokens), m_wantsDots(wantsDots)
    {
        readLines();
    }

    [[nodiscard]] std::vector<EntryList> read();

private:
    void readLines();
    void classify(Line& line) const;
    [[nodiscard]] bool isUsable(std::size_t token) const;
    [[nodiscard]] EntryList leadLines() const;
    [[nodiscard]] EntryList trailLines() const;
    [[nodiscard]] EntryList titlesBeforeTimes() const;
    [[nodiscard]] EntryList flatLead() const;
    [[nodiscard]] EntryList flatTrail() const;
    void addLine(EntryList& list, std::size_t line, std::vector<std::size_t> starts, bool isFlat) const;
    [[nodiscard]] Style styleOf(const std::vector<std::size_t>& tokens) const;
    [[nodiscard]] bool startsEntry(std::size_t token, const Style& style, const Line& line, bool isFlat) const;
    [[nodiscard]] bool risesIn(std::size_t token, const Line& line) const;
    [[nodiscard]] std::vector<std::size_t> startsIn(
        const Line& line, const Style& style, std::optional<Milliseconds> before) const;
    void lookForHeading(EntryList& list) const;
    [[nodiscard]] Heading headingBefore(std::size_t line, std::size_t after) const;
    void noteHeadings(EntryList& list, std::string_view line) const;
    [[nodiscard]] bool isTimeOnly(const Line& line) const;
    [[nodiscard]] std::string_view textOf(const Line& line) const
    {
        return m_text.substr(line.begin, line.end - line.begin);
    }
    void addEntry(EntryList& list, std::size_t token, std::size_t line, std::string_view title) const;

    const NotesDocument& m_document;
    std::string_view m_text;
    const std::vector<TimeToken>& m_tokens;
    bool m_wantsDots;
    std::vector<Line> m_lines; ///< those that are not blank
};

void ListReader::readLines()
{
    std::size_t token = 0;
    for (std::size_t begin = 0; begin < m_text.size();) {
        const auto end = std::min(m_text.find('\n', begin), m_text.size());
        const auto content = trimmed(m_text.substr(begin, end - begin));
        if (!content.empty()) {
            Line line;
            line.begin = static_cast<std::size_t>(content.data() - m_text.data());
            line.end = line.begin + content.size();
            line.firstToken = token;
            while (token < m_tokens.size() && m_tokens[token].begin < line.end)
                ++token;
            line.tokenEnd = token;
            classify(line);
            m_lines.push_back(line);
        }
        begin = end + 1;
    }
}

bool ListReader::isUsable(std::size_t token) const
{
    const auto& time = m_tokens[token];
    return time.refusal != TimeRefusal::Number && (time.form == TimeForm::Dot) == m_wantsDots;
}

void ListReader::classify(Line& line) const
{
    if (line.tokenCount() == 0)
        return;
    const auto& first = m_tokens[line.firstToken];
    if (isUsable(line.firstToken)) {
        const auto prefix = m_text.substr(line.begin, first.begin - line.begin);
        const auto words = withoutMarks(prefix);
        line.isLead = words.empty() || (words.size() <= 3 && isNumbering(prefix)) || isMinuteWord(words);
        if (!line.isLead && words.size() < 60) {
            line.hasHeadingBefore = headingAtEnd(words) == 0;
            line.isLead = line.hasHeadingBefore;
        }
    }
    const auto& last = m_tokens[line.tokenEnd - 1];
    const auto tail = trimmed(m_text.substr(last.end, line.end - last.end));
    const bool isTextBehind = !tail.empty() && tail[0] > 0 && isAlnum(static_cast<unsigned char>(tail[0]));
    line.isTrail = isUsable(line.tokenEnd - 1) && !isTextBehind && withoutMarks(beforeRule(tail)).empty();
}

bool ListReader::isTimeOnly(const Line& line) const
{
    return line.isLead && line.isTrail && line.tokenCount() == 1;
}

void ListReader::addEntry(EntryList& list, std::size_t token, std::size_t line, std::string_view text) const
{
    text = truncatedUtf8(text, kLongestTitleBytes);
    auto clean = cleanedTitle(text);
    const auto begin = static_cast<std::size_t>(text.data() - m_text.data());
    const auto link = std::ranges::lower_bound(m_document.links, begin, {}, &NotesLink::begin);
    if (link != m_document.links.end() && link->begin < begin + text.size() && isHttpUrl(link->href))
        clean.href = link->href;
    list.entries.push_back({token, std::move(clean.title), std::move(clean.href), line});
}

Style ListReader::styleOf(const std::vector<std::size_t>& tokens) const
{
    std::array<std::size_t, 8> separators{};
    std::size_t lower = 0;
    std::size_t round = 0;
    std::size_t square = 0;
    for (const auto token : tokens) {
        const auto& time = m_tokens[token];
        const auto after = passSeparator(m_text, time.end, m_text.size());
        ++separators[static_cast<std::size_t>(after.separator)];
        auto at = after.position;
        lower += isLower(nextCodePoint(m_text, at)) ? 1 : 0;
        const char bracket = openingBracket(m_text, time.begin, time.begin - std::min<std::size_t>(time.begin, 6));
        round += bracket == '(' ? 1 : 0;
        square += bracket == '[' ? 1 : 0;
    }
    Style style;
    const auto isMost = [&tokens](std::size_t count) { return count * 5 >= tokens.size() * 3 && count >= 2; };
    style.isLower = isMost(lower);
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
bool ListReader::risesIn(std::size_t token, const Line& line) const
{
    const auto start = m_tokens[token].start;
    return token > line.firstToken && m_tokens[token - 1].start < start
        && (token + 1 == line.tokenEnd || start < m_tokens[token + 1].start);
}

/// @return whether a time inside a line begins an entry of its own, rather than being a word of a title.
bool ListReader::startsEntry(std::size_t token, const Style& style, const Line& line, bool isFlat) const
{
    if (!isUsable(token))
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
    if (time.isGlued || time.refusal != TimeRefusal::None || time.followsPreposition || time.isUnpadded)
        return false;
    auto at = after.position;
    const auto c = nextCodePoint(m_text, at);
    if (isLower(c))
        return isFlat && after.separator == Separator::None
            && (line.firstToken == token || (style.isLower && line.hasHeadingBefore));
    return true;
}

std::vector<std::size_t> ListReader::startsIn(
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

void ListReader::addLine(EntryList& list, std::size_t index, std::vector<std::size_t> starts, bool isFlat) const
{
    const auto& line = m_lines[index];
    std::size_t longest = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == starts.size();
        const auto end = isLast ? line.end : m_tokens[starts[i + 1]].begin;
        const auto begin = passSeparator(m_text, m_tokens[starts[i]].end, end).position;
        auto title = beforeRule(m_text.substr(begin, std::min(end - begin, kLongestTitleBytes)));
        if (!isLast)
            title = withoutOpeningMarks(title);
        else if (isFlat)
            title = withoutTail(throughFirstUrl(beforeNextPart(title)), longest);
        longest = std::max(longest, title.size());
        const auto opening = m_text.substr(line.begin, m_tokens[starts[i]].begin - line.begin);
        while (opening.ends_with('*') && title.ends_with('*'))
            title.remove_suffix(1); // a bold entry: **00:12 Title**
        addEntry(list, starts[i], index, title);
    }
}

void ListReader::noteHeadings(EntryList& list, std::string_view line) const
{
    list.hasHeading = list.hasHeading || isTimelineHeading(line);
    list.hasOtherHeading = list.hasOtherHeading || isOtherHeading(line);
    list.hasTrackHeading = list.hasTrackHeading || isTrackHeading(line);
    list.namesZone = list.namesZone || namesTimeZone(line.substr(0, kTitleStartBytes));
}

Heading ListReader::headingBefore(std::size_t line, std::size_t after) const
{
    for (std::size_t back = 1; back <= 2 && line >= back && line - back > after; ++back) {
        if (m_lines[line - back].tokenCount() > 0)
            continue;
        const auto text = textOf(m_lines[line - back]);
        if (isTimelineHeading(text))
            return Heading::Timeline;
        if (isOtherHeading(text) || isTrackHeading(text) || (text.ends_with(':') && wordsOf(text, 7).size() <= 6))
            return Heading::Other;
    }
    return Heading::None;
}

void ListReader::lookForHeading(EntryList& list) const
{
    if (list.entries.empty())
        return;
    for (std::size_t i = 1; i < list.entries.size() && list.shape != ListShape::TwoLines; ++i)
        list.entries[i].headingBefore = headingBefore(list.entries[i].line, list.entries[i - 1].line);
    const auto first = list.entries.front().line;
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
        if (m_lines[first - back].tokenCount() == 0)
            noteHeadings(list, textOf(m_lines[first - back]));
    }
    const auto& line = m_lines[first];
    const auto prefix = m_text.substr(line.begin, m_tokens[list.entries.front().token].begin - line.begin);
    const auto near = prefix.substr(prefix.size() - std::min<std::size_t>(prefix.size(), 60));
    const auto afterSentence = near.substr(near.find_last_of(".!?") == npos ? 0 : near.find_last_of(".!?") + 1);
    const auto last = list.entries.back().line;
    list.fillsItsLines = last - first + 1 <= list.entries.size();
    const bool isFlat = list.shape == ListShape::FlatLead || list.shape == ListShape::FlatTrail;
    const auto following = last + 1 < m_lines.size() ? textOf(m_lines[last + 1]).substr(0, kTitleStartBytes) : "";
    list.namesZone = list.namesZone || namesTimeZone(following)
        || (isFlat && (namesTimeZone(near) || namesTimeZone(list.entries.back().title)));
    if (list.shape == ListShape::TrailLines)
        return; // what stands before the first time is its title
    list.hasHeading = list.hasHeading || line.hasHeadingBefore || headingAtEnd(near) != npos;
    noteHeadings(list, near.size() == prefix.size() || afterSentence.size() < near.size() ? afterSentence : "");
}

EntryList ListReader::leadLines() const
{
    EntryList list;
    std::vector<std::size_t> leads;
    for (const auto& line : m_lines) {
        if (line.isLead)
            leads.push_back(line.firstToken);
    }
    const auto style = styleOf(leads);
    list.hasSeparators = style.bracket != 0 || style.separator != Separator::None;
    std::size_t lead = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto& line = m_lines[i];
        if (!line.isLead)
            continue;
        ++lead;
        if (isTimeOnly(line)) {
            list.shape = ListShape::TwoLines;
            if (i + 1 < m_lines.size() && !m_lines[i + 1].isLead)
                addEntry(list, line.firstToken, i, beforeRule(withoutBullet(textOf(m_lines[i + 1]))));
            continue;
        }
        const auto before = lead < leads.size() ? std::optional(m_tokens[leads[lead]].start) : std::nullopt;
        addLine(list, i, startsIn(line, style, before), false);
    }
    dropCommonSymbol(list.entries);
    lookForHeading(list);
    return list;
}

EntryList ListReader::titlesBeforeTimes() const
{
    EntryList list;
    list.shape = ListShape::TwoLines;
    for (std::size_t i = 1; i < m_lines.size(); ++i) {
        if (isTimeOnly(m_lines[i]) && m_lines[i - 1].tokenCount() == 0)
            addEntry(list, m_lines[i].firstToken, i, beforeRule(withoutBullet(textOf(m_lines[i - 1]))));
    }
    lookForHeading(list);
    return list;
}

EntryList ListReader::trailLines() const
{
    EntryList list;
    list.shape = ListShape::TrailLines;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto& line = m_lines[i];
        if (!line.isTrail || line.isLead)
            continue;
        const auto token = line.tokenEnd - 1;
        const auto begin = m_tokens[token].begin;
        auto title = withoutBullet(m_text.substr(line.begin, begin - line.begin));
        addEntry(list, token, i, withoutTrailSeparator(title));
    }
    dropCommonSymbol(list.entries);
    dropNumbering(list.entries);
    lookForHeading(list);
    return list;
}

EntryList ListReader::flatLead() const
{
    EntryList list;
    list.shape = ListShape::FlatLead;
    std::vector<std::size_t> all;
    for (const auto& line : m_lines) {
        for (auto token = line.firstToken; token < line.tokenEnd && (line.tokenCount() >= 2 || line.isLead); ++token) {
            const auto refusal = m_tokens[token].refusal;
            if (isUsable(token) && (refusal == TimeRefusal::None || refusal == TimeRefusal::Verse))
                all.push_back(token);
        }
    }
    const auto style = styleOf(all);
    list.hasSeparators = style.bracket != 0 || style.separator != Separator::None;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto& line = m_lines[i];
        if (line.tokenCount() < 2 && !line.isLead)
            continue;
        std::vector<std::size_t> starts;
        std::size_t afterHeading = 0;
        for (auto token = line.firstToken; token < line.tokenEnd; ++token) {
            if (!startsEntry(token, style, line, true))
                continue;
            const auto prefix = m_text.substr(line.begin, m_tokens[token].begin - line.begin);
            if (headingAtEnd(prefix.substr(prefix.size() - std::min<std::size_t>(prefix.size(), 40))) != npos)
                afterHeading = starts.size();
            starts.push_back(token);
        }
        if (starts.size() - afterHeading >= 2) // what stands before a heading belongs to the summary
            starts.erase(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(afterHeading));
        addLine(list, i, std::move(starts), true);
    }
    lookForHeading(list);
    return list;
}

EntryList ListReader::flatTrail() const
{
    EntryList list;
    list.shape = ListShape::FlatTrail;
    const auto line = std::ranges::max_element(m_lines, {}, &Line::tokenCount);
    if (line == m_lines.end() || line->tokenCount() < 2 || !line->isTrail || line->isLead)
        return list;
    auto begin = line->begin;
    std::vector<std::size_t> tokens;
    for (auto token = line->firstToken; token < line->tokenEnd; ++token) {
        if (!isUsable(token) || m_tokens[token].refusal != TimeRefusal::None)
            continue;
        auto piece = m_text.substr(begin, m_tokens[token].begin - begin);
        if (token == line->firstToken) {
            if (headingAtEnd(piece.substr(piece.size() - std::min<std::size_t>(piece.size(), 40))) != npos)
                return list; // "Timeline 0:00 …": titles follow their times
            piece = withoutSummary(piece);
        }
        addEntry(
            list, token, static_cast<std::size_t>(line - m_lines.begin()), withoutTrailSeparator(withoutBullet(piece)));
        begin = std::min(passSeparator(m_text, m_tokens[token].end, line->end).position, line->end);
        tokens.push_back(token);
    }
    dropCommonSymbol(list.entries);
    list.hasSeparators = styleOf(tokens).bracket != 0;
    lookForHeading(list);
    return list;
}

std::vector<EntryList> ListReader::read()
{
    const auto leads = std::ranges::count_if(m_lines, &Line::isLead);
    const auto trails = std::ranges::count_if(m_lines, [](const Line& line) { return line.isTrail && !line.isLead; });
    const auto timeOnly = std::ranges::count_if(m_lines, [this](const Line& line) { return isTimeOnly(line); });
    std::vector<EntryList> lists;
    if (leads >= 2)
        lists.push_back(leadLines());
    if (trails >= 2)
        lists.push_back(trailLines());
    if (timeOnly >= 2 && isTimeOnly(m_lines.back()))
        lists.push_back(titlesBeforeTimes());
    const bool isInLines = static_cast<std::size_t>(std::max(leads, trails)) * 3 >= m_tokens.size() * 2;
    if (!isInLines && std::ranges::any_of(m_lines, [](const Line& line) { return line.tokenCount() >= 2; })) {
        lists.push_back(flatLead());
        lists.push_back(flatTrail());
    }
    return lists;
}

} // namespace

std::vector<EntryList> readLists(const NotesDocument& document, const std::vector<TimeToken>& tokens, bool wantsDots)
{
    return ListReader(document, tokens, wantsDots).read();
}

} // namespace tidemark::timeline
