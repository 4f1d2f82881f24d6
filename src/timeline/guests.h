// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// What tells who is on an episode.
struct GuestInput {
    std::string_view title;
    std::string_view notesText; ///< plain text; the first sentences count
    const std::vector<Person>* persons = nullptr; ///< of the episode, with those it inherits; may be null
    std::vector<std::string> hosts; ///< names of the show's known hosts, as knownHosts() gives them
    std::string_view showTitle;
};

/// @return the guests and hosts to show: persons of the feed first (roles as they say), then the guests of the title
/// ("… with NAME (A, B)", "NAME – …", "NAME on …"), then those of the notes ("we talk with NAME, professor at A").
/// Title and notes support one another. Known hosts are no guests. Precision before recall: "with Great Power" names
/// nobody. Linear in bounded input; pure. Source: timelines.md and the project's issues.
[[nodiscard]] std::vector<Guest> guestsOf(const GuestInput& input);

/// The same from a title alone.
[[nodiscard]] std::vector<Guest> guestsFromTitle(std::string_view title);

/// @return the names of a show's hosts: its persons with role host, and its author where that is one or several people
/// ("Ada Brandt & Bo Friis") and no company. Pure.
[[nodiscard]] std::vector<std::string> knownHosts(std::string_view author, const std::vector<Person>& persons);

} // namespace tidemark::timeline
