// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_facts.h"

/// Lists whose titles are speech or sentences rather than titles. Pure, linear in the titles.
namespace tidemark::timeline {

constexpr Milliseconds kDenseGap = std::chrono::seconds(15); ///< a median below it makes a transcript likely
constexpr Milliseconds kCueGap = std::chrono::seconds(5); ///< nobody writes chapters this close

/// @return whether at least half of the titles begin in lower case.
[[nodiscard]] bool readsAsProse(const ListFacts& facts);
/// @return whether most titles end as sentences do.
[[nodiscard]] bool areSentences(const ListFacts& facts);
/// "Ada: Welcome back."
[[nodiscard]] bool hasSpeakers(const ListFacts& facts);
/// Times mentioned in sentences of one line.
[[nodiscard]] bool areMentions(const ListFacts& facts);
/// What is said, word for word: short steps, and sentences for titles.
[[nodiscard]] bool isTranscript(const ListFacts& facts);

} // namespace tidemark::timeline
