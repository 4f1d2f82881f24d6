// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tidemark::timeline {

/// What the words around a name in a sentence make of the person.
enum class Cue {
    None,
    Guest,
    Host,
    Person,
    Subject,
    Report, ///< "describes", "discusses": a guest, where the notes say who the person is
};

/// Judges the words before a name, in its sentence: "we talk with", "guest:", "hosted by", "the life of".
[[nodiscard]] Cue cueBefore(std::string_view lead);
/// Judges the words behind a name and its affiliations: "joins us", "is a novelist", "was born", "interviews".
[[nodiscard]] Cue cueBehind(std::string_view tail);
/// Whether a sentence tells of a life, a crime or a work: "was born in", "murder", "released in", "a novel about".
[[nodiscard]] bool tellsStory(std::string_view sentence);
/// Whether a line announces a list of guests: "This week's guests:".
[[nodiscard]] bool announcesGuests(std::string_view line);

} // namespace tidemark::timeline
