// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/json_forms.h"

namespace tidemark::ctl {

namespace {

Json secondsOrNull(const std::optional<Milliseconds>& length)
{
    return length ? Json(toSeconds(*length)) : Json(nullptr);
}

Json textOrNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

template <class T>
Json valueOrNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

template <class T, class Form>
Json listOf(const std::vector<T>& values, Form form)
{
    auto list = Json::array();
    for (const auto& value : values)
        list.push_back(form(value));
    return list;
}

Json personsJson(const std::vector<Person>& persons)
{
    return listOf(persons, [](const Person& person) {
        return Json{{"name", person.name}, {"role", person.role}, {"group", person.group},
            {"href", textOrNull(person.href)}, {"image", textOrNull(person.imageUrl)}};
    });
}

const char* kindName(library::SearchKind kind)
{
    switch (kind) {
    case library::SearchKind::Episode:
        return "episode";
    case library::SearchKind::Chapter:
        return "chapter";
    case library::SearchKind::Guest:
        return "guest";
    case library::SearchKind::Notes:
        return "notes";
    case library::SearchKind::Transcript:
        return "transcript";
    case library::SearchKind::Bookmark:
        break;
    }
    return "bookmark";
}

const char* stateName(library::DownloadState state)
{
    switch (state) {
    case library::DownloadState::None:
        return "none";
    case library::DownloadState::Waiting:
        return "waiting";
    case library::DownloadState::Running:
        return "running";
    case library::DownloadState::Complete:
        return "done";
    case library::DownloadState::Failed:
        break;
    }
    return "failed";
}

} // namespace

Json toJson(const Chapter& chapter)
{
    Json json{{"start_s", toSeconds(chapter.start)}, {"end_s", secondsOrNull(chapter.end)}, {"title", chapter.title},
        {"source", chapterSourceName(chapter.source)}, {"href", textOrNull(chapter.href)},
        {"image", textOrNull(chapter.imageUrl)}};
    if (const auto& place = chapter.location; !place.isEmpty())
        json["location"] = {{"name", place.name}, {"geo", textOrNull(place.geo)}, {"osm", textOrNull(place.osm)}};
    return json;
}

Json toJson(const timeline::Candidate& candidate)
{
    return {{"start_s", toSeconds(candidate.start)}, {"title", candidate.title}, {"text", candidate.text},
        {"taken", candidate.isTaken}, {"reason", candidate.reason}};
}

Json explanationJson(const library::TimelineExplanation& explanation)
{
    Json json;
    json["candidates"] =
        listOf(explanation.candidates, [](const timeline::Candidate& candidate) { return toJson(candidate); });
    json["sources"] = listOf(explanation.sources, [](const timeline::SourceJudgement& one) {
        return Json{{"source", chapterSourceName(one.source)}, {"found", one.found}, {"shown", one.shown},
            {"taken", one.isShown}, {"reason", timeline::sourceReasonName(one.reason)}};
    });
    json["edits"] = listOf(explanation.preferences.edits, [](const ChapterEdit& edit) {
        return Json{{"kind", chapterEditKindName(edit.kind)}, {"source", chapterSourceName(edit.source)},
            {"at_s", toSeconds(edit.at)}, {"seen_title", textOrNull(edit.seenTitle)},
            {"shift_s", toSeconds(edit.shift)}, {"title", textOrNull(edit.title)}};
    });
    json["looked_at"] = listOf(explanation.lookups, [](const store::Lookup& look) {
        return Json{{"url", look.url}, {"at", formatIso(look.at)}, {"error", textOrNull(look.errorDetail)}};
    });
    json["history"] = listOf(explanation.history, [](const store::ReplacedChapters& old) {
        return Json{{"source", chapterSourceName(old.source)}, {"replaced", formatIso(old.replacedAt)},
            {"chapters", toJson(old.chapters)}};
    });
    return json;
}

Json toJson(const std::vector<Chapter>& timeline)
{
    return listOf(timeline, [](const Chapter& chapter) { return toJson(chapter); });
}

Json toJson(const Guest& guest)
{
    return {{"name", guest.name}, {"affiliations", guest.affiliations}, {"role", guest.role}};
}

Json episodeJson(const Episode& episode, const std::vector<Chapter>& timeline, bool withNotes)
{
    Json json;
    json["guid"] = episode.guid;
    json["title"] = episode.title;
    json["guests"] = listOf(episode.guests, [](const Guest& guest) { return toJson(guest); });
    json["published"] = episode.published ? Json(formatIso(*episode.published)) : Json(nullptr);
    json["duration_s"] = secondsOrNull(episode.duration);
    json["season"] = valueOrNull(episode.season);
    json["episode"] = valueOrNull(episode.episodeNumber);
    json["episode_type"] = textOrNull(episode.episodeType);
    json["explicit"] = valueOrNull(episode.isExplicit);
    json["link"] = textOrNull(episode.link);
    json["image_url"] = textOrNull(episode.imageUrl);
    if (withNotes) {
        json["notes_html"] = episode.notesHtml;
        json["notes_text"] = episode.notesText;
        // The moments that the notes mention; begin and end count the characters of notes_text.
        json["notes_times"] =
            listOf(timeline::timesInNotes(library::notesOf(episode)), [](const timeline::NotesTime& time) {
                return Json{
                    {"begin", time.begin}, {"end", time.end}, {"start_s", toSeconds(time.start)}, {"text", time.text}};
            });
    }
    json["enclosures"] = listOf(episode.enclosures, [](const Enclosure& enclosure) {
        return Json{{"url", enclosure.url}, {"mime_type", textOrNull(enclosure.mimeType)},
            {"bytes", valueOrNull(enclosure.sizeBytes)}};
    });
    json["transcripts"] = listOf(episode.transcripts, [](const TranscriptLink& transcript) {
        return Json{{"url", transcript.url}, {"mime_type", textOrNull(transcript.mimeType)},
            {"language", textOrNull(transcript.language)}};
    });
    json["persons"] = personsJson(episode.persons);
    json["chapters_url"] = textOrNull(episode.chaptersUrl);
    json["podlove_url"] = textOrNull(episode.podloveUrl);
    json["timeline"] = toJson(timeline);
    return json;
}

Json episodeJson(const library::EpisodeDetail& detail, bool withNotes)
{
    const auto& stored = detail.stored;
    Json json{
        {"id", stored.episode.id.value}, {"show_id", stored.episode.showId.value}, {"show_title", stored.showTitle}};
    json.update(episodeJson(stored.episode, detail.timeline, withNotes));
    if (stored.measuredDuration)
        json["duration_s"] = toSeconds(*stored.measuredDuration);
    json["duration_difference_s"] = secondsOrNull(detail.durationDifference);
    json["position_s"] = toSeconds(stored.state.position);
    json["played"] = stored.state.playedAt.has_value();
    json["in_feed"] = stored.isInFeed;
    json["downloaded"] = stored.download == library::DownloadState::Complete;
    return json;
}

Json showJson(const Show& show)
{
    Json json;
    json["title"] = show.title;
    json["author"] = show.author;
    json["link"] = textOrNull(show.link);
    json["feed_url"] = textOrNull(show.feedUrl);
    json["language"] = textOrNull(show.language);
    json["description_html"] = show.descriptionHtml;
    json["image_url"] = textOrNull(show.imageUrl);
    json["categories"] = show.categories;
    json["explicit"] = valueOrNull(show.isExplicit);
    json["type"] = textOrNull(show.type);
    json["guid"] = textOrNull(show.guid);
    json["new_feed_url"] = textOrNull(show.newFeedUrl);
    json["funding"] = listOf(show.funding, [](const Funding& funding) {
        return Json{{"url", funding.url}, {"text", funding.text}};
    });
    if (show.episodesPromised)
        json["episodes_promised"] = *show.episodesPromised;
    return json;
}

Json showJson(const library::ShowRow& row)
{
    Json json{{"id", row.show.id.value}};
    json.update(showJson(row.show));
    json["partial"] = row.fetch.isPartial;
    json["episode_count"] = row.episodeCount;
    json["unplayed_count"] = row.unplayedCount;
    json["checked"] = row.fetch.checkedAt ? Json(formatIso(*row.fetch.checkedAt)) : Json(nullptr);
    json["error"] = textOrNull(row.fetch.errorDetail);
    return json;
}

Json inspectedJson(const library::InspectedShow& inspected)
{
    auto json = showJson(inspected.show);
    json["partial"] = inspected.isPartial;
    auto& episodes = json["episodes"] = Json::array();
    for (const auto& episode : inspected.episodes)
        episodes.push_back(episodeJson(episode, library::timelineOf(episode, std::nullopt), true));
    return json;
}

Json toJson(const library::FeedOutcome& outcome)
{
    return {{"id", outcome.id.isSet() ? Json(outcome.id.value) : Json(nullptr)}, {"title", outcome.title},
        {"feed_url", outcome.feedUrl}, {"outcome", library::feedOutcomeName(outcome.kind)},
        {"new_episodes", outcome.newEpisodes}, {"partial", outcome.isPartial},
        {"error", outcome.error ? Json(outcome.error->detail) : Json(nullptr)}};
}

Json toJson(const library::SearchHit& hit)
{
    return {{"kind", kindName(hit.kind)}, {"episode_id", hit.episodeId.value}, {"show_title", hit.showTitle},
        {"episode_title", hit.episodeTitle}, {"start_s", secondsOrNull(hit.start)}, {"text", hit.text},
        {"score", hit.score}};
}

Json toJson(const library::DownloadProgress& progress)
{
    const bool isDone = progress.state == library::DownloadState::Complete;
    return {{"id", progress.episodeId.value}, {"path", isDone ? Json(progress.path.string()) : Json(nullptr)},
        {"bytes", progress.fetchedBytes}, {"outcome", stateName(progress.state)},
        {"error", progress.error ? Json(progress.error->detail) : Json(nullptr)}};
}

Json toJson(const Error& error)
{
    return {{"error", {{"code", errorCodeName(error.code)}, {"detail", error.detail}}}};
}

} // namespace tidemark::ctl
