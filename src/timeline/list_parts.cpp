// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_parts.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostCuts = 4; ///< each costs a judgement of what follows

EntryList partOf(const EntryList& list, std::size_t from, std::size_t end)
{
    EntryList part = list;
    part.entries.assign(list.entries.begin() + static_cast<std::ptrdiff_t>(from),
        list.entries.begin() + static_cast<std::ptrdiff_t>(end));
    if (from > 0) {
        part.hasHeading = part.entries.front().headingBefore == Heading::Timeline;
        part.hasOtherHeading = part.hasTrackHeading = part.hasScoreHeading = part.hasTranscriptHeading = false;
        part.namesZone = false;
    }
    return part;
}

JudgedList judged(EntryList list, const std::vector<TimeToken>& tokens, std::optional<Milliseconds> duration)
{
    auto verdict = judgeList(list, tokens, duration);
    return {std::move(list), std::move(verdict)};
}

bool isRestart(const EntryList& list, const std::vector<TimeToken>& tokens, std::size_t entry)
{
    const auto start = tokens[list.entries[entry].token].start;
    return start < 1s && start < tokens[list.entries[entry - 1].token].start;
}

bool isOfDay(const Verdict& verdict)
{
    constexpr std::array<std::string_view, 3> kReasons = {"agenda", "clock-time", "call-log"};
    return verdict.isOfOtherKind && std::ranges::find(kReasons, verdict.reason) != kReasons.end();
}

} // namespace

std::size_t JudgedList::taken() const
{
    return verdict.isTimeline ? static_cast<std::size_t>(std::ranges::count(verdict.entryReasons, std::string_view()))
                              : 0;
}

JudgedList judgedList(EntryList list, const std::vector<TimeToken>& tokens, std::optional<Milliseconds> duration)
{
    auto whole = judged(std::move(list), tokens, duration);
    std::size_t cuts = 0;
    const bool isFlat = whole.list.shape == ListShape::FlatLead || whole.list.shape == ListShape::FlatTrail;
    const auto count = isFlat ? 0 : whole.list.entries.size(); // headings stand in lines of their own
    for (std::size_t i = 1; i < count && cuts < kMostCuts; ++i) {
        const auto heading = whole.list.entries[i].headingBefore;
        if (whole.verdict.isTimeline && heading == Heading::Other) {
            ++cuts;
            if (isOfDay(judgeList(partOf(whole.list, i, count), tokens, duration))) {
                if (auto head = judged(partOf(whole.list, 0, i), tokens, duration); head.verdict.isTimeline)
                    return head;
            }
        } else if (!whole.verdict.isTimeline && (heading == Heading::Timeline || isRestart(whole.list, tokens, i))) {
            ++cuts;
            if (auto tail = judged(partOf(whole.list, i, count), tokens, duration); tail.verdict.isTimeline)
                return tail;
        }
    }
    return whole;
}

} // namespace tidemark::timeline
