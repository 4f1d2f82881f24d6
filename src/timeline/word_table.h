// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace tidemark::timeline {

/// A table of words sorted by their bytes, looked up by halving between those with the same first byte. Made at compile
/// time over a constant array, which it borrows.
class WordTable final {
public:
    constexpr explicit WordTable(std::span<const std::string_view> sorted) : m_words(sorted)
    {
        for (const auto word : sorted)
            ++m_begins[static_cast<unsigned char>(word.front()) + 1U];
        for (std::size_t i = 1; i < m_begins.size(); ++i)
            m_begins[i] = static_cast<std::uint16_t>(m_begins[i] + m_begins[i - 1]);
    }

    [[nodiscard]] bool has(std::string_view word) const
    {
        if (word.empty())
            return false;
        const auto first = static_cast<unsigned char>(word.front());
        const auto begin = m_begins[first];
        return std::ranges::binary_search(m_words.subspan(begin, m_begins[first + 1U] - begin), word);
    }

    [[nodiscard]] constexpr bool isSorted() const { return std::ranges::is_sorted(m_words); }

private:
    std::span<const std::string_view> m_words;
    std::array<std::uint16_t, 257> m_begins{};
};

} // namespace tidemark::timeline
