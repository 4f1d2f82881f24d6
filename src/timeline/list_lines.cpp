// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_lines.h"

#include "base/text.h"
#include "timeline/list_marks.h"
#include "timeline/title_text.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

/// @return whether the text ends in a few words with a colon or dash: "… the long winter. Minutos clave:".
bool endsInLabel(std::string_view text)
{
    constexpr std::size_t kMostWords = 5;
    text = trimmed(text);
    constexpr std::array<std::string_view, 5> kMarks = {":", "\uFF1A", " -", " \u2013", " \u2014"};
    const auto isMark = [text](std::string_view mark) { return text.ends_with(mark); };
    const auto sentence = text.find_last_of(".!?");
    const auto label = sentence == npos ? text : text.substr(sentence + 1);
    return std::ranges::any_of(kMarks, isMark) && !withoutMarks(label).empty()
        && wordsOf(label, kMostWords + 1).size() <= kMostWords;
}

} // namespace

ListLines::ListLines(const NotesDocument& document, const std::vector<TimeToken>& tokens, bool wantsDots)
    : m_document(document), m_tokens(tokens), m_wantsDots(wantsDots)
{
    readLines();
}

void ListLines::readLines()
{
    constexpr std::size_t kLinesBehind = 2; // the last times' titles and what follows the list
    std::size_t token = 0;
    std::size_t behind = 0;
    for (std::size_t begin = 0; begin < text().size() && behind < kLinesBehind;) {
        const auto end = std::min(text().find('\n', begin), text().size());
        const auto content = trimmed(text().substr(begin, end - begin));
        if (!content.empty()) {
            Line line;
            line.begin = static_cast<std::size_t>(content.data() - text().data());
            line.end = line.begin + content.size();
            line.firstToken = token;
            while (token < m_tokens.size() && m_tokens[token].begin < line.end)
                ++token;
            line.tokenEnd = token;
            classify(line);
            m_lines.push_back(line);
            behind += line.firstToken == m_tokens.size() ? 1 : 0;
        }
        begin = end + 1;
    }
}

bool ListLines::isUsable(std::size_t token) const
{
    const auto& time = m_tokens[token];
    return time.refusal != TimeRefusal::Number && (time.form == TimeForm::Dot) == m_wantsDots;
}

void ListLines::classify(Line& line) const
{
    if (line.tokenCount() == 0)
        return;
    const auto& first = m_tokens[line.firstToken];
    if (isUsable(line.firstToken)) {
        const auto prefix = text().substr(line.begin, first.begin - line.begin);
        const auto words = withoutMarks(prefix);
        line.isLead = words.empty() || (words.size() <= 3 && isNumbering(prefix)) || isMinuteWord(words);
        if (!line.isLead && words.size() < 24 && isPartLabel(prefix))
            line.isLead = !withoutMarks(text().substr(first.end, line.end - first.end)).empty();
        const auto near = prefix.substr(prefix.size() - std::min<std::size_t>(prefix.size(), 40));
        line.hasHeadingNear = line.tokenCount() >= 3 && headingAtEnd(near) != npos;
        line.hasLabelNear = line.tokenCount() >= 3 && endsInLabel(near);
        if (!line.isLead && words.size() < 60) {
            line.hasHeadingBefore = headingAtEnd(words) == 0;
            line.isLead = line.hasHeadingBefore;
        }
    }
    const auto& last = m_tokens[line.tokenEnd - 1];
    const auto tail = trimmed(text().substr(last.end, line.end - last.end));
    const bool isTextBehind = !tail.empty() && tail[0] > 0 && isAlnum(static_cast<unsigned char>(tail[0]));
    line.isTrail = isUsable(line.tokenEnd - 1) && !isTextBehind && withoutMarks(beforeRule(tail)).empty();
}

bool ListLines::isTimeOnly(const Line& line) const
{
    return line.isLead && line.isTrail && line.tokenCount() == 1;
}

void ListLines::noteHeadings(EntryList& list, std::string_view line) const
{
    list.hasHeading = list.hasHeading || isTimelineHeading(line);
    list.hasOtherHeading = list.hasOtherHeading || isOtherHeading(line);
    list.hasTrackHeading = list.hasTrackHeading || isTrackHeading(line);
    list.hasScoreHeading = list.hasScoreHeading || isScoreHeading(line);
    list.hasTranscriptHeading = list.hasTranscriptHeading || (!list.hasHeading && isTranscriptHeading(line));
}

Heading ListLines::headingBefore(std::size_t line, std::size_t after) const
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

/// Asked for only where the answer counts: see the rule "clock-time".
void ListLines::noteZone(EntryList& list, std::string_view before) const
{
    if (m_tokens[list.entries.front().token].start < std::chrono::seconds(1))
        return;
    constexpr std::size_t kMostBytes = 200;
    const auto first = list.entries.front().line;
    const auto last = list.entries.back().line;
    const bool isFlat = list.shape == ListShape::FlatLead || list.shape == ListShape::FlatTrail;
    const auto names = [this](std::size_t line) { return namesTimeZone(textOf(m_lines[line]).substr(0, kMostBytes)); };
    list.namesZone = (first > 0 && m_lines[first - 1].tokenCount() == 0 && names(first - 1))
        || (last + 1 < m_lines.size() && names(last + 1))
        || (isFlat && (namesTimeZone(before) || namesTimeZone(list.entries.back().title)));
}

void ListLines::lookForHeadings(EntryList& list) const
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
    const auto prefix = text().substr(line.begin, m_tokens[list.entries.front().token].begin - line.begin);
    const auto near = prefix.substr(prefix.size() - std::min<std::size_t>(prefix.size(), 60));
    const auto afterSentence = near.substr(near.find_last_of(".!?") == npos ? 0 : near.find_last_of(".!?") + 1);
    const auto last = list.entries.back().line;
    list.fillsItsLines = last - first + 1 <= list.entries.size();
    noteZone(list, near);
    if (list.shape == ListShape::TrailLines)
        return; // what stands before the first time is its title
    list.hasLabel = line.hasLabelNear;
    list.hasHeading = list.hasHeading || line.hasHeadingBefore || headingAtEnd(near) != npos;
    noteHeadings(list, near.size() == prefix.size() || afterSentence.size() < near.size() ? afterSentence : "");
}

} // namespace tidemark::timeline
