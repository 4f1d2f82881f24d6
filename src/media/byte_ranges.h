// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace tidemark::media {

struct ByteRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0; ///< one past the last byte
    bool operator==(const ByteRange&) const = default;
};

/// A sorted set of byte ranges that neither touch nor overlap. A plain value.
class ByteRanges {
public:
    void add(ByteRange range);
    void clear() { m_ranges.clear(); }
    /// @return the end of the run that holds `offset`; `offset` where it is not in the set.
    [[nodiscard]] std::uint64_t endFrom(std::uint64_t offset) const;
    /// @return the first hole at or after `offset` and before `limit`.
    [[nodiscard]] std::optional<ByteRange> firstHole(std::uint64_t offset, std::uint64_t limit) const;
    [[nodiscard]] std::uint64_t totalBytes() const;
    [[nodiscard]] const std::vector<ByteRange>& all() const { return m_ranges; }
    bool operator==(const ByteRanges&) const = default;

private:
    std::vector<ByteRange> m_ranges;
};

} // namespace tidemark::media
