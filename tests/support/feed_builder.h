// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tidemark::test {

/// An episode of a made-up feed.
struct BuiltEpisode {
    std::string guid;
    std::string title;
    std::string audioUrl; ///< empty: no enclosure
    std::string notes; ///< HTML
    std::string date = "Sun, 10 May 2026 08:00:00 GMT";
    std::string duration = "55:00";
};

/// A made-up feed as RSS 2.0.
struct BuiltFeed {
    std::string title = "The Tin Lighthouse";
    std::vector<BuiltEpisode> episodes;
    [[nodiscard]] std::string rss() const;
};

/// @return notes with a list of these chapters, one a line: {"0:12 Opening", …}
[[nodiscard]] std::string notesWithChapters(const std::vector<std::string>& lines);

} // namespace tidemark::test
