// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feed_parser.h"
#include "model/show.h"
#include "timeline/notes.h"

#include <string_view>
#include <vector>

namespace tidemark::library {

/// Adds to an episode what is read out of its own words: plain text of the notes and chapters from the notes. Pure; for
/// the pool. Costs about what the notes' length costs.
void enrich(Episode& episode);

/// @return an episode's notes as timeline reads them. Borrows. Pure.
[[nodiscard]] timeline::NotesInput notesOf(const Episode& episode);

/// What a show tells of its episodes' guests: the same for all of them, so it is worked out once.
class GuestNamer final {
public:
    explicit GuestNamer(const Show& show);

    /// Adds the guests and hosts, from persons, title and notes; a show's known hosts are no guests. After
    /// feed::inheritFromShow(), because a feed may name its persons behind its items, and after enrich(), which makes
    /// the plain text of the notes. Pure.
    void name(Episode& episode) const;

private:
    std::vector<std::string> m_hosts;
    std::string m_showTitle;
};

/// @return the charset that a Content-Type header names, in lower case; empty where it names none.
[[nodiscard]] std::string charsetOf(std::string_view contentType);

/// A feed or page that was read but not stored: for `inspect`.
struct InspectedShow {
    Show show;
    bool isPartial = false;
    std::vector<Episode> episodes; ///< enriched, with what they inherit
};

/// Reads a whole feed as `feed inspect` shows it. Pure.
[[nodiscard]] Result<InspectedShow> inspectFeed(std::string_view bytes, const feed::FeedOptions& options);
/// Reads a saved page as `page inspect` shows it. Pure.
[[nodiscard]] Result<InspectedShow> inspectPage(std::string_view bytes);

/// @return the timeline that is shown for an episode's candidates.
[[nodiscard]] std::vector<Chapter> timelineOf(const Episode& episode, std::optional<Milliseconds> measuredDuration);

} // namespace tidemark::library
