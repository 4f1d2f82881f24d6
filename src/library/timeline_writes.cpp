// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/timeline_writes.h"

#include "library/episode_timeline.h"
#include "timeline/notes.h"

namespace tidemark::library {

Result<store::StoredEpisode> findStored(store::Session& session, EpisodeId id)
{
    auto found = session.episodes.find(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, "there is no episode " + std::to_string(id.value));
    return std::move(**found);
}

Result<TimelineExplanation> explanationOf(store::Session& session, EpisodeId id)
{
    auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    auto history = session.timelines.history(id);
    auto lookups = session.timelines.lookups(id);
    if (!history || !lookups)
        return fail(history ? lookups.error() : history.error());
    TimelineExplanation explanation;
    explanation.episodeId = id;
    explanation.sources = shownTimelineOf(*stored).sources;
    const auto& episode = stored->episode;
    const auto format = episode.notesArePlain ? timeline::NotesFormat::Text : timeline::NotesFormat::Detect;
    explanation.candidates = timeline::timelineFromNotes({episode.notesHtml, format, episode.duration}).candidates;
    explanation.preferences = std::move(stored->timeline);
    explanation.history = std::move(*history);
    explanation.lookups = std::move(*lookups);
    return explanation;
}

UndoableWrite writeChoice(store::Session& session, EpisodeId id, std::optional<ChapterSource> source)
{
    auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    if (auto done = session.timelines.chooseForEpisode(id, source); !done)
        return fail(done.error());
    if (const auto updated = updateTimeline(session, id); !updated)
        return fail(updated.error());
    return Written<TimelineUndo>{{id, {}, std::move(stored->timeline)}, {id}};
}

UndoableWrite writeShowChoice(store::Session& session, ShowId id, std::optional<ChapterSource> source)
{
    Written<TimelineUndo> written{{{}, id, {}}, {}};
    const auto before = session.timelines.chosenForShow(id);
    if (!before)
        return fail(before.error());
    written.value.before.chosenForShow = *before;
    if (auto done = session.timelines.chooseForShow(id, source); !done)
        return fail(done.error());
    auto episodes = session.timelines.withSeveralSources(id);
    if (!episodes)
        return fail(episodes.error());
    for (const auto episode : *episodes) {
        if (const auto updated = updateTimeline(session, episode); !updated)
            return fail(updated.error());
    }
    written.changed = std::move(*episodes);
    return written;
}

UndoableWrite writeEdits(store::Session& session, EpisodeId id,
    const std::function<Result<std::vector<ChapterEdit>>(const store::StoredEpisode&)>& change)
{
    auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    const auto edits = change(*stored);
    if (!edits)
        return fail(edits.error());
    if (auto done = session.timelines.replaceEdits(id, *edits); !done)
        return fail(done.error());
    if (const auto updated = updateTimeline(session, id); !updated)
        return fail(updated.error());
    return Written<TimelineUndo>{{id, {}, std::move(stored->timeline)}, {id}};
}

Result<std::vector<EpisodeId>> writeBack(store::Session& session, const TimelineUndo& undo)
{
    if (undo.showId.isSet()) {
        auto written = writeShowChoice(session, undo.showId, undo.before.chosenForShow);
        return written ? Result<std::vector<EpisodeId>>(std::move(written->changed)) : fail(written.error());
    }
    if (auto done = session.timelines.replaceEdits(undo.episodeId, undo.before.edits); !done)
        return fail(done.error());
    if (auto written = writeChoice(session, undo.episodeId, undo.before.chosenForEpisode); !written)
        return fail(written.error());
    return std::vector{undo.episodeId};
}

Result<bool> writeFound(store::Session& session, EpisodeId id, const store::Lookup& lookup,
    const ChapterFinder::Found& found, Timestamp now)
{
    if (auto done = session.timelines.recordLookup(id, lookup); !done)
        return fail(done.error());
    if (!found)
        return false;
    if (lookup.place == store::LookupPlace::File)
        return storeFileTags(session, id, *found, now);
    const auto source = lookup.place == store::LookupPlace::Json ? ChapterSource::Json : ChapterSource::Podlove;
    if (auto done = session.episodes.setChapters(id, source, found->chapters, now); !done)
        return fail(done.error());
    return updateTimeline(session, id);
}

} // namespace tidemark::library
