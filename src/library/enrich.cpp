// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/enrich.h"

#include "base/text.h"
#include "feed/saved_page.h"
#include "timeline/guests.h"
#include "timeline/merge.h"

namespace tidemark::library {

timeline::NotesInput notesOf(const Episode& episode)
{
    const auto format = episode.notesArePlain ? timeline::NotesFormat::Text : timeline::NotesFormat::Detect;
    return {episode.notesHtml, format, episode.duration};
}

void enrich(Episode& episode)
{
    const auto notes = notesOf(episode);
    episode.notesText = timeline::plainText(notes.body, notes.format);
    auto found = timeline::timelineFromNotes(notes);
    std::erase_if(episode.chapters, [](const Chapter& chapter) { return chapter.source == ChapterSource::Notes; });
    episode.chapters.insert(episode.chapters.end(), std::make_move_iterator(found.chapters.begin()),
        std::make_move_iterator(found.chapters.end()));
}

GuestNamer::GuestNamer(const Show& show)
    : m_hosts(timeline::knownHosts(show.author, show.persons)), m_showTitle(show.title)
{
}

void GuestNamer::name(Episode& episode) const
{
    episode.guests = timeline::guestsOf({episode.title, episode.notesText, &episode.persons, m_hosts, m_showTitle});
}

std::string charsetOf(std::string_view contentType)
{
    const auto lower = asciiLower(contentType);
    const auto at = lower.find("charset=");
    if (at == std::string::npos)
        return {};
    auto value = std::string_view(lower).substr(at + 8);
    value = trimmed(value.substr(0, value.find(';')));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\''))
        value = value.substr(1, value.size() - 2);
    return std::string(value);
}

Result<InspectedShow> inspectFeed(std::string_view bytes, const feed::FeedOptions& options)
{
    InspectedShow inspected;
    auto parsed = feed::parseFeed(bytes, options, inspected.episodes);
    if (!parsed)
        return fail(parsed.error());
    inspected.show = std::move(parsed->show);
    inspected.isPartial = parsed->isPartial;
    const GuestNamer guests(inspected.show);
    for (auto& episode : inspected.episodes) {
        feed::inheritFromShow(episode, inspected.show);
        enrich(episode);
        guests.name(episode);
    }
    return inspected;
}

Result<InspectedShow> inspectPage(std::string_view bytes)
{
    auto page = feed::readSavedPage(bytes);
    if (!page)
        return fail(page.error());
    InspectedShow inspected{std::move(page->show), false, std::move(page->episodes)};
    const GuestNamer guests(inspected.show);
    for (auto& episode : inspected.episodes) {
        enrich(episode);
        guests.name(episode);
    }
    return inspected;
}

std::vector<Chapter> timelineOf(const Episode& episode, std::optional<Milliseconds> measuredDuration)
{
    return timeline::visibleChapters(episode.chapters, measuredDuration ? measuredDuration : episode.duration);
}

} // namespace tidemark::library
