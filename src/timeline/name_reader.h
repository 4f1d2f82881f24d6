// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/name_rules.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// A name as it stands in a text.
struct NameReading {
    std::vector<NameWord> words; ///< views into the text
    std::size_t end = 0; ///< behind the name and a degree after it
    NameGrade grade = NameGrade::None;
};

/// What stands before a name: "special guest", "former weatherman", "Harvard professor Dr.", "Riverbank's".
struct Introduction {
    std::size_t end = 0; ///< where the name begins
    std::string organisation; ///< "Harvard", "Riverbank"
    bool hasHonorific = false;
    bool isDescribed = false; ///< has small words
    bool hasRole = false; ///< says what the person is
    bool isGuest = false;
    bool isHost = false;
    std::optional<NameReading> name; ///< the name behind it, where it was read already
};

/// Reads the name that begins at `position`. Costs what a few words cost. Pure.
[[nodiscard]] NameReading readName(std::string_view text, std::size_t position);
/// Reads what leads to a name; `end` is `position` where nothing does. Pure.
[[nodiscard]] Introduction readIntroduction(std::string_view text, std::size_t position);

/// @return the characters up to the next space. @return `position` behind spaces.
[[nodiscard]] std::string_view wordAt(std::string_view text, std::size_t position);
[[nodiscard]] std::size_t skipSpaces(std::string_view text, std::size_t position);

} // namespace tidemark::timeline
