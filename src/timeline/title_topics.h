// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What tells whether the person that begins a title ("NAME: topic") is its guest or its topic. Linear; pure.
namespace tidemark::timeline {

/// What a show's title says of those whom its episodes name.
enum class ShowKind {
    Unknown,
    Talk, ///< "Conversations", "Das Gespräch": people are guests
    Subject, ///< history, crime, books, films, sports: people are what it is about
};
[[nodiscard]] ShowKind kindOfShow(std::string_view showTitle);

/// "Why …", "From … to …", "Building …", "I never …", a quotation: what somebody tells, not what is told of somebody.
[[nodiscard]] bool isToldTopic(std::string_view topic);
/// "The Queen of …", "Murdered in …", "What Made Her Great": what is told of the person beside it.
[[nodiscard]] bool isToldOfPerson(std::string_view topic);
/// "on Trial", "on a Budget", "on Screen": no view of a person, but where they are.
[[nodiscard]] bool isPlaceOfTopic(std::string_view words);

} // namespace tidemark::timeline
