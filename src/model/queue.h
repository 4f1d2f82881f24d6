// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "model/ids.h"

#include <optional>
#include <string>

namespace tidemark {

/// One entry of the queue; the first plays. A stretch of an episode where `from`/`to` are set.
struct QueueEntry {
    EpisodeId episodeId;
    std::optional<Milliseconds> from;
    std::optional<Milliseconds> to;
    bool operator==(const QueueEntry&) const = default;
};

struct Bookmark {
    BookmarkId id;
    EpisodeId episodeId;
    Milliseconds position{0};
    std::string note;
    Timestamp createdAt{};
    bool operator==(const Bookmark&) const = default;
};

} // namespace tidemark
