// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/episode.h"
#include "model/queue.h"

#include <optional>
#include <span>
#include <vector>

/// The decisions of playback as functions of plain values. Pure, callable from any thread.
namespace tidemark::library {

/// @return where to go on: the saved position, or 0 where the episode was played or stands at its end.
[[nodiscard]] Milliseconds resumePosition(const EpisodeState& state, std::optional<Milliseconds> duration);

/// @return whether leaving an episode here counts as having heard it: less than 30 s and 2 % of it remain.
[[nodiscard]] bool countsAsPlayed(Milliseconds position, std::optional<Milliseconds> duration);

/// @return the index of the chapter that holds `position`; -1 before the first, in a gap, and without chapters.
[[nodiscard]] int chapterAt(std::span<const Chapter> timeline, Milliseconds position);

/// @return where "previous chapter" goes: the start of this one after 3 s of it, else that of the one before; 0 where
/// there is none.
[[nodiscard]] Milliseconds previousChapterStart(std::span<const Chapter> timeline, Milliseconds position);
/// @return the start of the next chapter, or nothing.
[[nodiscard]] std::optional<Milliseconds> nextChapterStart(std::span<const Chapter> timeline, Milliseconds position);

/// @return the queue when `id` begins to play: it comes first, the one that played before leaves, the others stay.
/// @param playing the first entry is what has been playing
[[nodiscard]] std::vector<QueueEntry> queueWhenPlaying(std::vector<QueueEntry> queue, EpisodeId id, EpisodeId playing);

/// @return the queue after its first entry ended.
[[nodiscard]] std::vector<QueueEntry> queueAfterEnd(std::vector<QueueEntry> queue, EpisodeId ended);

/// @return the enclosure to play: one of the listener's own first, then the first of the feed; nothing where none is.
[[nodiscard]] std::optional<Enclosure> enclosureToPlay(std::span<const Enclosure> enclosures);

} // namespace tidemark::library
