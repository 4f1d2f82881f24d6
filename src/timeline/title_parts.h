// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// A title in its parts, without numbers and labels: "#12 – Ada Brandt: Moss" has "Ada Brandt" and "Moss".
struct TitleParts {
    std::vector<std::string_view> texts;
    bool isNumbered = false; ///< it had an episode number
    bool isStory = false; ///< it had a chapter's number: those whom it names are made up
};

/// Splits a title at dashes, bars, dots and colons with spaces. Linear; pure.
[[nodiscard]] TitleParts partsOfTitle(std::string_view title);

} // namespace tidemark::timeline
