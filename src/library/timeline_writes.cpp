// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/timeline_writes.h"

#include "library/enrich.h"
#include "library/episode_timeline.h"

#include <algorithm>

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
    explanation.candidates = timeline::timelineFromNotes(notesOf(stored->episode)).candidates;
    explanation.preferences = std::move(stored->timeline);
    explanation.history = std::move(*history);
    explanation.lookups = std::move(*lookups);
    return explanation;
}

UndoableWrite writeChoice(store::Session& session, EpisodeId id, std::optional<ChapterSource> source)
{
    const auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    if (auto done = session.timelines.chooseForEpisode(id, source); !done)
        return fail(done.error());
    if (const auto updated = updateTimeline(session, id); !updated)
        return fail(updated.error());
    TimelineUndo undo{TimelineUndo::Kind::Choice, id, {}, stored->timeline.chosenForEpisode, {}, {}};
    return Written<TimelineUndo>{std::move(undo), {id}};
}

UndoableWrite writeShowChoice(store::Session& session, ShowId id, std::optional<ChapterSource> source)
{
    const auto before = session.timelines.chosenForShow(id);
    if (!before)
        return fail(before.error());
    if (auto done = session.timelines.chooseForShow(id, source); !done)
        return fail(done.error());
    auto episodes = session.timelines.withSeveralSources(id);
    if (!episodes)
        return fail(episodes.error());
    for (const auto episode : *episodes) {
        if (const auto updated = updateTimeline(session, episode); !updated)
            return fail(updated.error());
    }
    TimelineUndo undo{TimelineUndo::Kind::ShowChoice, {}, id, *before, {}, {}};
    return Written<TimelineUndo>{std::move(undo), std::move(*episodes)};
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
    auto after = session.timelines.preferences(id); // with the ids that new ones got
    if (!after)
        return fail(after.error());
    TimelineUndo undo{
        TimelineUndo::Kind::Edits, id, {}, {}, std::move(stored->timeline.edits), std::move(after->edits)};
    return Written<TimelineUndo>{std::move(undo), {id}};
}

Result<std::vector<EpisodeId>> writeBack(store::Session& session, const TimelineUndo& undo)
{
    const auto changedBy = [](UndoableWrite written) {
        return written ? Result<std::vector<EpisodeId>>(std::move(written->changed)) : fail(written.error());
    };
    if (undo.kind == TimelineUndo::Kind::Choice)
        return changedBy(writeChoice(session, undo.episodeId, undo.sourceBefore));
    if (undo.kind == TimelineUndo::Kind::ShowChoice)
        return changedBy(writeShowChoice(session, undo.showId, undo.sourceBefore));
    return changedBy(writeEdits(
        session, undo.episodeId, [&undo](const store::StoredEpisode& stored) -> Result<std::vector<ChapterEdit>> {
            if (stored.timeline.edits != undo.editsAfter)
                return fail(ErrorCode::InvalidArgument, "the timeline was changed again since: undo that first");
            return undo.editsBefore;
        }));
}

Result<bool> writeFound(store::Session& session, EpisodeId id, const store::Lookup& lookup,
    const ChapterFinder::Found& found, Timestamp now)
{
    const auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    const auto places = placesToLook(stored->episode, {}, now, LookMode::Again);
    if (std::ranges::find(places, ChapterPlace{lookup.place, lookup.url}) == places.end())
        return false; // meanwhile the feed links elsewhere, or another file was attached
    if (auto done = session.timelines.recordLookup(id, lookup); !done)
        return fail(done.error());
    if (!found)
        return false;
    if (lookup.place == store::LookupPlace::File)
        return storeFileTags(session, id, *found, LengthKnown::Yes, now);
    const auto source = lookup.place == store::LookupPlace::Json ? ChapterSource::Json : ChapterSource::Podlove;
    const auto replaced = session.episodes.setChapters(id, source, found->chapters, now);
    if (!replaced)
        return replaced;
    const auto updated = updateTimeline(session, id);
    if (!updated)
        return updated;
    return *replaced || *updated;
}

} // namespace tidemark::library
