// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session.h"
#include "tags/audio_tags.h"
#include "timeline/merge.h"

/// The timeline of a stored episode, and the places where what is shown of it is written down.
namespace tidemark::library {

/// Pure. The measured length goes before the declared one.
[[nodiscard]] timeline::ShownTimeline shownTimelineOf(const store::StoredEpisode& stored);

/// Works out the shown timeline of an episode and writes it down for lists and search. To be called within the
/// transaction that changed candidates, edits, choices or lengths.
/// @return whether it is another one than before; false where there is no such episode.
[[nodiscard]] Result<bool> updateTimeline(store::Session& session, EpisodeId id);

/// @return whether an episode that was just written, with nothing the listener did, needs updateTimeline(): the shown
/// chapters are not its candidates as they are.
[[nodiscard]] bool isShownOtherwise(const std::vector<Chapter>& candidates, const std::vector<Chapter>& shown);

/// Whether what is known of an episode's length is about the file that was read, so that an estimate is worth less.
enum class LengthKnown { No, Yes };

/// Writes what was read inside an episode's audio file: its length where there is one, and its chapters, which replace
/// those of the file that were known. An estimated length does not replace one that is known: the listener would think
/// that ads were inserted. Within a transaction.
/// @return whether candidates or timeline are others than before; false where there is no such episode.
[[nodiscard]] Result<bool> storeFileTags(
    store::Session& session, EpisodeId id, const tags::AudioTags& tags, LengthKnown isKnown, Timestamp now);

} // namespace tidemark::library
