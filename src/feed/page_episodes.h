// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/page_line.h"
#include "model/episode.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tidemark::feed {

/// What the lines of a saved page tell of its show.
struct PageEpisodes {
    std::string showTitle; ///< empty where it cannot be told
    std::optional<Episode> featured; ///< the one that the page's header presents
    std::vector<Episode> list; ///< in the page's order; may hold the featured one, and repeated blocks twice
    std::optional<int> promised; ///< "42 episodes"
};

/// Reads the lines of a saved page. Such a page has a header (show, title, date, artwork label, description) of the
/// episode it features, and a list of episodes, each of which is an artwork label, the title, the notes, and a date;
/// either part may be missing. Where a page has no labels, the dates part its list. Pure, linear.
[[nodiscard]] PageEpisodes readPageEpisodes(std::span<const PageLine> lines);

} // namespace tidemark::feed
