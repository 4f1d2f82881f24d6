// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QRect>

namespace tidemark::delegates {

/// What a list shows of an episode besides title and guests.
struct EpisodeColumns {
    bool hasShowTitle = true; ///< lists over several shows
    bool isNumbered = false; ///< the queue
};

/// Where the parts of a row stand. Parts that have no room are empty: the narrow window drops chapters first, then
/// length, then date.
struct EpisodeRowLayout {
    QRect ground;
    QRect artwork;
    QRect title;
    QRect subtitle;
    QRect date;
    QRect duration;
    QRect chapters;
    QRect progress;
    QRect state; ///< the mark of a played, downloaded or failed episode
};

/// Pure. `unit` turns a length of the drawn mock into pixels.
[[nodiscard]] EpisodeRowLayout layoutEpisodeRow(const QRect& row, const theme::Theme& theme);
/// The height that all rows share.
[[nodiscard]] int episodeRowHeight(const theme::Theme& theme);

} // namespace tidemark::delegates
