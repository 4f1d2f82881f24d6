// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/byte_ranges.h"

#include <algorithm>

namespace tidemark::media {

namespace {

/// @return the first range that ends after `offset`.
template <class Ranges>
auto firstEndingAfter(Ranges& ranges, std::uint64_t offset)
{
    return std::upper_bound(ranges.begin(), ranges.end(), offset,
        [](std::uint64_t value, const ByteRange& range) { return value < range.end; });
}

} // namespace

void ByteRanges::add(ByteRange range)
{
    if (range.begin >= range.end)
        return;
    // The first range that touches or overlaps: it ends at or after our begin.
    const auto first = std::lower_bound(m_ranges.begin(), m_ranges.end(), range.begin,
        [](const ByteRange& each, std::uint64_t value) { return each.end < value; });
    auto last = first;
    while (last != m_ranges.end() && last->begin <= range.end) {
        range.begin = std::min(range.begin, last->begin);
        range.end = std::max(range.end, last->end);
        ++last;
    }
    m_ranges.insert(m_ranges.erase(first, last), range);
}

std::uint64_t ByteRanges::endFrom(std::uint64_t offset) const
{
    const auto found = firstEndingAfter(m_ranges, offset);
    return found != m_ranges.end() && found->begin <= offset ? found->end : offset;
}

std::optional<ByteRange> ByteRanges::firstHole(std::uint64_t offset, std::uint64_t limit) const
{
    const auto begin = endFrom(offset);
    if (begin >= limit)
        return std::nullopt;
    const auto next = firstEndingAfter(m_ranges, begin);
    return ByteRange{begin, next == m_ranges.end() ? limit : std::min(limit, next->begin)};
}

std::uint64_t ByteRanges::totalBytes() const
{
    std::uint64_t total = 0;
    for (const auto& range : m_ranges)
        total += range.end - range.begin;
    return total;
}

} // namespace tidemark::media
