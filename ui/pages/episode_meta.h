// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"

namespace tidemark::pages {

/// @return the line of facts under an episode's title: "10 May 2026  ·  55 min, 43 min left  ·  13 chapters". Pure.
[[nodiscard]] QString episodeMeta(const bridge::EpisodePageData& data);

} // namespace tidemark::pages
