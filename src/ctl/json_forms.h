// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/enrich.h"
#include "library/library.h"

#include <nlohmann/json.hpp>

/// The JSON forms of product.md. Keys stay; more may be added.
namespace tidemark::ctl {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json toJson(const Chapter& chapter);
[[nodiscard]] Json toJson(const std::vector<Chapter>& timeline);
[[nodiscard]] Json toJson(const Guest& guest);
/// @param timeline the one that is shown
/// @param withNotes false for lists
[[nodiscard]] Json episodeJson(const Episode& episode, const std::vector<Chapter>& timeline, bool withNotes);
/// An episode of the library: with id, position and played.
[[nodiscard]] Json episodeJson(const library::EpisodeDetail& detail, bool withNotes);
/// A show without its episodes.
[[nodiscard]] Json showJson(const Show& show);
[[nodiscard]] Json showJson(const library::ShowRow& row);
[[nodiscard]] Json toJson(const timeline::Candidate& candidate);
/// The keys that `--explain` adds to a timeline.
[[nodiscard]] Json explanationJson(const library::TimelineExplanation& explanation);
/// What `inspect` prints: one show with its episodes.
[[nodiscard]] Json inspectedJson(const library::InspectedShow& inspected);
[[nodiscard]] Json toJson(const library::FeedOutcome& outcome);
[[nodiscard]] Json toJson(const library::SearchHit& hit);
[[nodiscard]] Json toJson(const library::DownloadProgress& progress);
[[nodiscard]] Json toJson(const Error& error);

} // namespace tidemark::ctl
