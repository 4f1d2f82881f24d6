// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/chapter_finder.h"
#include "library/timelines.h"
#include "store/session.h"

#include <functional>
#include <vector>

/// What Timelines reads and writes, on the thread of a session. The writes stand within a transaction, and leave the
/// shown timeline written down.
namespace tidemark::library {

/// What a write did: what its caller gets, and whose rows are others now.
template <class T>
struct Written {
    T value;
    std::vector<EpisodeId> changed;
};
using UndoableWrite = Result<Written<TimelineUndo>>;

/// ErrorCode::NotFound where there is none, or none any more.
[[nodiscard]] Result<store::StoredEpisode> findStored(store::Session& session, EpisodeId id);

[[nodiscard]] Result<TimelineExplanation> explanationOf(store::Session& session, EpisodeId id);

[[nodiscard]] UndoableWrite writeChoice(store::Session& session, EpisodeId id, std::optional<ChapterSource> source);
[[nodiscard]] UndoableWrite writeShowChoice(store::Session& session, ShowId id, std::optional<ChapterSource> source);
[[nodiscard]] UndoableWrite writeEdits(store::Session& session, EpisodeId id,
    const std::function<Result<std::vector<ChapterEdit>>(const store::StoredEpisode&)>& change);
/// @return whose rows are others now
[[nodiscard]] Result<std::vector<EpisodeId>> writeBack(store::Session& session, const TimelineUndo& undo);

/// Chapters of a place replace those of its source; a failure leaves them as they are, and is remembered.
/// @return whether the timeline is another one
[[nodiscard]] Result<bool> writeFound(store::Session& session, EpisodeId id, const store::Lookup& lookup,
    const ChapterFinder::Found& found, Timestamp now);

} // namespace tidemark::library
