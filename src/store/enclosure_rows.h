// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/episode.h"
#include "store/database.h"

#include <span>
#include <vector>

namespace tidemark::store {

/// Where the listener's file stands: before what the feed says.
inline constexpr std::int64_t kAttachedPosition = -1;

inline constexpr std::string_view kInsertEnclosure =
    "INSERT INTO enclosures (episode_id, position, kind, url, mime_type, size_bytes) "
    "VALUES (:episode, :position, :kind, :url, :mime_type, :size)";
[[nodiscard]] Result<> insertEnclosure(
    Statement& insert, EpisodeId episode, std::int64_t position, const Enclosure& enclosure);

/// Replaces what the feed says, as EpisodeChange promises. @param isSameMain the main enclosure is the same audio by
/// its key, even where its URL differs.
[[nodiscard]] Result<> replaceEnclosures(
    Database& database, Statement& insert, EpisodeId episode, std::span<const Enclosure> enclosures, bool isSameMain);

/// The main one first.
[[nodiscard]] Result<std::vector<Enclosure>> readEnclosures(Database& database, EpisodeId episode);

} // namespace tidemark::store
