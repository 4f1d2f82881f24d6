// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/person_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// A person that a title seems to name as its guest.
struct TitleGuest {
    ReadPerson person;
    bool isDoubtful = false; ///< only with the notes' support
    bool isMarked = false; ///< behind "with", "guest:" and the like: no subject of the episode
    bool isAnnounced = false; ///< behind "guest:", "featuring", "interview with": whoever it is
    bool isBare = false; ///< the title is nothing but names
    bool isNumbered = false; ///< the title counts episodes
    bool mayBeTopic = false; ///< "NAME: topic", and nothing in the title says that NAME talks
    bool isTopic = false; ///< the title tells something of the person
    bool hasView = false; ///< "NAME on topic"
};

/// Reads the persons of a title: behind "with", "feat.", "interview:" …, as a part between dashes, bars or colons, or
/// before "on". Linear in the title, of which the first 1,000 bytes count. Pure.
[[nodiscard]] std::vector<TitleGuest> readTitle(std::string_view title);

/// @return a title with single spaces, plain brackets and colons, and capitals where all letters are of one case.
[[nodiscard]] std::string normalisedTitle(std::string_view title);

} // namespace tidemark::timeline
