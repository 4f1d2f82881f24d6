// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_facts.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

/// Cuts a second list from zero (the same again, another language, part two).
void dropSecondList(ListFacts& facts, Verdict& verdict)
{
    const auto least = facts.list.hasHeading ? 2U : 3U;
    for (std::size_t i = 1; i < facts.count(); ++i) {
        if (facts.time(i).start >= facts.time(i - 1).start)
            continue;
        const auto start = facts.time(i).start;
        const bool isRestart = start == facts.first() || (start <= 30s && facts.first() <= 60s);
        if (!isRestart || i < least || facts.count() - i < 2)
            continue;
        for (auto rest = i; rest < facts.count(); ++rest)
            verdict.entryReasons[facts.kept[rest]] = "second-list";
        facts.kept.resize(i);
        return;
    }
}

/// Positions of a longest run of entries whose starts never fall. O(n log n).
std::vector<std::size_t> longestRising(const ListFacts& facts)
{
    std::vector<std::size_t> tails;
    std::vector<std::size_t> before(facts.count(), facts.count());
    for (std::size_t i = 0; i < facts.count(); ++i) {
        const auto place = std::ranges::upper_bound(
            tails, facts.time(i).start, {}, [&facts](std::size_t at) { return facts.time(at).start; });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<std::size_t> run;
    for (auto i = tails.empty() ? facts.count() : tails.back(); i < facts.count(); i = before[i])
        run.push_back(i);
    std::ranges::reverse(run);
    return run;
}

/// Where only one entry steps back and the others rise without it: that entry; else the count.
std::size_t loneBackwardStep(const ListFacts& facts)
{
    std::size_t step = facts.count();
    for (std::size_t i = 1; i < facts.count(); ++i) {
        if (facts.time(i).start >= facts.time(i - 1).start)
            continue;
        if (step != facts.count())
            return facts.count();
        step = i;
    }
    const bool isRisingWithout =
        step < facts.count() && (step + 1 == facts.count() || facts.time(step + 1).start >= facts.time(step - 1).start);
    return isRisingWithout ? step : facts.count();
}

} // namespace

bool settleOrder(ListFacts& facts, Verdict& verdict)
{
    dropSecondList(facts, verdict);
    auto run = longestRising(facts);
    const auto count = facts.count();
    if (run.size() == count)
        return true;
    if (const auto step = loneBackwardStep(facts); step < count && run.size() + 1 == count) {
        run.clear();
        for (std::size_t i = 0; i < count; ++i) {
            if (i != step)
                run.push_back(i);
        }
    }
    const auto lost = count - run.size();
    const bool isSure =
        facts.startsAtZero() || facts.list.hasHeading || facts.time(0).fields == 3 || facts.list.hasSeparators;
    const bool isTypo = lost == 1
        && (count >= 8 || (count >= 4 && isSure && !facts.isTrail())
            || (count >= 4 && facts.isTrail() && (facts.startsAtZero() || facts.list.hasHeading)));
    const bool isOutlier = facts.isFlat() && lost <= 2 && run.size() >= 3 && facts.list.hasSeparators;
    if (!isTypo && !isOutlier && lost * 10 > count)
        return false;
    std::vector<std::size_t> kept;
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (next < run.size() && run[next] == i) {
            kept.push_back(facts.kept[i]);
            ++next;
        } else {
            verdict.entryReasons[facts.kept[i]] = "backward-step";
        }
    }
    facts.kept = std::move(kept);
    return true;
}

} // namespace tidemark::timeline
