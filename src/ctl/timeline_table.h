// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

#include <vector>

namespace tidemark::ctl {

/// Prints a timeline, a chapter a line, counted from 1.
void printTimelineTable(Context& context, const std::vector<Chapter>& timeline);
/// The same as one JSON document or as a table.
void printTimeline(Context& context, const std::vector<Chapter>& timeline);

} // namespace tidemark::ctl
