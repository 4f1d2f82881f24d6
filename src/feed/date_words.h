// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The words of written dates. Words are given folded: lower case, without accents (foldedWord()). Pure.
namespace tidemark::feed {

/// @return `word` in lower case with the accents of Latin and Greek letters removed.
[[nodiscard]] std::string foldedWord(std::string_view word);
/// @return 1–12 for a month's name or an abbreviation of it with three letters or more.
[[nodiscard]] std::optional<int> monthOf(std::string_view foldedName);
[[nodiscard]] bool isWeekday(std::string_view foldedName);
/// @return whether the word may stand in a date without meaning ("de", "kl", "th").
[[nodiscard]] bool isDateFiller(std::string_view foldedName);
/// @return minutes east of Greenwich for a zone's name.
[[nodiscard]] std::optional<int> zoneMinutes(std::string_view foldedName);

} // namespace tidemark::feed
