// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/convert.h"

#include <QTimeZone>

#include <algorithm>
#include <map>

namespace tidemark::bridge {

namespace {

ErrorCode errorCodeOf(const std::string& name)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        if (errorCodeName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    }
    return ErrorCode::Internal;
}

std::vector<ChapterSourceCount> otherSources(const library::EpisodeDetail& detail)
{
    std::map<ChapterSource, int> counts;
    for (const auto& chapter : detail.stored.episode.chapters)
        ++counts[chapter.source];
    for (const auto& chapter : detail.timeline)
        counts.erase(chapter.source);
    std::vector<ChapterSourceCount> result;
    for (const auto& [source, count] : counts)
        result.push_back({source, count});
    return result;
}

EpisodeRowData rowOf(const library::EpisodeDetail& detail)
{
    const auto& stored = detail.stored;
    const Episode& episode = stored.episode;
    EpisodeRowData row;
    row.id = episode.id;
    row.showId = episode.showId;
    row.showTitle = toQt(stored.showTitle);
    row.title = toQt(episode.title);
    QStringList guests;
    for (const auto& guest : episode.guests) {
        if (guest.role == "guest")
            guests.append(toQt(guest.name));
    }
    row.guests = guests.join(QStringLiteral(", "));
    row.imageUrl = toQt(episode.imageUrl.empty() ? stored.showImageUrl : episode.imageUrl);
    row.published = toQt(episode.published);
    row.duration = stored.measuredDuration ? stored.measuredDuration : episode.duration;
    row.chapterCount = static_cast<int>(
        std::ranges::count_if(detail.timeline, [](const Chapter& chapter) { return !chapter.isHidden; }));
    row.position = stored.state.position;
    row.isPlayed = stored.state.playedAt.has_value();
    row.hasAudio = !episode.enclosures.empty();
    row.download = stored.download;
    return row;
}

} // namespace

std::optional<QDateTime> toQt(const std::optional<Timestamp>& time)
{
    if (!time)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(time->time_since_epoch().count(), Qt::UTC);
}

ShowRowData toQt(const library::ShowRow& row)
{
    ShowRowData data;
    data.id = row.show.id;
    data.title = toQt(row.show.title);
    data.author = toQt(row.show.author);
    data.imageUrl = toQt(row.show.imageUrl);
    data.link = toQt(row.show.link);
    data.feedUrl = toQt(row.show.feedUrl);
    data.descriptionHtml = toQt(row.show.descriptionHtml);
    data.episodeCount = static_cast<int>(row.episodeCount);
    data.unplayedCount = static_cast<int>(row.unplayedCount);
    data.episodesPromised = row.show.episodesPromised.value_or(0);
    data.isGone = row.fetch.isGone;
    data.isPartial = row.fetch.isPartial;
    if (!row.fetch.errorCode.empty())
        data.fetchError = Error{errorCodeOf(row.fetch.errorCode), row.fetch.errorDetail};
    data.checkedAt = toQt(row.fetch.checkedAt);
    return data;
}

EpisodeRowData toQt(const library::EpisodeRow& row)
{
    EpisodeRowData data;
    data.id = row.id;
    data.showId = row.showId;
    data.showTitle = toQt(row.showTitle);
    data.title = toQt(row.title);
    data.guests = toQt(row.guestNames);
    data.imageUrl = toQt(row.imageUrl);
    data.published = toQt(row.published);
    data.duration = row.duration;
    data.chapterCount = static_cast<int>(row.chapterCount);
    data.position = row.position;
    data.isPlayed = row.isPlayed;
    data.hasAudio = row.hasAudio;
    data.download = row.download;
    return data;
}

EpisodePageData toQt(const library::EpisodeDetail& detail)
{
    const Episode& episode = detail.stored.episode;
    EpisodePageData data;
    data.row = rowOf(detail);
    for (const auto& guest : episode.guests) {
        GuestData person;
        person.name = toQt(guest.name);
        for (const auto& affiliation : guest.affiliations)
            person.affiliations.append(toQt(affiliation));
        person.isHost = guest.role != "guest";
        data.guests.push_back(person);
    }
    data.timeline = toQt(detail.timeline, data.row.duration);
    data.otherSources = otherSources(detail);
    data.notes = toQt(episode.notesHtml);
    data.notesArePlain = episode.notesArePlain;
    data.subtitle = toQt(episode.subtitle);
    data.link = toQt(episode.link);
    if (!episode.enclosures.empty()) {
        const Enclosure& main = episode.enclosures.front();
        data.enclosureUrl = toQt(main.url);
        data.enclosureKind = main.kind;
        if (main.sizeBytes)
            data.enclosureBytes = *main.sizeBytes;
    }
    data.durationDifference = detail.durationDifference;
    data.isInFeed = detail.stored.isInFeed;
    return data;
}

SearchHitData toQt(const library::SearchHit& hit)
{
    return {hit.kind, hit.episodeId, toQt(hit.showTitle), toQt(hit.episodeTitle), hit.start, toQt(hit.text),
        toQt(hit.imageUrl), toQt(hit.published)};
}

DownloadData toQt(const library::DownloadProgress& progress)
{
    return {progress.episodeId, progress.state, static_cast<qint64>(progress.fetchedBytes),
        static_cast<qint64>(progress.totalBytes), progress.error, toQt(progress.path.string())};
}

FeedOutcomeData toQt(const library::FeedOutcome& outcome)
{
    return {outcome.id, toQt(outcome.title), toQt(outcome.feedUrl), outcome.kind, static_cast<int>(outcome.newEpisodes),
        outcome.error, outcome.isPartial};
}

PageImportData toQt(const library::PageImport& import)
{
    return {import.id, toQt(import.title), static_cast<int>(import.episodesPromised),
        static_cast<int>(import.episodesHeld), static_cast<int>(import.newEpisodes)};
}

OpmlImportData toQt(const library::OpmlImport& import)
{
    OpmlImportData data;
    data.entries = static_cast<int>(import.entries);
    data.alreadySubscribed = static_cast<int>(import.alreadySubscribed);
    data.outcomes = toQt(import.outcomes);
    for (const auto& problem : import.problems)
        data.problems.append(toQt(problem));
    return data;
}

std::vector<ChapterData> toQt(const std::vector<Chapter>& timeline, const std::optional<Milliseconds>& duration)
{
    std::vector<ChapterData> result;
    for (std::size_t index = 0; index < timeline.size(); ++index) {
        const Chapter& chapter = timeline[index];
        if (chapter.isHidden)
            continue;
        result.push_back({chapter.start, chapter.end, toQt(chapter.title), chapter.source, toQt(chapter.href),
            toQt(chapter.imageUrl), static_cast<int>(index)});
    }
    for (std::size_t index = 0; index < result.size(); ++index) {
        if (result[index].end)
            continue;
        if (index + 1 < result.size())
            result[index].end = result[index + 1].start;
        else if (duration && *duration > result[index].start)
            result[index].end = duration;
    }
    return result;
}

PlayerState toQt(const library::PlaybackState& state)
{
    PlayerState result;
    result.episodeId = state.episodeId;
    result.showId = state.showId;
    result.episodeTitle = toQt(state.episodeTitle);
    result.showTitle = toQt(state.showTitle);
    result.imageUrl = toQt(state.imageUrl);
    result.timeline = toQt(state.timeline, state.duration);
    result.duration = state.duration;
    result.mediaUrl = toQt(state.mediaUrl);
    update(result, state);
    return result;
}

void update(PlayerState& state, const library::PlaybackState& from)
{
    state.engine = from.engine;
    state.position = from.position;
    state.isApproximate = from.isApproximate;
    state.isWaitingForBytes = from.isWaitingForBytes;
    state.chapterIndex = -1;
    for (std::size_t index = 0; index < state.timeline.size(); ++index) {
        if (state.timeline[index].libraryIndex <= from.chapterIndex)
            state.chapterIndex = static_cast<int>(index);
    }
    state.rate = from.rate;
    state.volume = from.volume;
    state.isMuted = from.isMuted;
    state.seekProgress = from.seekProgress;
    state.fetched = from.fetched;
    state.hasNoAudioDevice = from.hasNoAudioDevice;
    state.error = from.error;
}

} // namespace tidemark::bridge
