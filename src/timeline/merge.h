// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/edits.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// Everything that decides which timeline of an episode is shown. Borrows; plain values.
struct TimelineInput {
    std::span<const Chapter> candidates; ///< of all sources, as found, in any order
    std::span<const ChapterEdit> edits; ///< the listener's, in their order
    std::optional<ChapterSource> chosenForEpisode;
    std::optional<ChapterSource> chosenForShow;
    std::optional<Milliseconds> duration; ///< of the audio that is played; 0 is unknown
};

/// Why a source's chapters are shown, or are not.
enum class SourceReason {
    ChosenForEpisode, ///< shown: the listener chose it for this episode
    Edited, ///< shown: the listener changed chapters of it
    ChosenForShow, ///< shown: the listener chose it for the show
    Best, ///< shown: none that comes before it in the order of sources has chapters
    Richer, ///< shown: those before it have one entry or run past the end, and it shows more
    LessTrusted, ///< not shown: a source before it in the order is
    SingleEntry, ///< not shown: it has one entry, another has more
    PastTheEnd, ///< not shown: it has chapters past the end of the audio, another shows more
    NotChosen, ///< not shown: the listener prefers another
    NothingToShow, ///< not shown: all its chapters are hidden or past the end
};

/// @return "chosen-for-episode", "edited", "chosen-for-show", "best", "richer", "less-trusted", "single-entry",
/// "past-the-end", "not-chosen" or "nothing-to-show": the form in JSON.
[[nodiscard]] std::string_view sourceReasonName(SourceReason reason);

/// What became of one source.
struct SourceJudgement {
    ChapterSource source = ChapterSource::Notes;
    std::size_t found = 0; ///< candidates, hidden ones too
    std::size_t shown = 0; ///< how many it would show
    bool isShown = false;
    SourceReason reason = SourceReason::NothingToShow;
    bool operator==(const SourceJudgement&) const = default;
};

/// The timeline of an episode as the listener sees it.
struct ShownTimeline {
    std::vector<Chapter> chapters; ///< sorted, ends filled in; see shownTimeline()
    std::vector<ChapterOrigin> origins; ///< of each chapter
    std::vector<SourceJudgement> sources; ///< every source that has candidates or edits, best first
};

/// Picks the source whose chapters are shown and prepares them. Pure.
/// The listener's choice for the episode goes first, then a source that the listener changed, then the choice for the
/// show, then the order of architecture.md: in the audio file, podcast:chapters, Podlove, notes; one with a single
/// entry or with starts past the duration loses to a richer one. A choice without anything to show falls through. Of
/// the chosen source: hidden chapters, those at or past a known duration, and markers without length (unless they share
/// a start) are left out; ends that the source gives stay, so gaps and overlaps do; others are filled in with the next
/// start, the last with the duration; artwork, links and places are taken over from other sources whose starts agree
/// within a second. Nothing is pulled to zero.
[[nodiscard]] ShownTimeline shownTimeline(const TimelineInput& input);

/// The same for chapters that nobody chose among or changed.
[[nodiscard]] std::vector<Chapter> visibleChapters(
    const std::vector<Chapter>& candidates, std::optional<Milliseconds> duration);

} // namespace tidemark::timeline
