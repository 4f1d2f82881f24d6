// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Word lists that tell names from other capitalised words. All take folded words. Pure.
namespace tidemark::timeline {

/// Usual given names of many languages.
[[nodiscard]] bool isGivenName(std::string_view word);
/// Given names that are words as well ("Grace", "Mark"): a surname that is a word makes them doubtful.
[[nodiscard]] bool isAmbiguousName(std::string_view word);
/// Surnames that are no words.
[[nodiscard]] bool isSurname(std::string_view word);
/// Words that are usual surnames too ("Green", "Rivers").
[[nodiscard]] bool isSurnameWord(std::string_view word);
/// The end of many a surname: "-sson", "-ski", "-opoulos".
[[nodiscard]] bool hasSurnameEnding(std::string_view word);

/// The tables behind the two below: words as they stand, without their plurals and the like.
[[nodiscard]] bool isFrequentStem(std::string_view word);
[[nodiscard]] bool isCommonStem(std::string_view word);
/// Words, places and products of titles, which are no part of a person's name; with plurals and other endings.
[[nodiscard]] bool isCommonWord(std::string_view word);
/// A common word of another language than English alone: many a surname is one ("Vaca", "Kühl").
[[nodiscard]] bool isForeignWord(std::string_view word);
/// The common words that everybody uses every day: no surname that is not known as one.
[[nodiscard]] bool isFrequentWord(std::string_view word);

/// Parts between given name and surname: "van", "de", "bin".
[[nodiscard]] bool isParticle(std::string_view word);
/// "Dr", "Professor", "Sir".
[[nodiscard]] bool isHonorific(std::string_view word);
/// "PhD", "MD".
[[nodiscard]] bool isDegree(std::string_view word);
/// What a person is: "historian", "CEO", "Journalistin", by table or by ending.
[[nodiscard]] bool isRoleWord(std::string_view word);
/// Words of organisations: "University", "Labs".
[[nodiscard]] bool isOrganisationWord(std::string_view word);
/// Words of places after a name: "Park", "Street", "Falls".
[[nodiscard]] bool isPlaceWord(std::string_view word);
/// What stands in brackets and is no affiliation: "Part", "Rerun", "Live".
[[nodiscard]] bool isRemarkWord(std::string_view word);
/// People of history, stories and headlines, brands and clubs that read like people: what an episode is about ("ada
/// lovelace", "wells fargo"), not who is on it.
[[nodiscard]] bool isTopicalName(std::string_view foldedName);
/// Those of them who live and are interviewed: guests where a title says so, and in talk shows.
[[nodiscard]] bool isLivingName(std::string_view foldedName);

} // namespace tidemark::timeline
