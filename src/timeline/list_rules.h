// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/list_reader.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// What became of a list and of each of its entries.
struct Verdict {
    bool isTimeline = false;
    bool isOfOtherKind = false; ///< the list is something else (an agenda, verses …): no other reading of it counts
    bool isHourMinute = false; ///< its times are hours and minutes
    std::string_view reason; ///< name of the rule that decided
    std::vector<std::string_view> entryReasons; ///< as the entries; empty where the entry is taken
};

/// Decides by the named rules whether a list is a timeline. Pure. Source: timelines.md.
[[nodiscard]] Verdict judgeList(
    const EntryList& list, const std::vector<TimeToken>& tokens, std::optional<Milliseconds> duration);

} // namespace tidemark::timeline
