// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The places of a title where a guest may stand without a word that says so. Linear; pure.
namespace tidemark::timeline {

/// @return what stands in brackets at the end of a title of some words: "Green Doors at Sea (Ada Brandt)".
[[nodiscard]] std::string_view bracketAtEnd(std::string_view title);

/// @return "Ada Brandt" of "The Ada Brandt Episode"; empty of anything else.
[[nodiscard]] std::string_view namedEpisode(std::string_view part);

/// "… in conversation", "… im Gespräch": what stands before is who talks.
[[nodiscard]] bool beginsWithTalk(std::string_view rest);

/// "Ada Brandt and the Green Doors": whether what follows a name joins it with a thing.
[[nodiscard]] bool isJoinedTopic(std::string_view rest);

} // namespace tidemark::timeline
