// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/episode.h"
#include "model/show.h"

#include <string>
#include <vector>

namespace tidemark::feed {

/// What a page tells machines of its show; empty values where it tells nothing.
struct LinkedData {
    Show show;
    std::vector<Episode> episodes;
};

/// Reads `PodcastSeries` and `PodcastEpisode` objects out of JSON-LD scripts, wherever they are nested. Broken JSON is
/// passed over. Source: schema.org. Pure.
[[nodiscard]] LinkedData readLinkedData(const std::vector<std::string>& scripts);

} // namespace tidemark::feed
