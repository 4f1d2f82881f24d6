// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/person_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// What the notes say of a person that they name.
enum class PersonPart {
    Absent, ///< not named
    Named, ///< named, and no more
    Person, ///< said to be somebody: "is a professor of law", "novelist", "tells us"
    Guest, ///< talked with, joining, announced as guest
    Host,
    Subject, ///< talked about: "was born", "the life of"
};

struct NotesPerson {
    ReadPerson person;
    PersonPart part = PersonPart::Named;
    bool begins = false; ///< the notes begin with them
    bool isAddressed = false; ///< the words before the name make it a guest's or host's: "we talk with"
};

/// The people whom the first sentences of the notes name.
struct NotesPeople {
    std::vector<NotesPerson> persons; ///< in the order of the notes
    std::string_view text; ///< what was read
    bool isTalk = false; ///< the notes speak of a conversation: "we talk", "tells us"
    bool hasGuest = false; ///< they say that somebody else was there: "joins", "talks", "us"
    bool isInterview = false; ///< they say so: "in this interview", "our conversation"
    bool isStory = false; ///< they tell of lives, crimes, works: "was born", "murder", "the novel"

    /// Whether the notes say of somebody else than `name` that they are the guest.
    [[nodiscard]] bool hasOtherGuest(std::string_view name) const;
};

/// Reads who talks with whom: "we talk with X, professor at Y", "X joins us", "Guest: X", "hosted by X". Linear in the
/// part that is read (firstSentences()); pure. The result looks into `notesText`.
[[nodiscard]] NotesPeople readNotes(std::string_view notesText);

/// @return what the notes make of a name that the title has; accents and case do not count.
[[nodiscard]] PersonPart partOf(const NotesPeople& notes, std::string_view name);

} // namespace tidemark::timeline
