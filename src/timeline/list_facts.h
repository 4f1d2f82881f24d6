// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_rules.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// The entries that are still in play, as the rules look at them.
struct ListFacts {
    const EntryList& list;
    const std::vector<TimeToken>& tokens;
    std::optional<Milliseconds> duration;
    std::vector<std::size_t> kept; ///< indexes of entries

    [[nodiscard]] std::size_t count() const { return kept.size(); }
    [[nodiscard]] const TimeToken& time(std::size_t i) const { return tokens[list.entries[kept[i]].token]; }
    [[nodiscard]] std::string_view title(std::size_t i) const { return list.entries[kept[i]].title; }
    [[nodiscard]] Milliseconds first() const { return time(0).start; }
    [[nodiscard]] Milliseconds last() const { return time(count() - 1).start; }
    [[nodiscard]] bool startsAtZero() const { return first() < Milliseconds(1000); }
    [[nodiscard]] bool isFlat() const
    {
        return list.shape == ListShape::FlatLead || list.shape == ListShape::FlatTrail;
    }
    [[nodiscard]] bool isTrail() const
    {
        return list.shape == ListShape::TrailLines || list.shape == ListShape::FlatTrail;
    }
    template <class Test>
    [[nodiscard]] std::size_t countIf(Test test) const
    {
        std::size_t found = 0;
        for (std::size_t i = 0; i < count(); ++i)
            found += test(i) ? 1 : 0;
        return found;
    }
    template <class Test>
    [[nodiscard]] bool all(Test test) const
    {
        return countIf(test) == count();
    }
    [[nodiscard]] std::vector<Milliseconds> gaps() const
    {
        std::vector<Milliseconds> gaps;
        for (std::size_t i = 1; i < count(); ++i)
            gaps.push_back(time(i).start - time(i - 1).start);
        return gaps;
    }
    [[nodiscard]] Milliseconds medianGap() const
    {
        auto all = gaps();
        if (all.empty())
            return Milliseconds(0);
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::ranges::nth_element(all, middle);
        return *middle;
    }
    [[nodiscard]] bool hasEnough() const { return count() >= 3 || (count() == 2 && list.hasHeading); }
};

/// Puts the entries in order: a second list from zero goes, and a lone step backward.
/// @return false where the list is out of order throughout.
[[nodiscard]] bool settleOrder(ListFacts& facts, Verdict& verdict);

/// @return the rule by which what stands beside the times shows another kind of list; empty where nothing does.
[[nodiscard]] std::string_view kindByNeighbours(const ListFacts& facts);
/// @return the name of the rule by which the list is something else than a timeline; empty where it may be one.
[[nodiscard]] std::string_view otherKindOf(const ListFacts& facts);

/// @return whether its last start lies in the second half of the episode: clock times and lengths hardly ever do.
[[nodiscard]] bool fillsEpisode(const ListFacts& facts);
/// @return whether the times are hours and minutes.
[[nodiscard]] bool isHourMinuteList(const ListFacts& facts);

} // namespace tidemark::timeline
