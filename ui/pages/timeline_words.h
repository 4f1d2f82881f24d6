// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/timeline_values.h"

/// What people read about where chapters come from, and why these are shown. Pure.
namespace tidemark::pages {

/// @return "from the show notes": a badge, the name of a choice.
[[nodiscard]] QString sourceOrigin(ChapterSource source);
/// @return "in the show notes": where else there are chapters.
[[nodiscard]] QString sourcePlace(ChapterSource source);
/// @return a whole sentence: why the source is shown, or is not.
[[nodiscard]] QString sourceReasonText(bridge::SourceReason reason);
/// @return why a time of the notes was taken or refused; the rule's name where there are no words for it.
[[nodiscard]] QString timeRuleText(const QString& rule);
/// @return whether timeRuleText() has words.
[[nodiscard]] bool hasTimeRuleText(const QString& rule);
/// @return "The publisher’s linked file (JSON) on lighthouse.example".
[[nodiscard]] QString lookPlaceText(const bridge::LookData& look);
/// @return "13 chapters".
[[nodiscard]] QString chapterCountText(qint64 count);

} // namespace tidemark::pages
