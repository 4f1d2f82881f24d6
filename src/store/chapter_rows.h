// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"
#include "model/ids.h"
#include "store/database.h"

#include <optional>
#include <span>
#include <vector>

/// The rows of `chapters`: all candidates of an episode, each source's in its own order.
namespace tidemark::store {

/// @param source nothing: of all sources.
[[nodiscard]] Result<std::vector<Chapter>> readChapters(
    Database& database, EpisodeId id, std::optional<ChapterSource> source = std::nullopt);

/// Inserts those of `chapters` that are of this source, which has none yet.
[[nodiscard]] Result<> insertChapters(
    Database& database, EpisodeId id, ChapterSource source, std::span<const Chapter> chapters);

/// Makes those of `chapters` that are of this source its only candidates. What it said before goes into the history;
/// where it says the same, nothing is written. Within a transaction.
/// @param now nothing: what was there is not worth remembering, because nobody published it.
/// @return whether anything was replaced.
[[nodiscard]] Result<bool> replaceChapters(Database& database, EpisodeId id, ChapterSource source,
    std::span<const Chapter> chapters, std::optional<Timestamp> now);

/// Puts an episode among those whose full text is to be indexed again.
inline constexpr std::string_view kEnqueueForIndex = "INSERT OR IGNORE INTO index_queue (episode_id) VALUES (:episode)";

} // namespace tidemark::store
