// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// What follows a name and tells where the person belongs.
struct AffiliationReading {
    std::vector<std::string> affiliations;
    std::size_t end = 0; ///< behind it
    bool hasPost = false; ///< the text says what the person is ("a poet", "CTO of …")
};

/// Reads `(NYU/Meta)`, `of Tidewater Labs`, `, professor of law at Yale`, `, CEO & founder of Ladle & Co` behind a
/// name. Remarks such as `(Part 2)` are passed, another name behind a comma is left. Pure; costs what a clause costs.
[[nodiscard]] AffiliationReading readAffiliations(std::string_view text, std::size_t position);

/// Reads where a post is held that a sentence goes on with: "is a professor of law at Yale and …".
[[nodiscard]] AffiliationReading readPostAfter(std::string_view text, std::size_t position);

/// Reads the organisation that begins at `position`: capitalised words with "of", "for", "&" between them.
/// @return where it ends; `position` where there is none.
[[nodiscard]] std::size_t endOfOrganisation(std::string_view text, std::size_t position);

} // namespace tidemark::timeline
