// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// How much is asked of a name: after "with" an unknown name will do, elsewhere it must begin with a given name.
enum class Demand { Usual, GivenName };

struct NameWord {
    std::string_view text; ///< without marks at its ends
    std::string key; ///< folded
};

/// What stands around words that may be a name.
struct NameContext {
    Demand demand = Demand::Usual;
    bool isAllCaps = false; ///< of the whole title: capitals say nothing then
    bool hasHonorific = false;
    bool hasBracket = false; ///< an affiliation follows
};

/// Decides whether words are a person's name. Precision before recall.
[[nodiscard]] bool isName(const std::vector<NameWord>& words, const NameContext& context);

/// Letters with apostrophes, hyphens and dots between them, beginning with a capital or in a script that has none.
[[nodiscard]] bool isNameShaped(std::string_view word);
[[nodiscard]] bool isCapitals(std::string_view word);
[[nodiscard]] bool isAmong(std::string_view key, std::initializer_list<std::string_view> words);
/// The first code point; 0 of an empty text.
[[nodiscard]] std::uint32_t firstOf(std::string_view text);
/// In code points.
[[nodiscard]] std::size_t lengthOf(std::string_view text);

} // namespace tidemark::timeline
