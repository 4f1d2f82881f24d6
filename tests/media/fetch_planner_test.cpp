// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fetch_planner.h"

#include <gtest/gtest.h>

using namespace tidemark::media;
using Action = FetchPlan::Action;

namespace {

constexpr std::uint64_t kKi = 1024;
constexpr std::uint64_t kMi = 1024 * 1024;

ByteRanges ranges(std::initializer_list<ByteRange> list)
{
    ByteRanges result;
    for (const auto& range : list)
        result.add(range);
    return result;
}

FetchPlan plan(const FetchFacts& facts, const FetchWishes& wishes)
{
    return planFetch(facts, wishes, FetchOptions{});
}

FetchPlan urgent(std::uint64_t begin, std::uint64_t end)
{
    return {Action::Start, {begin, end}, true};
}

} // namespace

TEST(PlanFetch, DoesNothingUnasked)
{
    EXPECT_EQ(plan({}, {}).action, Action::Nothing);
    EXPECT_EQ(plan({.there = ranges({{0, 100}}), .limit = 100}, {.needsHead = true, .wantsAll = true}).action,
        Action::Nothing);
}

TEST(PlanFetch, MovesToABlockedRead)
{
    EXPECT_EQ(plan({}, {.waits = {0}}), urgent(0, 512 * kKi));
    EXPECT_EQ(plan({.limit = 100 * kMi}, {.waits = {50 * kMi + 5}}), urgent(50 * kMi, 50 * kMi + 512 * kKi));
    // Only what is missing: from the end of what is there to the next bytes that are.
    EXPECT_EQ(plan({.there = ranges({{0, 20'000}, {40'000, 50'000}})}, {.waits = {30'000}}), urgent(20'000, 40'000));
    EXPECT_EQ(plan({.limit = 600 * kKi}, {.waits = {560 * kKi}}), urgent(560 * kKi, 600 * kKi));
    EXPECT_EQ(plan({.limit = 540 * kKi}, {.waits = {0}}), urgent(0, 540 * kKi)); // no sliver is left
}

TEST(PlanFetch, WaitsForARequestThatIsNearlyThere)
{
    const FetchFacts facts{.running = RunningFetch{0, 100 * kKi, 512 * kKi}};
    EXPECT_EQ(plan(facts, {.waits = {100 * kKi}}).action, Action::Keep);
    EXPECT_EQ(plan(facts, {.waits = {164 * kKi}}).action, Action::Keep);
    EXPECT_EQ(plan(facts, {.waits = {180 * kKi}}), urgent(176 * kKi, 176 * kKi + 512 * kKi));
    EXPECT_EQ(plan(facts, {.waits = {512 * kKi}}).action, Action::Start);
    // Two readers: the one that is being served is not robbed.
    EXPECT_EQ(plan(facts, {.waits = {10 * kMi, 100 * kKi}}).action, Action::Keep);
}

TEST(PlanFetch, StaysABoundedWayAheadOfTheReader)
{
    EXPECT_EQ(plan({.there = ranges({{0, kMi}})}, {.readerOffset = 0}), urgent(kMi, kMi + 512 * kKi));
    EXPECT_EQ(plan({.there = ranges({{0, 2 * kMi}})}, {.readerOffset = 0}).action, Action::Nothing);
    EXPECT_EQ(plan({.there = ranges({{0, 20 * kMi}})}, {.readerOffset = 13 * kMi, .straightBytes = 13 * kMi}),
        urgent(20 * kMi, 24 * kMi));
    EXPECT_EQ(plan({.there = ranges({{0, 20 * kMi}})}, {.readerOffset = 11 * kMi, .straightBytes = 13 * kMi}).action,
        Action::Nothing);
    EXPECT_EQ(plan({.there = ranges({{0, 100}}), .limit = 100}, {.readerOffset = 100}).action, Action::Nothing);
}

TEST(PlanFetch, PrefetchesAfterTheReaderAndBeforeTheRest)
{
    const FetchFacts facts{.there = ranges({{0, 2 * kMi}}), .limit = 100 * kMi};
    const FetchWishes wishes{.readerOffset = 0, .prefetch = {{0, kMi}, {50 * kMi, 51 * kMi}}, .wantsAll = true};
    EXPECT_EQ(plan(facts, wishes), (FetchPlan{Action::Start, {50 * kMi, 51 * kMi}, false}));
}

TEST(PlanFetch, PrefetchesBeforeTheReadAheadIsAtItsLargest)
{
    const FetchWishes wishes{.readerOffset = 8 * kMi, .straightBytes = 8 * kMi, .prefetch = {{50 * kMi, 51 * kMi}}};
    const auto limit = 100 * kMi;
    EXPECT_EQ(plan({.there = ranges({{0, 9 * kMi}}), .limit = limit}, wishes), urgent(9 * kMi, 13 * kMi));
    EXPECT_EQ(plan({.there = ranges({{0, 10 * kMi}}), .limit = limit}, wishes),
        (FetchPlan{Action::Start, {50 * kMi, 51 * kMi}, false}));
    EXPECT_EQ(plan({.there = ranges({{0, 10 * kMi}, {50 * kMi, 51 * kMi}}), .limit = limit}, wishes),
        urgent(10 * kMi, 14 * kMi));
    // A listener who waits is not kept waiting by it.
    EXPECT_EQ(
        plan({.there = ranges({{0, 10 * kMi}}), .limit = limit, .running = RunningFetch{50 * kMi, 50 * kMi, 51 * kMi}},
            {.waits = {30 * kMi}, .readerOffset = 30 * kMi, .prefetch = {{50 * kMi, 51 * kMi}}}),
        urgent(30 * kMi, 30 * kMi + 512 * kKi));
}

TEST(PlanFetch, FillsHolesFromTheReaderOnAndThenFromTheStart)
{
    const FetchFacts facts{.there = ranges({{50 * kMi, 60 * kMi}}), .limit = 60 * kMi};
    EXPECT_EQ(
        plan(facts, {.readerOffset = 50 * kMi, .wantsAll = true}), (FetchPlan{Action::Start, {0, 8 * kMi}, false}));
    EXPECT_EQ(plan({.limit = 3 * kMi}, {.wantsAll = true}), (FetchPlan{Action::Start, {0, 3 * kMi}, false}));
}

TEST(PlanFetch, StopsWhatNobodyWantsAnyMore)
{
    const FetchFacts facts{.running = RunningFetch{10 * kMi, 11 * kMi, 18 * kMi}};
    EXPECT_EQ(plan(facts, {}).action, Action::Stop);
    EXPECT_EQ(plan(facts, {.wantsAll = true}).action, Action::Keep);
    EXPECT_EQ(plan(facts, {.readerOffset = 17 * kMi}).action, Action::Keep);
    EXPECT_EQ(plan(facts, {.readerOffset = 9 * kMi}).action, Action::Keep);
    EXPECT_EQ(plan(facts, {.readerOffset = 30 * kMi}).action, Action::Stop);
    EXPECT_EQ(plan(facts, {.prefetch = {{17 * kMi, 19 * kMi}}}).action, Action::Keep);
}

TEST(PlanFetch, GoesThroughTheWholeFileWhereRangesAreUnknown)
{
    EXPECT_EQ(plan({.knowsRanges = false}, {.waits = {50 * kMi}}), urgent(0, kUnknownEnd));
    EXPECT_EQ(plan({.knowsRanges = false, .running = RunningFetch{0, 5, kUnknownEnd}}, {.waits = {50 * kMi}}).action,
        Action::Keep);
    EXPECT_EQ(plan({.knowsRanges = false, .running = RunningFetch{0, 5, kUnknownEnd}}, {}).action, Action::Keep);
    EXPECT_EQ(plan({.there = ranges({{0, 100}}), .limit = 100, .knowsRanges = false}, {.readerOffset = 0}).action,
        Action::Nothing);
}

TEST(PieceBytes, GrowsWhileReadingStraightOn)
{
    EXPECT_EQ(pieceBytes(0, {}), 512 * kKi);
    EXPECT_EQ(pieceBytes(4 * kMi, {}), 2 * kMi);
    EXPECT_EQ(pieceBytes(100 * kMi, {}), 4 * kMi);
    EXPECT_EQ(readAheadBytes(0, {}), 2 * kMi);
    EXPECT_EQ(readAheadBytes(100 * kMi, {}), 8 * kMi);
}
