// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace tidemark::timeline {

/// @return whether a table sorted by bytes holds `word`. Halving, so large tables cost little.
[[nodiscard]] inline bool isInTable(std::span<const std::string_view> sorted, std::string_view word)
{
    return std::ranges::binary_search(sorted, word);
}

} // namespace tidemark::timeline
