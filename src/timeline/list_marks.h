// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_reader.h"

#include <string_view>
#include <vector>

/// What stands around the titles of a list and is no part of them. Pure.
namespace tidemark::timeline {

/// "1.", "12)", "3 -", "#4" before a time.
[[nodiscard]] bool isNumbering(std::string_view prefix);
/// "#1 (", "Chapter 1: ", "Q3 ", "[2] ", "1/4 ", a digit as an emoji, before a time.
[[nodiscard]] bool isPartLabel(std::string_view prefix);
/// "Min.", "ca.", "ab Minute": words that say no more than that a moment follows.
[[nodiscard]] bool isMinuteWord(std::string_view text);

/// The first title of a flat list with trailing times, without the sentences or heading before it.
[[nodiscard]] std::string_view withoutSummary(std::string_view piece);
/// The last title of a flat list, when it is far longer than the others, has the text behind the list in it: it ends
/// with its first sentence.
[[nodiscard]] std::string_view withoutTail(std::string_view title, std::size_t longestOther);

/// Takes off the symbol that all titles begin with, such as an alarm clock before each.
void dropCommonSymbol(std::vector<ListEntry>& entries);
/// Takes the numbers off where all titles are numbered.
void dropNumbering(std::vector<ListEntry>& entries);

} // namespace tidemark::timeline
