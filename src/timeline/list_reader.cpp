// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_reader.h"

#include "timeline/entry_reader.h"
#include "timeline/flat_lists.h"
#include "timeline/list_marks.h"

#include <algorithm>
#include <optional>

namespace tidemark::timeline {

namespace {

EntryList leadLines(const ListLines& lines)
{
    const EntryReader reader(lines);
    EntryList list;
    std::vector<std::size_t> leads;
    for (const auto& line : lines.all()) {
        if (line.isLead)
            leads.push_back(line.firstToken);
    }
    const auto style = reader.styleOf(leads);
    list.hasSeparators = style.bracket != 0 || style.separator != Separator::None;
    std::size_t lead = 0;
    for (std::size_t i = 0; i < lines.all().size(); ++i) {
        const auto& line = lines.all()[i];
        if (!line.isLead)
            continue;
        ++lead;
        if (lines.isTimeOnly(line)) {
            list.shape = ListShape::TwoLines;
            if (i + 1 < lines.all().size() && !lines.all()[i + 1].isLead)
                reader.addEntry(list, line.firstToken, i, beforeRule(withoutBullet(lines.textOf(lines.all()[i + 1]))));
            continue;
        }
        const auto before = lead < leads.size() ? std::optional(lines.tokens()[leads[lead]].start) : std::nullopt;
        reader.addLine(list, i, reader.startsIn(line, style, before), false);
    }
    dropCommonSymbol(list.entries);
    lines.lookForHeadings(list);
    return list;
}

EntryList titlesBeforeTimes(const ListLines& lines)
{
    const EntryReader reader(lines);
    EntryList list;
    list.shape = ListShape::TwoLines;
    for (std::size_t i = 1; i < lines.all().size(); ++i) {
        if (lines.isTimeOnly(lines.all()[i]) && lines.all()[i - 1].tokenCount() == 0)
            reader.addEntry(
                list, lines.all()[i].firstToken, i, beforeRule(withoutBullet(lines.textOf(lines.all()[i - 1]))));
    }
    lines.lookForHeadings(list);
    return list;
}

EntryList trailLines(const ListLines& lines)
{
    const EntryReader reader(lines);
    EntryList list;
    list.shape = ListShape::TrailLines;
    for (std::size_t i = 0; i < lines.all().size(); ++i) {
        const auto& line = lines.all()[i];
        if (!line.isTrail || line.isLead)
            continue;
        const auto token = line.tokenEnd - 1;
        const auto begin = lines.tokens()[token].begin;
        auto title = withoutBullet(lines.text().substr(line.begin, begin - line.begin));
        reader.addEntry(list, token, i, withoutTrailSeparator(title));
    }
    dropCommonSymbol(list.entries);
    dropNumbering(list.entries);
    lines.lookForHeadings(list);
    return list;
}

/// @return whether blank lines show that titles stand before their times: "Title⏎0:00⏎⏎Title⏎4:30".
bool doTitlesStandBefore(const ListLines& lines)
{
    const auto& all = lines.all();
    const auto isApart = [&](std::size_t i) {
        const auto between = lines.text().substr(all[i - 1].end, all[i].begin - all[i - 1].end);
        return std::ranges::count(between, '\n') > 1;
    };
    std::size_t before = 0;
    std::size_t after = 0;
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        if (!lines.isTimeOnly(all[i]) || isApart(i) == isApart(i + 1))
            continue;
        before += isApart(i) ? 0 : 1;
        after += isApart(i) ? 1 : 0;
    }
    return before >= 2 && after == 0;
}

} // namespace

std::vector<EntryList> readLists(const NotesDocument& document, const std::vector<TimeToken>& tokens, bool wantsDots)
{
    const ListLines lines(document, tokens, wantsDots);
    const auto leads = std::ranges::count_if(lines.all(), &Line::isLead);
    const auto trails =
        std::ranges::count_if(lines.all(), [](const Line& line) { return line.isTrail && !line.isLead; });
    const auto timeOnly =
        std::ranges::count_if(lines.all(), [&lines](const Line& line) { return lines.isTimeOnly(line); });
    std::vector<EntryList> lists;
    const bool areTitlesBefore = timeOnly >= 2 && doTitlesStandBefore(lines);
    if (leads >= 2 && !(areTitlesBefore && timeOnly == leads))
        lists.push_back(leadLines(lines));
    if (trails >= 2)
        lists.push_back(trailLines(lines));
    if (timeOnly >= 2 && (areTitlesBefore || lines.isTimeOnly(lines.all().back())))
        lists.push_back(titlesBeforeTimes(lines));
    const bool isInLines = static_cast<std::size_t>(std::max(leads, trails)) * 3 >= lines.tokens().size() * 2;
    if (!isInLines && std::ranges::any_of(lines.all(), [](const Line& line) { return line.tokenCount() >= 2; })) {
        lists.push_back(flatLead(lines));
        lists.push_back(flatTrail(lines));
    }
    return lists;
}

} // namespace tidemark::timeline
