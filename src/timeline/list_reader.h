// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/notes_document.h"
#include "timeline/time_scanner.h"
#include "timeline/title_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// How a list is laid out: the time before or after its title, each entry in its line(s) or all in one.
enum class ListShape { LeadLines, TrailLines, TwoLines, FlatLead, FlatTrail };

/// What a line without times announces.
enum class Heading { None, Timeline, Other };

struct ListEntry {
    std::size_t token = 0; ///< index into the scanned times
    std::string title;
    std::string href;
    std::size_t line = 0;
    Heading headingBefore = Heading::None; ///< between the entry before and this one
};

/// A list as it was read, not yet judged.
struct EntryList {
    ListShape shape = ListShape::LeadLines;
    std::vector<ListEntry> entries;
    bool hasHeading = false; ///< "Timestamps:" and the like stands before it
    bool hasOtherHeading = false; ///< "Schedule", "Readings" …
    bool hasTrackHeading = false; ///< "Tracklist" …
    bool hasScoreHeading = false; ///< "Goals" …
    bool hasTranscriptHeading = false;
    bool hasLabel = false; ///< a word or two with a colon stand before a flat list
    bool hasWordBefore = false; ///< the same word stands before each of its times: "Rule 4:21 … Rule 5:10"
    bool namesZone = false; ///< a time zone stands beside the list: "(all times CET)"
    bool hasSeparators = false; ///< brackets or a separator mark most of its times
    bool fillsItsLines = false; ///< no line without a time stands between its first and its last
};

/// Reads every list that the times of a document could form, one for each shape that fits. Linear.
/// @param wantsDots whether only times with dots (`mm.ss`) are looked at, or only the others.
[[nodiscard]] std::vector<EntryList> readLists(
    const NotesDocument& document, const std::vector<TimeToken>& tokens, bool wantsDots);

} // namespace tidemark::timeline
