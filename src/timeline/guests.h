// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// Reads guests with their affiliations from an episode's title: `… with NAME (A, B)`, `… - with NAME (A/B)`,
/// `… w/ NAME`, `… feat. NAME`, several joined by `and`, `&` or commas. Precision before recall: "with Great Power"
/// names nobody. Pure. Source: timelines.md and the project's issues.
[[nodiscard]] std::vector<Guest> guestsFromTitle(std::string_view title);

/// @return the guests and hosts to show: persons of the feed first (roles as they say), then those of the title that
/// are not among them.
[[nodiscard]] std::vector<Guest> guestsOf(std::string_view title, const std::vector<Person>& persons);

} // namespace tidemark::timeline
