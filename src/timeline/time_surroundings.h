// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/time_scanner.h"

#include <string_view>

namespace tidemark::timeline {

/// Fills in what the words and marks directly beside a time say of it. Looks at a bounded stretch only.
/// @param lineBegin where the time's line begins in `text`.
void judgeSurroundings(std::string_view text, TimeToken& token, std::size_t lineBegin);

} // namespace tidemark::timeline
