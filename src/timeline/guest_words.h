// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Word lists that tell names from other capitalised words in a title. All take folded words.
namespace tidemark::timeline {

/// Usual given names of many languages.
[[nodiscard]] bool isGivenName(std::string_view word);
/// Given names that are words as well ("Grace", "Mark"): they count only beside a surname that is no word.
[[nodiscard]] bool isAmbiguousName(std::string_view word);
/// Words of titles, products and places that are no part of a person's name.
[[nodiscard]] bool isCommonWord(std::string_view word);
/// Common words that are usual surnames too ("Green").
[[nodiscard]] bool isSurnameWord(std::string_view word);
/// Parts between given name and surname: "van", "de", "bin".
[[nodiscard]] bool isParticle(std::string_view word);
/// "Dr", "Professor", "Sir".
[[nodiscard]] bool isHonorific(std::string_view word);
/// "PhD", "MD".
[[nodiscard]] bool isDegree(std::string_view word);
/// Words that make what follows a name an organisation or a post: "University", "CEO", "founder".
[[nodiscard]] bool isOrganisationWord(std::string_view word);
/// What stands in brackets and is no affiliation: "Part", "Rerun", "Live".
[[nodiscard]] bool isRemarkWord(std::string_view word);

} // namespace tidemark::timeline
