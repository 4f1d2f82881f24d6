// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "model/chapter.h"

#include <optional>
#include <vector>

namespace tidemark::timeline {

/// Picks the source whose chapters are shown: the listener's own, those in the audio file, podcast:chapters, Podlove,
/// notes; one with a single entry or with starts past the duration loses to a richer one. Pure.
/// @param candidates chapters of all sources, in any order.
/// @return the chapters to show, sorted, with ends filled in from the next start (the last from `duration`), without
/// hidden ones and ones at or past a known duration. Source: architecture.md, library.
[[nodiscard]] std::vector<Chapter> visibleChapters(
    const std::vector<Chapter>& candidates, std::optional<Milliseconds> duration);

} // namespace tidemark::timeline
