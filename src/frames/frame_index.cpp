// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_index.h"

#include <algorithm>

namespace tidemark::frames {

namespace {

constexpr FrameTicks kPointEvery(FrameTicks::period::den / 4);

void append(IndexRun& run, const IndexedFrame& frame)
{
    if (run.endTime - run.points.back().time >= kPointEvery)
        run.points.push_back({frame.offset, run.endTime});
    run.end = frame.offset + frame.sizeBytes;
    run.endTime += frame.duration;
}

void shift(IndexRun& run, FrameTicks by)
{
    for (auto& point : run.points)
        point.time += by;
    run.endTime += by;
}

} // namespace

void FrameIndex::begin(IndexPoint first, IndexTrust trust)
{
    if (runHolding(first.offset) != nullptr)
        return;
    const auto place = std::upper_bound(m_runs.begin(), m_runs.end(), first.offset,
        [](std::uint64_t offset, const IndexRun& run) { return offset < run.begin(); });
    m_runs.insert(place, IndexRun{trust, {first}, first.offset, first.time});
}

std::uint64_t FrameIndex::extend(std::uint64_t end, std::span<const IndexedFrame> frames)
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const IndexRun& run) { return run.end == end; });
    if (found == m_runs.end()) {
        const auto* other = runHolding(end);
        return other == nullptr ? end : other->end;
    }
    const auto run = static_cast<std::size_t>(found - m_runs.begin());
    const auto isNextAt = [&](std::uint64_t offset) {
        return run + 1 < m_runs.size() && m_runs[run + 1].begin() == offset;
    };
    bool isReached = false;
    for (const auto& frame : frames) {
        while (run + 1 < m_runs.size() && m_runs[run + 1].begin() < frame.offset)
            m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(run) + 1); // no frame begins where it says
        isReached = isNextAt(frame.offset);
        if (isReached)
            break; // its frames are known already
        append(m_runs[run], frame);
    }
    if (isReached || isNextAt(m_runs[run].end))
        joinWithNext(run);
    return m_runs[run].end;
}

void FrameIndex::joinWithNext(std::size_t run)
{
    auto& left = m_runs[run];
    auto& right = m_runs[run + 1];
    const auto difference = left.endTime - right.points.front().time;
    if (left.trust >= right.trust)
        shift(right, difference);
    else
        shift(left, -difference);
    left.trust = std::max(left.trust, right.trust);
    left.points.insert(left.points.end(), right.points.begin(), right.points.end());
    left.end = right.end;
    left.endTime = right.endTime;
    m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(run) + 1);
}

const IndexRun* FrameIndex::runAt(FrameTicks time, IndexTrust atLeast) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const IndexRun& run) {
        return run.trust >= atLeast && run.points.front().time <= time && time < run.endTime;
    });
    return found == m_runs.end() ? nullptr : &*found;
}

const IndexRun* FrameIndex::runHolding(std::uint64_t offset) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), offset,
        [](std::uint64_t wanted, const IndexRun& run) { return wanted < run.begin(); });
    if (after == m_runs.begin())
        return nullptr;
    const auto& run = *std::prev(after);
    return offset <= run.end ? &run : nullptr;
}

std::optional<FrameIndex::PointTime> FrameIndex::timeOfPoint(std::uint64_t offset) const
{
    const auto* run = runHolding(offset);
    if (run == nullptr)
        return std::nullopt;
    const auto point = std::lower_bound(run->points.begin(), run->points.end(), offset,
        [](const IndexPoint& each, std::uint64_t wanted) { return each.offset < wanted; });
    if (point == run->points.end() || point->offset != offset)
        return std::nullopt;
    return PointTime{point->time, run->trust};
}

} // namespace tidemark::frames
