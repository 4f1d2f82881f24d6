// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_rules.h"

#include <optional>
#include <vector>

namespace tidemark::timeline {

struct JudgedList {
    EntryList list;
    Verdict verdict;
    [[nodiscard]] std::size_t taken() const; ///< how many of its entries are chapters
};

/// Judges a list, and its parts where it is really two: a programme of the day before the timeline, which begins again
/// at zero or under its own heading, or dates announced behind it. Then the part that is the timeline is what counts.
/// Linear in the list. Pure.
[[nodiscard]] JudgedList judgedList(
    EntryList list, const std::vector<TimeToken>& tokens, std::optional<Milliseconds> duration);

} // namespace tidemark::timeline
