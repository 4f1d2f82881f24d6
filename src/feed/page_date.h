// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <string_view>

namespace tidemark::feed {

struct PageDate {
    Timestamp day; ///< midnight UTC
    std::optional<Milliseconds> duration;
    bool operator==(const PageDate&) const = default;
};

/// Reads a line of a saved page that holds a date and perhaps a length and nothing else of weight: "10. maj 2026",
/// "55 min · 10. maj 2026", "Udgivet 10. maj 2026", "May 10, 2026 | 55 min", "2026-05-10", and with both glued
/// together, as pages show them that separate the two by style only: "29. maj 20261 h 13 min". A year has four digits;
/// what follows is the length, which may be cut at the end of a file.
/// @return nothing for any other line. Pure.
[[nodiscard]] std::optional<PageDate> readPageDate(std::string_view line);

/// Reads a line that is a length in words or with colons: "1 h 13 min", "55 min", "1:13:00"; not a bare number.
[[nodiscard]] std::optional<Milliseconds> readPageDuration(std::string_view line);

} // namespace tidemark::feed
