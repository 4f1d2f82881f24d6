// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <string_view>

namespace tidemark::feed {

/// Reads a date of a feed or page: RFC 822/2822 with all its wild forms, ISO 8601, numeric and named zones, month names
/// in English, German, French, Spanish, Italian, Dutch, Danish, Swedish and Norwegian ("10. maj 2026").
/// @return nothing for garbage and for years outside 1990 … now + 2. A missing zone counts as GMT.
/// Pure apart from the present year; callable from any thread. Source: standards.md §5, dates.
[[nodiscard]] std::optional<Timestamp> parseDate(std::string_view text);

/// Reads an `itunes:duration` ("90", "1:30", "01:02:03", "75:20", "1:02:03.5", four parts are d:h:m:s) or a written one
/// ("1 h 13 min", "55 min", "1 time 5 minutter").
/// @return nothing for 0, negative numbers and garbage. Source: standards.md §1.2.
[[nodiscard]] std::optional<Milliseconds> parseDuration(std::string_view text);

} // namespace tidemark::feed
