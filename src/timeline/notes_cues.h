// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tidemark::timeline {

/// What the words around a name in a sentence make of the person.
enum class Cue { None, Guest, Host, Person, Subject };

/// Judges the words before a name, in its sentence: "we talk with", "guest:", "hosted by", "the life of".
[[nodiscard]] Cue cueBefore(std::string_view lead);
/// Judges the words behind a name and its affiliations: "joins us", "is a novelist", "was born", "interviews".
[[nodiscard]] Cue cueBehind(std::string_view tail);
/// Whether a line announces a list of guests: "This week's guests:".
[[nodiscard]] bool announcesGuests(std::string_view line);

} // namespace tidemark::timeline
