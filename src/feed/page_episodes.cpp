// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/page_episodes.h"

#include "feed/page_item.h"

#include <algorithm>

namespace tidemark::feed {

namespace {

/// A header has its date at most so many lines in front of its label or description.
constexpr std::size_t kHeaderReach = 3;

/// @return the lines that are labels of the line after them.
std::vector<std::size_t> labelsIn(Lines lines)
{
    std::vector<std::size_t> labels;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (isArtworkLabelOf(lines[i].text, lines[i + 1].text))
            labels.push_back(i++);
    }
    return labels;
}

std::vector<Episode> readLabelledList(Lines lines, const std::vector<std::size_t>& labels)
{
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto begin = labels[i] + 2;
        // The file ends here, perhaps within the title.
        if (begin == lines.size())
            break;
        const auto end = i + 1 < labels.size() ? labels[i + 1] : lines.size();
        auto& episode = episodes.emplace_back(madeEpisode(lines[labels[i] + 1]));
        readBody(lines.subspan(begin, end - begin), episode);
    }
    return episodes;
}

/// Whether each date of an unlabelled list stands right behind its title, rather than behind the notes.
bool areDatesBehindTitles(Lines lines, const std::vector<DateSpan>& dates)
{
    const bool isFirstBehindTitle = dates.front().begin == 1;
    const auto endOfFirst = dates.size() > 1 ? std::max(dates[1].begin, dates.front().end) : lines.size();
    return isFirstBehindTitle && endOfFirst - dates.front().end >= (dates.size() > 1 ? 2U : 1U);
}

std::vector<Episode> readUnlabelledList(Lines lines)
{
    const auto dates = datesIn(lines);
    std::vector<Episode> episodes;
    if (dates.empty())
        return episodes;
    const bool isTitleDateNotes = areDatesBehindTitles(lines, dates);
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const auto previousEnd = i == 0 ? 0 : dates[i - 1].end;
        const auto& date = dates[i];
        if (date.begin <= previousEnd)
            continue;
        const auto title = isTitleDateNotes ? date.begin - 1 : previousEnd;
        const auto next = i + 1 < dates.size() ? std::max(dates[i + 1].begin, date.end + 1) - 1 : lines.size();
        const auto notes = isTitleDateNotes ? untilSectionEnd(lines.subspan(date.end, next - date.end))
                                            : lines.subspan(title + 1, date.begin - title - 1);
        if (!isTitle(lines[title]))
            continue;
        auto& episode = episodes.emplace_back(madeEpisode(lines[title]));
        episode.published = date.day;
        episode.duration = date.duration;
        episode.notesHtml = joined(withoutNotesHeading(notes));
    }
    return episodes;
}

/// The header of the episode that a page features: show, title, date, then its label or "Description".
struct Header {
    std::size_t title = 0;
    DateSpan date;
    std::size_t body = 0; ///< the line after the date or the label
};

/// @return whether the header whose date ends at `at` goes on as headers do, and where its description begins.
std::optional<std::size_t> headerBodyAt(Lines lines, std::size_t at, std::string_view title)
{
    for (std::size_t i = at; i < std::min(at + kHeaderReach, lines.size()); ++i) {
        if (isArtworkLabelOf(lines[i].text, title) || lines[i].kind == PageLineKind::NotesHeading)
            return i + 1;
    }
    return std::nullopt;
}

std::optional<Header> findHeader(Lines lines)
{
    for (const auto& date : datesIn(lines)) {
        if (date.begin == 0 || !isTitle(lines[date.begin - 1]))
            continue;
        const auto title = date.begin - 1;
        if (const auto body = headerBodyAt(lines, date.end, lines[title].text))
            return Header{title, date, *body};
    }
    return std::nullopt;
}

/// For pages of one episode without label and headings: show, title, date, notes.
std::optional<Header> findBareHeader(Lines lines)
{
    const auto dates = datesIn(lines);
    if (dates.empty() || dates.front().begin < 2 || !dates.front().duration)
        return std::nullopt;
    const auto title = dates.front().begin - 1;
    if (!isTitle(lines[title]) || !isTitle(lines[title - 1]))
        return std::nullopt;
    return Header{title, dates.front(), dates.front().end};
}

Episode readHeader(Lines lines, const Header& header)
{
    auto episode = madeEpisode(lines[header.title]);
    episode.published = header.date.day;
    episode.duration = header.date.duration;
    episode.notesHtml = joined(untilSectionEnd(withoutNotesHeading(lines.subspan(header.body))));
    return episode;
}

/// @return the line of the show's title: in front of the featured episode's, else the first text of the page.
std::string showTitleOf(Lines beforeList, const std::optional<Header>& header)
{
    if (header && header->title > 0 && isTitle(beforeList[header->title - 1])
        && beforeList[header->title - 1].text != beforeList[header->title].text)
        return beforeList[header->title - 1].text;
    // The label of the show's own picture stands in front of the show's title.
    if (const auto labels = labelsIn(beforeList); !labels.empty() && !header)
        return beforeList[labels.front() + 1].text;
    const auto first = std::find_if(beforeList.begin(), beforeList.end(), isTitle);
    return first == beforeList.end() ? std::string() : first->text;
}

/// The list begins behind its heading and count; without those, at the first label.
struct ListStart {
    std::size_t heading = 0; ///< where the header part ends
    std::size_t entries = 0;
};

bool isListMark(const PageLine& line)
{
    return line.kind == PageLineKind::ListHeading || line.kind == PageLineKind::EpisodeCount;
}

/// A menu may say "Episodes" and a header "42 episodes" too, so marks are worth more in front of a label, and headings
/// more than counts.
int worthOf(Lines lines, const ListStart& start)
{
    const auto marks = lines.subspan(start.heading, start.entries - start.heading);
    const bool hasHeading = std::any_of(
        marks.begin(), marks.end(), [](const PageLine& line) { return line.kind == PageLineKind::ListHeading; });
    const bool isBeforeLabel =
        start.entries + 1 < lines.size() && isArtworkLabelOf(lines[start.entries].text, lines[start.entries + 1].text);
    return (isBeforeLabel ? 2 : 0) + (hasHeading ? 1 : 0);
}

ListStart findListStart(Lines lines)
{
    std::optional<ListStart> best;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isListMark(lines[i]))
            continue;
        ListStart start{i, i + 1};
        while (start.entries < lines.size() && isListMark(lines[start.entries]))
            ++start.entries;
        if (!best || worthOf(lines, start) > worthOf(lines, *best))
            best = start;
        i = start.entries - 1;
    }
    // A heading behind two labels or more is not the list's own; one label in front may be the show's picture.
    const auto labels = labelsIn(lines);
    if (best && (labels.size() < 2 || labels[1] > best->heading))
        return *best;
    const auto first = labels.empty() ? lines.size() : labels.front();
    return {first, first};
}

std::optional<int> promisedCount(Lines lines, const ListStart& start)
{
    const auto isCount = [](const PageLine& line) { return line.kind == PageLineKind::EpisodeCount; };
    const auto near = lines.subspan(start.heading, start.entries - start.heading);
    for (const auto& part : {near, lines.first(start.heading)}) {
        if (const auto found = std::find_if(part.begin(), part.end(), isCount); found != part.end())
            return found->count;
    }
    return std::nullopt;
}

} // namespace

PageEpisodes readPageEpisodes(Lines lines)
{
    PageEpisodes page;
    const auto start = findListStart(lines);
    const auto beforeList = lines.first(start.heading);
    const auto list = lines.subspan(start.entries);
    auto header = findHeader(beforeList);

    const auto labels = labelsIn(list);
    page.list = labels.empty() ? readUnlabelledList(untilSectionEnd(list)) : readLabelledList(list, labels);
    if (!header && page.list.empty())
        header = findBareHeader(beforeList);
    if (header)
        page.featured = readHeader(beforeList, *header);
    page.showTitle = showTitleOf(beforeList, header);
    page.promised = promisedCount(lines, start);
    return page;
}

} // namespace tidemark::feed
