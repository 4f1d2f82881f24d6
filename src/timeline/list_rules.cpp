// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/list_rules.h"

#include "timeline/list_facts.h"
#include "timeline/words.h"

#include <algorithm>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

/// Takes entries out for a reason of their own.
template <class Test>
void drop(ListFacts& facts, Verdict& verdict, std::string_view reason, Test test)
{
    std::vector<std::size_t> kept;
    for (const auto entry : facts.kept) {
        if (test(facts.list.entries[entry], facts.tokens[facts.list.entries[entry].token]))
            verdict.entryReasons[entry] = reason;
        else
            kept.push_back(entry);
    }
    facts.kept = std::move(kept);
}

/// `0:0`, `16:6` count only under a heading and from 0:0; `mm.ss` only where nothing else can be meant.
bool areFormsAllowed(ListFacts& facts, Verdict& verdict)
{
    const bool isFromZero = facts.count() > 0 && facts.startsAtZero();
    if (!(facts.list.hasHeading && isFromZero))
        drop(facts, verdict, "unpadded", [](const ListEntry&, const TimeToken& time) { return time.isUnpadded; });
    if (facts.count() == 0 || facts.time(0).form != TimeForm::Dot)
        return true;
    const auto gaps = facts.gaps();
    return facts.count() >= 3 && (facts.list.hasHeading || facts.list.fillsItsLines) && !facts.isFlat()
        && std::ranges::all_of(gaps, [](Milliseconds gap) { return gap > 0s; });
}

Verdict refused(Verdict verdict, std::string_view reason, bool isOfOtherKind)
{
    verdict.reason = reason;
    verdict.isOfOtherKind = isOfOtherKind;
    for (auto& entryReason : verdict.entryReasons) {
        if (entryReason.empty())
            entryReason = reason;
    }
    return verdict;
}

/// What a list is that does not rise, for whoever asks about its times.
std::string_view reasonForDisorder(const ListFacts& facts)
{
    const bool mayBeMoments = facts.list.hasHeading || facts.startsAtZero();
    return mayBeMoments              ? "out-of-order"
        : facts.list.hasTrackHeading ? "track-lengths"
        : facts.list.hasOtherHeading ? "other-heading"
                                     : "out-of-order";
}

/// "The Boat (3:18), Minor (4:44). Side B: Major (4:02)": every one behind its name, short, and up and down.
bool areLengthsInBrackets(const ListFacts& facts)
{
    constexpr auto kLongestPiece = 15min;
    if (!facts.isTrail() || !facts.list.hasSeparators || facts.list.hasHeading || facts.startsAtZero())
        return false;
    const auto gaps = facts.gaps();
    const auto falls = std::ranges::count_if(gaps, [](Milliseconds gap) { return gap < 0s; });
    return falls >= 2 && facts.all([&](std::size_t i) { return facts.time(i).start <= kLongestPiece; });
}

} // namespace

Verdict judgeList(const EntryList& list, const std::vector<TimeToken>& tokens, std::optional<Milliseconds> duration)
{
    Verdict verdict;
    verdict.entryReasons.resize(list.entries.size());
    ListFacts facts{list, tokens, duration && *duration > 0s ? duration : std::nullopt, {}};
    for (std::size_t i = 0; i < list.entries.size(); ++i)
        facts.kept.push_back(i);
    drop(facts, verdict, "no-title",
        [](const ListEntry& entry, const TimeToken&) { return withoutMarks(entry.title).empty(); });
    if (facts.count() * 10 < list.entries.size() * 7)
        return refused(std::move(verdict), "no-titles", false);
    if (!areFormsAllowed(facts, verdict))
        return refused(std::move(verdict), "dotted-numbers", false);
    if (!facts.hasEnough())
        return refused(std::move(verdict), "too-few", false);
    // Beside-the-time evidence (AM, "John 3:16") holds for what is out of order as well.
    if (const auto kind = kindByNeighbours(facts); !kind.empty())
        return refused(std::move(verdict), kind, true);
    // The others may be moments: what announces the next show ends in a time, too ("live on Sunday at 19:00.").
    if (facts.isTrail()) {
        drop(facts, verdict, "clock-time", [](const ListEntry&, const TimeToken& time) {
            return time.refusal == TimeRefusal::Clock && time.followsPreposition;
        });
    }
    if (areLengthsInBrackets(facts))
        return refused(std::move(verdict), "track-lengths", true);
    if (!settleOrder(facts, verdict))
        return refused(std::move(verdict), reasonForDisorder(facts), false);
    if (!facts.hasEnough())
        return refused(std::move(verdict), "too-few", false);
    if (const auto kind = otherKindOf(facts); !kind.empty())
        return refused(std::move(verdict), kind, true);
    verdict.isTimeline = true;
    verdict.isHourMinute = isHourMinuteList(facts);
    verdict.reason = verdict.isHourMinute ? "list-of-hours" : list.hasHeading ? "list-under-heading" : "list";
    return verdict;
}

} // namespace tidemark::timeline
