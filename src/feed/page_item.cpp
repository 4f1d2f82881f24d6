// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/page_item.h"

#include <algorithm>

namespace tidemark::feed {

namespace {

constexpr std::size_t kMaximumTitleBytes = 300;

bool endsNotes(const PageLine& line)
{
    return line.kind == PageLineKind::SectionHeading || line.kind == PageLineKind::ListHeading
        || line.kind == PageLineKind::EpisodeCount;
}

DateSpan dateSpanAt(Lines lines, std::size_t at)
{
    DateSpan span{at, at + 1, lines[at].day, lines[at].duration};
    if (span.duration)
        return span;
    if (at + 1 < lines.size() && lines[at + 1].kind == PageLineKind::Duration) {
        span.duration = lines[at + 1].duration;
        span.end = at + 2;
    } else if (at > 0 && lines[at - 1].kind == PageLineKind::Duration) {
        span.duration = lines[at - 1].duration;
        span.begin = at - 1;
    }
    return span;
}

/// @return the first date with a length, since notes may hold a date alone on a line; else the first date.
std::optional<DateSpan> findDate(Lines lines)
{
    std::optional<DateSpan> first;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != PageLineKind::Date)
            continue;
        const auto span = dateSpanAt(lines, i);
        if (span.duration)
            return span;
        if (!first)
            first = span;
    }
    return first;
}

} // namespace

bool isTitle(const PageLine& line)
{
    return line.kind == PageLineKind::Text && line.text.size() <= kMaximumTitleBytes;
}

std::string joined(Lines lines)
{
    std::string out;
    for (const auto& line : lines) {
        if (line.kind == PageLineKind::Control)
            continue;
        if (!out.empty())
            out += line.isAfterBlank ? "\n\n" : "\n";
        out += line.text;
    }
    return out;
}

Lines withoutNotesHeading(Lines lines)
{
    while (!lines.empty()
        && (lines.front().kind == PageLineKind::NotesHeading || lines.front().kind == PageLineKind::Control))
        lines = lines.subspan(1);
    return lines;
}

Lines untilSectionEnd(Lines lines)
{
    const auto end = std::find_if(lines.begin(), lines.end(), endsNotes);
    return lines.first(static_cast<std::size_t>(end - lines.begin()));
}

void readBody(Lines body, Episode& episode)
{
    if (const auto date = findDate(body)) {
        episode.published = date->day;
        episode.duration = date->duration;
        const auto before = withoutNotesHeading(body.first(date->begin));
        const auto notes = before.empty() ? untilSectionEnd(withoutNotesHeading(body.subspan(date->end))) : before;
        episode.notesHtml = joined(notes);
        return;
    }
    episode.notesHtml = joined(untilSectionEnd(withoutNotesHeading(body)));
}

Episode madeEpisode(const PageLine& title)
{
    Episode episode;
    episode.title = title.text;
    episode.notesArePlain = true;
    return episode;
}

std::vector<DateSpan> datesIn(Lines lines)
{
    std::vector<DateSpan> dates;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != PageLineKind::Date)
            continue;
        dates.push_back(dateSpanAt(lines, i));
        i = dates.back().end - 1;
    }
    return dates;
}

} // namespace tidemark::feed
