// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tidemark::timeline {

/// @return a title without the parts that name its show ("The Harbour Show #12 – Ada Brandt" becomes "#12 – Ada
/// Brandt") and without hosts who are named beside a guest by given name ("Bo and Ada Brandt"). A title that names
/// nothing else stays as it is. Linear; pure.
[[nodiscard]] std::string withoutShow(
    std::string_view title, std::string_view showTitle, std::span<const std::string> hosts);

/// Whether a show's title names who leads it: "Doors with Ada Brandt", "The Ada Brandt Show" of the host Ada Brandt.
[[nodiscard]] bool isLedByHost(std::string_view showTitle, std::span<const std::string> hosts);

} // namespace tidemark::timeline
