// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feed_parser.h"
#include "store/session.h"

#include <vector>

namespace tidemark::library {

struct WrittenEpisodes {
    std::int64_t newCount = 0;
    std::int64_t changedCount = 0;
    std::int64_t matchedCount = 0; ///< known ones, changed or not
    std::vector<EpisodeId> ids; ///< in the order of the episodes
};

/// Writes a feed's or page's episodes into a show: known ones are found by matchEpisodes() and updated where they
/// changed, others are inserted. On the writer thread, within a transaction.
[[nodiscard]] Result<WrittenEpisodes> writeEpisodes(
    store::Session& session, ShowId show, std::vector<Episode> episodes, Timestamp now);

} // namespace tidemark::library
