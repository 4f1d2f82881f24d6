// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tidemark::store {

/// @return `text` by which it is sorted and found without regard to case: white space simplified, compatibility forms
/// and case folded (NFKC_Casefold, which does not depend on a language); at most 256 bytes, to keep indexes small.
/// Accents stay: José and Jose are two people. Pure.
[[nodiscard]] std::string foldedKey(std::string_view text);

} // namespace tidemark::store
