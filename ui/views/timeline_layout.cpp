// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_layout.h"

#include <algorithm>

namespace tidemark::views {

namespace {

constexpr double kGap = 2;
constexpr double kThinnest = 1; ///< so that every chapter is seen
constexpr Milliseconds kLeastGap(2000); ///< people write "4:59" where they mean up to 5:00

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

/// Ends the last segment at `next`; where its chapter ended before, a stretch of no chapter stands between.
/// @param covered how far the chapters so far reach; nothing: not known
void endLast(TimelineLayout& layout, const std::optional<Milliseconds>& covered, Milliseconds next)
{
    TimelineSegment& last = layout.segments.back();
    last.end = next;
    if (last.isGap || !covered || next - *covered < kLeastGap || *covered <= last.start)
        return;
    last.end = *covered;
    layout.segments.push_back({-1, true, {}, *covered, next});
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
    layout.segments.push_back({-1, !chapters.empty(), {}, Milliseconds(0), layout.duration});
    std::optional<Milliseconds> covered = Milliseconds(0);
    for (std::size_t index = 0; index < chapters.size(); ++index) {
        const auto& [start, end] = std::pair(chapters[index].start, chapters[index].end);
        TimelineSegment& last = layout.segments.back();
        if (start >= layout.duration || start < last.start)
            continue;
        if (start == last.start) { // two at one moment: the later one shows
            last.chapter = static_cast<int>(index);
            last.isGap = false;
        } else {
            endLast(layout, covered, start);
            layout.segments.push_back({static_cast<int>(index), false, {}, start, layout.duration});
        }
        covered = end && covered ? std::optional(std::max(*covered, *end)) : std::nullopt;
    }
    if (!chapters.empty())
        endLast(layout, covered, layout.duration);
    place(layout);
    return layout;
}

} // namespace tidemark::views
