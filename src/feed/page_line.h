// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/page_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

enum class PageLineKind {
    Text,
    Date, ///< a date, perhaps with a length
    Duration, ///< a length alone
    EpisodeCount, ///< "42 episodes"
    ListHeading, ///< "All episodes"
    NotesHeading, ///< "Description"
    SectionHeading, ///< "Comments" and others that end an episode's notes
    Control, ///< what a button says: "Show more"
};

/// One line of a saved page that is not blank, and what it looks like by itself.
struct PageLine {
    std::string text; ///< trimmed
    PageLineKind kind = PageLineKind::Text;
    bool isAfterBlank = false;
    std::optional<Timestamp> day; ///< of a Date
    std::optional<Milliseconds> duration; ///< of a Date or Duration
    int count = 0; ///< of an EpisodeCount
};

/// @return the lines of `text` (LF or CRLF) without the blank ones, each classified; at most half a million.
[[nodiscard]] std::vector<PageLine> classifiedLines(std::string_view text);

/// Reads "42 episodes", "1.204 Folgen", "All episodes (42)"; not "Episode 42".
[[nodiscard]] std::optional<int> readEpisodeCount(std::string_view line);

/// Whether `label` is what a page says of the picture of `title`: the title with a few words around it, one of which
/// means picture ("episode TITLE artwork", "TITLE cover", "Billede til TITLE"). Pages name their pictures so, and a
/// title that stands in its neighbour's label is a title beyond doubt.
[[nodiscard]] bool isArtworkLabelOf(std::string_view label, std::string_view title);

} // namespace tidemark::feed
