// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_lines.h"

namespace tidemark::timeline {

/// Reads lists that a web page or an app flattened: each time before its title, many in a line.
[[nodiscard]] EntryList flatLead(const ListLines& lines);
/// The same with each title before its time, in the line that holds most.
[[nodiscard]] EntryList flatTrail(const ListLines& lines);

} // namespace tidemark::timeline
