// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// The words of notes that tell a guest from a host, in the languages people write notes in. All take folded words;
/// pure.
namespace tidemark::timeline {

/// Verbs and nouns of talking, before "with" or "to": "chat", "Gespräch", "taler".
[[nodiscard]] bool isTalkWord(std::string_view key);
/// "with", "to", "mit", "con" …
[[nodiscard]] bool isWithWord(std::string_view key);
/// Verbs that take the guest as their object: "interviews", "welcome", "recevons".
[[nodiscard]] bool isMeetingVerb(std::string_view key);
/// "guest" in its forms.
[[nodiscard]] bool isGuestWord(std::string_view key);
/// "host", "presented", "Moderation" …
[[nodiscard]] bool isHostWord(std::string_view key);
/// "erklärt uns die Bodenkundlerin", "nous raconte": the verb stands before who tells. `before` is the word before
/// `key`.
[[nodiscard]] bool isTelling(std::string_view key, std::string_view before);
/// "har vi besøg af", "gästas av", "con noi", "im Studio:", "в студии". `index` counts the words between `key` and the
/// name.
[[nodiscard]] bool isVisit(std::string_view key, std::string_view before, std::size_t index);
/// What somebody does on a show whom the notes introduce: "Botanist Ada Brandt describes …".
[[nodiscard]] bool isReport(std::string_view key);
/// "murdered", "born", "century", "legacy": what is told of people who are not there.
[[nodiscard]] bool isStoryWord(std::string_view key);
/// Words that may stand between a cue and a name: "guest this week is", "talk today with legal scholar".
[[nodiscard]] bool mayStandBetween(std::string_view key);

} // namespace tidemark::timeline
