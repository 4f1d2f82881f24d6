// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// The first sentences of the notes, without advertisements and credits: at most 16, of the first 1,500 bytes. A line
/// ends a sentence; "Dr.", "J." and the like do not. Views into `notesText`. Linear; pure.
[[nodiscard]] std::vector<std::string_view> firstSentences(std::string_view notesText);

} // namespace tidemark::timeline
