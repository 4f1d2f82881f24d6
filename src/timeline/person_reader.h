// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"
#include "timeline/name_rules.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// A person as a text names them.
struct ReadPerson {
    Guest guest;
    NameGrade grade = NameGrade::None; ///< raised by an honorific and by what the text says the person is
    bool isPerson = false; ///< honorific, role or post: no place, no product
    bool isGuest = false; ///< "guest Ada Brandt"
    bool isHost = false; ///< "host Ada Brandt"
    std::size_t begin = 0; ///< of the name
};

struct PersonList {
    std::vector<ReadPerson> persons;
    std::size_t begin = 0; ///< of the first introduction
    std::size_t end = 0; ///< behind the last affiliation
};

/// Reads persons that begin at `position`: introduction, name, affiliations, joiner, name …; stops where that ends.
/// Empty where the first is no person. Pure; costs what the list's length costs.
[[nodiscard]] PersonList readPersons(std::string_view text, std::size_t position);

} // namespace tidemark::timeline
