// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/name_rules.h"

#include <span>
#include <string_view>

namespace tidemark::timeline {

/// How much a word before a name promises one.
enum class Promise {
    Guest, ///< nothing but a person follows: "guest:", "interview:"
    With, ///< a person, or a thing
    Foreign, ///< the same in a language whose word lists are short
};

/// A word before guests: "with", "feat.", "interview:".
struct Marker {
    std::string_view word;
    Promise promise;
    bool isOnlyLower; ///< a word of another language, which a capital makes something else ("Med School")
};

/// The grades that a place in a title accepts at once, and with the notes' support.
struct Demand {
    NameGrade atOnce;
    NameGrade supported;
};

/// All markers, in the order in which they are tried.
[[nodiscard]] std::span<const Marker> titleMarkers();

/// What a marker asks of the names behind it, after the words before it: "Interview with", "Playing with", "Fire,
/// with".
[[nodiscard]] Demand demandOf(Promise promise, std::string_view before);

} // namespace tidemark::timeline
