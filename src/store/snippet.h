// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_terms.h"

#include <optional>
#include <string>
#include <string_view>

namespace tidemark::store {

/// @return a stretch of about 120 letters around the first match, on one line, with "…" where text was left out;
/// nothing where a term of several words is not there in that order, which the notes' index cannot know. Pure.
[[nodiscard]] std::optional<std::string> snippetOf(
    const Tokenizer& tokenizer, const std::vector<SearchTerm>& terms, std::string_view text);

} // namespace tidemark::store
