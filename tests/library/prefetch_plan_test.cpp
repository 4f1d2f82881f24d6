// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/prefetch_plan.h"

#include <gtest/gtest.h>

namespace tidemark::library {
namespace {

using namespace std::chrono_literals;
using media::ByteRange;
using media::ByteRanges;

constexpr std::uint64_t kKi = 1024;

std::vector<Chapter> chaptersAt(std::initializer_list<Milliseconds> starts)
{
    std::vector<Chapter> timeline;
    for (const auto start : starts)
        timeline.push_back({.start = start});
    return timeline;
}

ByteRanges ranges(std::initializer_list<ByteRange> list)
{
    ByteRanges result;
    for (const auto& range : list)
        result.add(range);
    return result;
}

/// 16 KiB a second, three seconds of each chapter.
std::vector<BytePlace> placesOfAll(const std::vector<Chapter>& timeline)
{
    std::vector<BytePlace> places;
    for (const auto& chapter : timeline) {
        const auto begin = static_cast<std::uint64_t>(chapter.start / 1s) * 16 * kKi;
        places.push_back({chapter.start, begin, begin + 48 * kKi, true});
    }
    return places;
}

ByteRange at(int second, int kibibytes = 48)
{
    const auto begin = static_cast<std::uint64_t>(second) * 16 * kKi;
    return {begin, begin + static_cast<std::uint64_t>(kibibytes) * kKi};
}

using Ranges = std::vector<ByteRange>;

} // namespace

TEST(ChaptersByNearness, GoOutwardsAheadFirst)
{
    const auto timeline = chaptersAt({0s, 100s, 200s, 300s, 400s});
    using Order = std::vector<std::size_t>;
    EXPECT_EQ(chaptersByNearness(timeline, 250s), (Order{3, 2, 4, 1, 0}));
    EXPECT_EQ(chaptersByNearness(timeline, 0s), (Order{1, 0, 2, 3, 4}));
    EXPECT_EQ(chaptersByNearness(timeline, 200s), (Order{3, 2, 4, 1, 0}));
    EXPECT_EQ(chaptersByNearness(timeline, 900s), (Order{4, 3, 2, 1, 0}));
    EXPECT_EQ(chaptersByNearness(chaptersAt({10s, 20s}), 5s), (Order{0, 1}));
    EXPECT_TRUE(chaptersByNearness({}, 5s).empty());
}

TEST(PrefetchPlan, Table)
{
    const auto timeline = chaptersAt({0s, 100s, 200s, 300s});
    const auto places = placesOfAll(timeline);
    struct Row {
        const char* what;
        Milliseconds position;
        std::uint64_t budget;
        ByteRanges there;
        Ranges expected;
    };
    const Row rows[] = {
        {"the next first, then around", 150s, 1000 * kKi, {}, {at(200), at(100), at(300), at(0)}},
        {"no more than the budget", 150s, 100 * kKi, {}, {at(200), at(100)}},
        {"nothing of no budget", 150s, 0, {}, {}},
        {"what is there is left out", 150s, 1000 * kKi, ranges({at(200), at(0, 999)}), {at(100), at(300)}},
        {"and costs nothing", 150s, 48 * kKi, ranges({at(200)}), {at(100)}},
        {"only the rest of a stretch", 150s, 48 * kKi, ranges({at(200, 40)}), {{at(200, 40).end, at(200).end}}},
        {"all there", 150s, 1000 * kKi, ranges({{0, 99'999 * kKi}}), {}},
    };
    for (const auto& row : rows)
        EXPECT_EQ(prefetchPlan(places, timeline, row.position, row.budget, row.there), row.expected) << row.what;
}

TEST(PrefetchPlan, OneTooWideLeavesRoomForOthers)
{
    const auto timeline = chaptersAt({0s, 100s, 200s});
    auto places = placesOfAll(timeline);
    places[1].end = places[1].begin + 900 * kKi;
    EXPECT_EQ(prefetchPlan(places, timeline, 50s, 100 * kKi, {}), (Ranges{at(0), at(200)}));
}

TEST(PrefetchPlan, NeighboursAreOneRequest)
{
    const auto timeline = chaptersAt({0s, 100s, 104s, 200s});
    const auto places = placesOfAll(timeline);
    // Between the second and the third are 16 KiB.
    EXPECT_EQ(
        prefetchPlan(places, timeline, 50s, 1000 * kKi, {}), (Ranges{{at(100).begin, at(104).end}, at(0), at(200)}));
    // Bytes that are there are not fetched again.
    const auto there = ranges({{at(100).end, at(104).begin}});
    EXPECT_EQ(prefetchPlan(places, timeline, 50s, 1000 * kKi, there), (Ranges{at(100), at(0), at(104), at(200)}));
}

TEST(PrefetchPlan, AChapterMayHaveSeveralPlacesOrNone)
{
    const auto timeline = chaptersAt({0s, 100s});
    const std::vector<BytePlace> places{{100s, 0, kKi, true}, {100s, 500 * kKi, 501 * kKi, true}};
    EXPECT_EQ(prefetchPlan(places, timeline, 0s, 2 * kKi, {}), (Ranges{{0, kKi}, {500 * kKi, 501 * kKi}}));
    EXPECT_TRUE(prefetchPlan(places, timeline, 0s, kKi, {}).empty()); // half of it is of no use
}

TEST(PrefetchedChapters, AreThoseThatAreExactAndThere)
{
    const auto timeline = chaptersAt({0s, 100s, 200s, 300s});
    auto places = placesOfAll(timeline);
    places[2].isExact = false;
    places.pop_back();
    const auto there = ranges({at(0), at(100, 47), at(200)});
    EXPECT_EQ(prefetchedChapters(places, timeline, there), (std::vector<bool>{true, false, false, false}));
    EXPECT_TRUE(prefetchedChapters({}, {}, {}).empty());
}

} // namespace tidemark::library
