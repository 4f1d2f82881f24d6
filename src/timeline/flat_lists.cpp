// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/flat_lists.h"

#include "timeline/entry_reader.h"
#include "timeline/list_marks.h"
#include "timeline/words.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

constexpr auto npos = std::string_view::npos;

/// @return whether the same word, which does not only say that a moment follows, stands before each of the times.
bool isWordRepeated(const ListLines& lines, const std::vector<ListEntry>& entries)
{
    constexpr std::size_t kFewest = 3;
    constexpr std::array<std::string_view, 9> kStarts = {
        "begins", "beginnt", "comienza", "commence", "empieza", "inizia", "start", "starter", "starts"};
    std::string common;
    for (const auto& entry : entries) {
        const auto before = wordBefore(lines.text(), lines.tokens()[entry.token].begin, lines.all()[entry.line].begin);
        if (before.empty() || (!common.empty() && folded(before) != common))
            return false;
        if (common.empty())
            common = folded(before);
    }
    return entries.size() >= kFewest && std::ranges::find(kStarts, common) == kStarts.end() && !isMinuteWord(common)
        && !isPreposition(common) && headingAtEnd(common) == npos;
}

} // namespace

EntryList flatLead(const ListLines& lines)
{
    const EntryReader reader(lines);
    EntryList list;
    list.shape = ListShape::FlatLead;
    std::vector<std::size_t> all;
    for (const auto& line : lines.all()) {
        for (auto token = line.firstToken; token < line.tokenEnd && (line.tokenCount() >= 2 || line.isLead); ++token) {
            const auto refusal = lines.tokens()[token].refusal;
            if (lines.isUsable(token) && (refusal == TimeRefusal::None || refusal == TimeRefusal::Verse))
                all.push_back(token);
        }
    }
    const auto style = reader.styleOf(all);
    list.hasSeparators = style.bracket != 0 || style.separator != Separator::None;
    for (std::size_t i = 0; i < lines.all().size(); ++i) {
        const auto& line = lines.all()[i];
        if (line.tokenCount() < 2 && !line.isLead)
            continue;
        std::vector<std::size_t> starts;
        std::size_t afterHeading = 0;
        const auto first = line.firstToken < line.tokenEnd ? lines.tokens()[line.firstToken].begin : line.begin;
        const auto before = lines.text().substr(line.begin, first - line.begin);
        const auto near = before.substr(before.size() - std::min<std::size_t>(before.size(), 40));
        if (style.separator == Separator::Comma && style.bracket == 0 && !withoutMarks(near).empty()
            && headingAtEnd(near) == npos)
            continue; // "boil 9:00, sauce 12:00, bake 25:00": the titles stand before their times
        for (auto token = line.firstToken; token < line.tokenEnd; ++token) {
            if (!reader.startsEntry(token, style, line, true))
                continue;
            const auto prefix = lines.text().substr(line.begin, lines.tokens()[token].begin - line.begin);
            if (headingAtEnd(prefix.substr(prefix.size() - std::min<std::size_t>(prefix.size(), 40))) != npos)
                afterHeading = starts.size();
            starts.push_back(token);
        }
        if (starts.size() - afterHeading >= 2) // what stands before a heading belongs to the summary
            starts.erase(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(afterHeading));
        reader.addLine(list, i, std::move(starts), true);
    }
    list.hasWordBefore = isWordRepeated(lines, list.entries);
    lines.lookForHeadings(list);
    return list;
}

EntryList flatTrail(const ListLines& lines)
{
    const EntryReader reader(lines);
    EntryList list;
    list.shape = ListShape::FlatTrail;
    const auto line = std::ranges::max_element(lines.all(), {}, &Line::tokenCount);
    if (line == lines.all().end() || line->tokenCount() < 2 || !line->isTrail || line->isLead)
        return list;
    auto begin = line->begin;
    std::vector<std::size_t> tokens;
    for (auto token = line->firstToken; token < line->tokenEnd; ++token) {
        if (!lines.isUsable(token) || lines.tokens()[token].refusal != TimeRefusal::None)
            continue;
        auto piece = lines.text().substr(begin, lines.tokens()[token].begin - begin);
        if (token == line->firstToken) {
            if (headingAtEnd(piece.substr(piece.size() - std::min<std::size_t>(piece.size(), 40))) != npos)
                return list; // "Timeline 0:00 …": titles follow their times
            piece = withoutSummary(piece);
        }
        reader.addEntry(list, token, static_cast<std::size_t>(line - lines.all().begin()),
            withoutTrailSeparator(withoutBullet(piece)));
        begin = std::min(passSeparator(lines.text(), lines.tokens()[token].end, line->end).position, line->end);
        tokens.push_back(token);
    }
    list.hasWordBefore = isWordRepeated(lines, list.entries);
    dropCommonSymbol(list.entries);
    list.hasSeparators = reader.styleOf(tokens).bracket != 0;
    lines.lookForHeadings(list);
    return list;
}

} // namespace tidemark::timeline
