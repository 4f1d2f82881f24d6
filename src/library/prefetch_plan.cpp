// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/prefetch_plan.h"

#include "library/playback_rules.h"

#include <algorithm>

namespace tidemark::library {

namespace {

/// A hole this small between two stretches is fetched along: on a line of 10 Mbit/s it takes less time than the round
/// trip of a request of its own.
constexpr std::uint64_t kMostBetweenBytes = std::uint64_t{32} * 1024;

/// @return the parts of `range` that are missing.
std::vector<media::ByteRange> missingOf(media::ByteRange range, const media::ByteRanges& there)
{
    std::vector<media::ByteRange> missing;
    while (const auto hole = there.firstHole(range.begin, range.end)) {
        missing.push_back({hole->begin, std::min(hole->end, range.end)});
        range.begin = missing.back().end;
        if (range.begin >= range.end)
            break;
    }
    return missing;
}

/// @return `ranges` in their order, each joined with later ones that lie next to it.
std::vector<media::ByteRange> joined(const std::vector<media::ByteRange>& ranges, const media::ByteRanges& there)
{
    std::vector<media::ByteRange> result;
    const auto isNext = [&](const media::ByteRange& before, const media::ByteRange& behind) {
        if (behind.begin < before.end || behind.begin - before.end > kMostBetweenBytes)
            return false;
        // Bytes that are there would be fetched twice.
        const media::ByteRange between{before.end, behind.begin};
        return between.begin == between.end || missingOf(between, there) == std::vector{between};
    };
    for (const auto& range : ranges) {
        const auto neighbour = std::find_if(result.begin(), result.end(),
            [&](const media::ByteRange& known) { return isNext(known, range) || isNext(range, known); });
        if (neighbour == result.end())
            result.push_back(range);
        else
            *neighbour = {std::min(neighbour->begin, range.begin), std::max(neighbour->end, range.end)};
    }
    return result;
}

std::uint64_t bytesIn(const std::vector<media::ByteRange>& ranges)
{
    std::uint64_t sum = 0;
    for (const auto& range : ranges)
        sum += range.end - range.begin;
    return sum;
}

} // namespace

std::vector<std::size_t> chaptersByNearness(std::span<const Chapter> timeline, Milliseconds position)
{
    const auto ahead = std::find_if(
        timeline.begin(), timeline.end(), [&](const Chapter& chapter) { return chapter.start > position; });
    auto next = static_cast<std::size_t>(ahead - timeline.begin());
    auto before = next; // one past it
    std::vector<std::size_t> order;
    while (next < timeline.size() || before > 0) {
        if (next < timeline.size())
            order.push_back(next++);
        if (before > 0)
            order.push_back(--before);
    }
    return order;
}

std::vector<media::ByteRange> prefetchPlan(std::span<const BytePlace> places, std::span<const Chapter> timeline,
    Milliseconds position, std::uint64_t budgetBytes, const media::ByteRanges& there)
{
    auto known = there;
    std::vector<media::ByteRange> plan;
    for (const auto index : chaptersByNearness(timeline, position)) {
        std::vector<media::ByteRange> missing;
        auto withThese = known;
        for (const auto& place : places) {
            if (place.moment != timeline[index].start || place.begin >= place.end)
                continue;
            for (const auto& part : missingOf({place.begin, place.end}, withThese))
                missing.push_back(part);
            withThese.add({place.begin, place.end});
        }
        const auto cost = bytesIn(missing);
        if (cost > budgetBytes)
            continue;
        budgetBytes -= cost;
        known = std::move(withThese);
        plan.insert(plan.end(), missing.begin(), missing.end());
    }
    return joined(plan, there);
}

std::vector<bool> prefetchedChapters(
    std::span<const BytePlace> places, std::span<const Chapter> timeline, const media::ByteRanges& there)
{
    std::vector<bool> result;
    for (const auto& chapter : timeline) {
        bool isKnown = false;
        bool isThere = true;
        for (const auto& place : places) {
            if (place.moment != chapter.start)
                continue;
            isKnown = true;
            isThere = isThere && place.isExact && there.endFrom(place.begin) >= place.end;
        }
        result.push_back(isKnown && isThere);
    }
    return result;
}

} // namespace tidemark::library
