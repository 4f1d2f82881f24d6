// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

struct NameWord {
    std::string_view text; ///< without marks at its ends, but for the dot of an initial
    std::string key; ///< folded
    bool isInitial = false; ///< "J." or "J.P."
    bool isNickname = false; ///< in quotes
};

/// How sure words alone are a person's name.
enum class NameGrade {
    None,
    Weak, ///< every word is a word as well: "Hope Rivers"
    Fair, ///< words nobody knows, of the right shape: "Thorne Villareal"
    Strong, ///< with a known given name, surname or an initial: "Ada Brandt"
};

/// What words are to be judged. Precision before recall: one word that is no part of names makes it None.
[[nodiscard]] NameGrade gradeOfName(const std::vector<NameWord>& words);
/// Whether one word alone, behind an honorific, is a name: "Dr. Funmi".
[[nodiscard]] bool isMononym(const NameWord& word);

/// Letters with apostrophes, hyphens and dots between them, beginning with a capital or in a script that has none.
[[nodiscard]] bool isNameShaped(std::string_view word);
/// A small beginning that belongs to a name: "al-Fahim", "dell'Acqua", "d'Arcy".
[[nodiscard]] bool hasNamePrefix(std::string_view word);
/// Han, kana, hangul, Arabic, Hebrew …: letters without case.
[[nodiscard]] bool isUncased(std::string_view word);
[[nodiscard]] bool isCapitals(std::string_view word);
[[nodiscard]] bool isAmong(std::string_view key, std::initializer_list<std::string_view> words);
/// The first code point; 0 of an empty text.
[[nodiscard]] std::uint32_t firstOf(std::string_view text);
/// In code points.
[[nodiscard]] std::size_t lengthOf(std::string_view text);

} // namespace tidemark::timeline
