// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_layout.h"

#include <algorithm>

namespace tidemark::views {

namespace {

constexpr double kGap = 2;
constexpr double kThinnest = 1; ///< so that every chapter is seen

Milliseconds knownLength(const std::vector<bridge::ChapterData>& chapters, const std::optional<Milliseconds>& duration)
{
    if (duration && *duration > Milliseconds(0))
        return *duration;
    // Without a length, the chapters still give the bar a shape.
    Milliseconds length(0);
    for (const auto& chapter : chapters)
        length = std::max(length, chapter.end.value_or(chapter.start));
    return length;
}

void place(TimelineLayout& layout)
{
    for (auto& segment : layout.segments) {
        const double left = layout.xOf(segment.start);
        const double right = layout.xOf(segment.end);
        const double gap = std::min(kGap, (right - left) / 3);
        segment.rect = QRectF(left, layout.track.top(), std::max(kThinnest, right - left - gap), layout.track.height());
    }
}

} // namespace

double TimelineLayout::xOf(Milliseconds position) const
{
    if (duration <= Milliseconds(0))
        return track.left();
    const double share = static_cast<double>(position.count()) / static_cast<double>(duration.count());
    return track.left() + std::clamp(share, 0.0, 1.0) * track.width();
}

Milliseconds TimelineLayout::timeAt(double x) const
{
    if (track.width() <= 0)
        return Milliseconds(0);
    const double share = std::clamp((x - track.left()) / track.width(), 0.0, 1.0);
    return Milliseconds(static_cast<std::int64_t>(share * static_cast<double>(duration.count())));
}

int TimelineLayout::segmentAt(Milliseconds position) const
{
    const auto after = std::upper_bound(segments.begin(), segments.end(), position,
        [](Milliseconds time, const TimelineSegment& segment) { return time < segment.start; });
    return static_cast<int>(after - segments.begin()) - 1;
}

TimelineLayout layoutTimeline(
    const QRectF& track, const std::vector<bridge::ChapterData>& chapters, const std::optional<Milliseconds>& duration)
{
    TimelineLayout layout;
    layout.track = track;
    layout.duration = knownLength(chapters, duration);
    if (layout.duration <= Milliseconds(0))
        return layout;
    layout.segments.push_back({-1, {}, Milliseconds(0), layout.duration});
    for (std::size_t index = 0; index < chapters.size(); ++index) {
        const Milliseconds start = chapters[index].start;
        TimelineSegment& last = layout.segments.back();
        if (start >= layout.duration || start < last.start)
            continue;
        const int chapter = static_cast<int>(index);
        if (start == last.start) {
            last.chapter = chapter; // two at one moment: the later one shows
            continue;
        }
        last.end = start;
        layout.segments.push_back({chapter, {}, start, layout.duration});
    }
    place(layout);
    return layout;
}

} // namespace tidemark::views
