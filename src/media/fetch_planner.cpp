// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fetch_planner.h"

#include <algorithm>

namespace tidemark::media {

namespace {

constexpr std::uint64_t kKibibyte = 1024;
/// A read so little ahead of the running request just waits: a new request takes a round trip, about as long.
constexpr std::uint64_t kWorthWaitingBytes = 64 * kKibibyte;
/// Requests begin at such a boundary where that costs nothing else: readers of tails go backwards in small steps.
constexpr std::uint64_t kAlignmentBytes = 16 * kKibibyte;
/// What remains of a hole is fetched along with it if it is smaller.
constexpr std::uint64_t kSliverBytes = 64 * kKibibyte;
constexpr std::uint64_t kDownloadPieceBytes = 8 * kKibibyte * kKibibyte;

std::uint64_t sum(std::uint64_t offset, std::uint64_t lengthBytes)
{
    return offset > kUnknownEnd - lengthBytes ? kUnknownEnd : offset + lengthBytes;
}

bool serves(const RunningFetch& running, std::uint64_t offset)
{
    return offset >= running.position && offset < running.end && offset - running.position <= kWorthWaitingBytes;
}

bool overlaps(const RunningFetch& running, std::uint64_t begin, std::uint64_t end)
{
    return running.begin < end && begin < running.end;
}

FetchPlan start(ByteRange hole, std::uint64_t lengthBytes, bool isUrgent)
{
    auto end = std::min(hole.end, sum(hole.begin, lengthBytes));
    if (hole.end != kUnknownEnd && hole.end - end <= kSliverBytes)
        end = hole.end;
    return {FetchPlan::Action::Start, {hole.begin, end}, isUrgent};
}

/// The hole around `offset`, from the boundary before it on.
ByteRange holeAround(const FetchFacts& facts, std::uint64_t offset)
{
    auto hole = facts.there.firstHole(offset / kAlignmentBytes * kAlignmentBytes, facts.limit);
    while (hole && hole->end <= offset)
        hole = facts.there.firstHole(hole->end, facts.limit);
    return hole.value_or(ByteRange{offset, offset});
}

/// Whether something still wants what the running request brings.
bool isWanted(const FetchFacts& facts, const FetchWishes& wishes, const FetchOptions& options)
{
    const auto& running = *facts.running;
    if (wishes.wantsAll || wishes.needsHead)
        return true;
    if (wishes.readerOffset
        && overlaps(
            running, *wishes.readerOffset, sum(*wishes.readerOffset, readAheadBytes(wishes.straightBytes, options))))
        return true;
    return std::any_of(wishes.prefetch.begin(), wishes.prefetch.end(),
        [&](const ByteRange& range) { return overlaps(running, range.begin, range.end); });
}

std::optional<std::uint64_t> firstMissing(const FetchFacts& facts, const FetchWishes& wishes)
{
    for (const auto offset : wishes.waits) {
        if (offset < facts.limit && facts.there.endFrom(offset) == offset)
            return offset;
    }
    return std::nullopt;
}

std::optional<ByteRange> holeAhead(const FetchFacts& facts, const FetchWishes& wishes, std::uint64_t aheadBytes)
{
    if (!wishes.readerOffset)
        return std::nullopt;
    const auto end = std::min(facts.limit, sum(*wishes.readerOffset, aheadBytes));
    const auto hole = facts.there.firstHole(*wishes.readerOffset, end);
    return hole ? facts.there.firstHole(hole->begin, facts.limit) : std::nullopt; // not clipped to what is ahead
}

std::optional<ByteRange> holeForAll(const FetchFacts& facts, const FetchWishes& wishes)
{
    if (!wishes.wantsAll)
        return std::nullopt;
    const auto ahead = facts.there.firstHole(wishes.readerOffset.value_or(0), facts.limit);
    return ahead ? ahead : facts.there.firstHole(0, facts.limit);
}

/// Without ranges there is one way only: from the first byte to the last.
FetchPlan planSequence(const FetchFacts& facts, const FetchWishes& wishes, const FetchOptions& options)
{
    if (facts.running)
        return {FetchPlan::Action::Keep};
    const bool isAwaited = wishes.needsHead || firstMissing(facts, wishes);
    const auto ahead = readAheadBytes(wishes.straightBytes, options);
    if (isAwaited || holeAhead(facts, wishes, ahead) || holeForAll(facts, wishes))
        return {FetchPlan::Action::Start, {0, kUnknownEnd}, isAwaited || wishes.readerOffset.has_value()};
    return {};
}

} // namespace

std::uint64_t pieceBytes(std::uint64_t straightBytes, const FetchOptions& options)
{
    return std::clamp(straightBytes / 2, options.firstPieceBytes, options.largestPieceBytes);
}

std::uint64_t readAheadBytes(std::uint64_t straightBytes, const FetchOptions& options)
{
    return std::clamp(straightBytes, options.firstReadAheadBytes, options.largestReadAheadBytes);
}

FetchPlan planFetch(const FetchFacts& facts, const FetchWishes& wishes, const FetchOptions& options)
{
    if (!facts.knowsRanges)
        return planSequence(facts, wishes, options);
    const auto piece = pieceBytes(wishes.straightBytes, options);
    const bool isServing = facts.running
        && std::any_of(wishes.waits.begin(), wishes.waits.end(),
            [&](std::uint64_t offset) { return serves(*facts.running, offset); });
    if (isServing)
        return {FetchPlan::Action::Keep};
    if (const auto missing = firstMissing(facts, wishes))
        return start(holeAround(facts, *missing), piece, true);
    if (facts.running)
        return {isWanted(facts, wishes, options) ? FetchPlan::Action::Keep : FetchPlan::Action::Stop};
    if (const auto first = facts.there.firstHole(0, facts.limit); wishes.needsHead && first)
        return start(*first, piece, true);
    // The first of the read-ahead goes before prefetching, the rest of it behind: on a line that is hardly faster than
    // the sound it grows for as long as the episode plays, and chapters would never come.
    if (const auto hole = holeAhead(facts, wishes, options.firstReadAheadBytes))
        return start(*hole, piece, true);
    for (const auto& stretch : wishes.prefetch) {
        if (const auto hole = facts.there.firstHole(stretch.begin, std::min(stretch.end, facts.limit)))
            return {FetchPlan::Action::Start, *hole};
    }
    if (const auto hole = holeAhead(facts, wishes, readAheadBytes(wishes.straightBytes, options)))
        return start(*hole, piece, true);
    if (const auto hole = holeForAll(facts, wishes))
        return start(*hole, kDownloadPieceBytes, false);
    return {};
}

} // namespace tidemark::media
