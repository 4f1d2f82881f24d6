// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace tidemark::views {

/// A stretch of the timeline bar.
struct TimelineSegment {
    int chapter = -1; ///< -1: between chapters, before the first, behind the last, or there are none
    bool isGap = false; ///< there are chapters, and this stretch belongs to none
    QRectF rect;
    Milliseconds start{0};
    Milliseconds end{0};
};

/// Where everything of a timeline stands. Pure geometry; times run from left to right in every language, as clocks do.
struct TimelineLayout {
    QRectF track;
    Milliseconds duration{0}; ///< 0: not known, then nothing can be hit
    std::vector<TimelineSegment> segments;

    [[nodiscard]] double xOf(Milliseconds position) const;
    /// Clamped to the timeline.
    [[nodiscard]] Milliseconds timeAt(double x) const;
    /// @return the index of the segment of that moment; -1 where there is none.
    [[nodiscard]] int segmentAt(Milliseconds position) const;
};

/// Segments as wide as their chapters are long, two pixels apart; chapters that start outside the episode are left out.
/// The stretch before the first, and those of two seconds or more between and behind chapters, are segments of their
/// own. Linear in the number of chapters.
/// @param chapters by start
[[nodiscard]] TimelineLayout layoutTimeline(
    const QRectF& track, const std::vector<bridge::ChapterData>& chapters, const std::optional<Milliseconds>& duration);

} // namespace tidemark::views
