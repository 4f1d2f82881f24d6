// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace tidemark::views {

/// Makes assistive programs see a TimelineBar as a slider with a value in seconds and a text such as
/// "12 min 3 s of 1 h 2 min". May be called more than once. GUI thread.
void installTimelineAccessibility();

} // namespace tidemark::views
