// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_place.h"
#include "media/byte_ranges.h"
#include "model/chapter.h"

#include <cstdint>
#include <span>
#include <vector>

/// What to fetch ahead so that jumps to chapters cost no round trip. Pure.
namespace tidemark::library {

/// @return the chapters by how soon a listener at `position` may want them: the next one, then the start of this one
/// (where "previous chapter" goes first), then outwards, ahead before behind.
[[nodiscard]] std::vector<std::size_t> chaptersByNearness(std::span<const Chapter> timeline, Milliseconds position);

/// @param places of the chapters' starts @param there what need not be fetched
/// @param budgetBytes how much may be fetched; a chapter that does not fit as a whole is left out, smaller ones behind
/// it are not
/// @return what to fetch, most urgent first, without overlaps. Stretches that lie closer together than a request is
/// worth are one.
[[nodiscard]] std::vector<media::ByteRange> prefetchPlan(std::span<const BytePlace> places,
    std::span<const Chapter> timeline, Milliseconds position, std::uint64_t budgetBytes,
    const media::ByteRanges& there);

/// @return for each chapter whether a jump to its start needs no request: its places are exact and `there`.
[[nodiscard]] std::vector<bool> prefetchedChapters(
    std::span<const BytePlace> places, std::span<const Chapter> timeline, const media::ByteRanges& there);

} // namespace tidemark::library
