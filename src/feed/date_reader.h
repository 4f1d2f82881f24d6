// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::feed {

struct DateNumber {
    std::int64_t value = 0;
    std::size_t digits = 0;
    char before = 0; ///< the character before it, 0 at the beginning
};

/// The parts of a written date, in the order in which they stand there.
struct DateParts {
    std::vector<DateNumber> numbers; ///< those that are neither time nor zone
    std::optional<int> month; ///< where it is named; the last one, since "mar." is also a Tuesday
    std::optional<Milliseconds> time;
    std::optional<int> zone; ///< minutes east of Greenwich
    bool isZoneNumeric = false;
};

/// Takes a date's text apart; what each number means is left to the caller, since that needs all of them. Pure.
/// @return nothing where a word is met that no date has, or a time of day that does not exist.
[[nodiscard]] std::optional<DateParts> readDateParts(std::string_view text);

} // namespace tidemark::feed
