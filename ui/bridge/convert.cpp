// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/convert.h"

#include "bridge/places.h"
#include "library/artwork.h"
#include "library/chapter_places.h"
#include "model/embedded_picture.h"

#include <QTimeZone>

#include <algorithm>

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

/// A picture inside the audio file is known by its place there; which file it is must be said too.
QString pictureAddress(EpisodeId id, const std::string& imageUrl)
{
    if (!embeddedPictureFromAddress(imageUrl))
        return toQt(imageUrl);
    return toQt(library::chapterPictureUrl(id, imageUrl));
}

TimelineDecisions decisionsOf(const store::TimelinePreferences& preferences)
{
    return {preferences.chosenForEpisode, preferences.chosenForShow, static_cast<int>(preferences.edits.size())};
}

void showSources(EpisodePageData& data, const std::vector<SourceJudgement>& sources)
{
    for (const auto& judgement : sources) {
        if (judgement.isShown)
            data.shownSource = judgement.source;
        else if (const auto count = judgement.shown > 0 ? judgement.shown : judgement.found; count > 0)
            data.otherSources.push_back({judgement.source, static_cast<int>(count)});
    }
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
    data.timeline = toQt(detail.timeline, data.row.duration, episode.id);
    for (auto& chapter : data.timeline) {
        const auto& original = detail.timeline[static_cast<std::size_t>(chapter.libraryIndex)];
        if (!library::mayLoadImage(detail.stored, original.imageUrl))
            chapter.imageUrl.clear();
    }
    showSources(data, detail.sources);
    data.decisions = decisionsOf(detail.stored.timeline);
    data.heldBackImages = static_cast<int>(detail.heldBackImages);
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

std::vector<ChapterData> toQt(
    const std::vector<Chapter>& timeline, const std::optional<Milliseconds>& duration, EpisodeId id)
{
    std::vector<ChapterData> result;
    for (std::size_t index = 0; index < timeline.size(); ++index) {
        const Chapter& chapter = timeline[index];
        if (chapter.isHidden)
            continue;
        result.push_back({chapter.start, chapter.end, toQt(chapter.title), chapter.source, toQt(chapter.href),
            pictureAddress(id, chapter.imageUrl), toQt(chapter.location.name).simplified(), mapUrl(chapter.location),
            static_cast<int>(index)});
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

TimelineExplanationData toQt(const library::TimelineExplanation& explanation)
{
    TimelineExplanationData data;
    data.episodeId = explanation.episodeId;
    data.sources = explanation.sources;
    data.decisions = decisionsOf(explanation.preferences);
    for (const auto& candidate : explanation.candidates)
        data.timesInNotes.push_back(
            {candidate.start, toQt(candidate.text), toQt(candidate.title), candidate.isTaken, toQt(candidate.reason)});
    for (const auto& former : explanation.history)
        data.history.push_back({former.source, *toQt(std::optional(former.replacedAt)),
            toQt(former.chapters, std::nullopt, explanation.episodeId)});
    for (const auto& lookup : explanation.lookups) {
        LookData look{lookup.place, toQt(lookup.url), *toQt(std::optional(lookup.at)), {}};
        if (!lookup.errorCode.empty())
            look.error = Error{errorCodeOf(lookup.errorCode), lookup.errorDetail};
        data.looks.push_back(std::move(look));
    }
    return data;
}

PlayerState toQt(const library::PlaybackState& state)
{
    PlayerState result;
    result.episodeId = state.episodeId;
    result.showId = state.showId;
    result.episodeTitle = toQt(state.episodeTitle);
    result.showTitle = toQt(state.showTitle);
    result.imageUrl = toQt(state.imageUrl);
    result.timeline = toQt(state.timeline, state.duration, state.episodeId);
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
    state.isDiskFull = from.isDiskFull;
    state.error = from.error;
}

} // namespace tidemark::bridge
