// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/catalogue.h"
#include "library/chapter_edits.h"
#include "library/chapter_places.h"
#include "library/services.h"
#include "timeline/notes.h"

#include <memory>
#include <optional>
#include <vector>

namespace tidemark::library {

/// Why an episode's timeline is what it is.
struct TimelineExplanation {
    EpisodeId episodeId;
    std::vector<timeline::SourceJudgement> sources; ///< best first
    std::vector<timeline::Candidate> candidates; ///< every time in the notes, and what became of it
    store::TimelinePreferences preferences; ///< what the listener decided
    std::vector<store::ReplacedChapters> history; ///< what sources said before, newest first
    std::vector<store::Lookup> lookups; ///< where chapters were looked for outside of the feed
};

/// What undo() needs. Opaque.
struct TimelineUndo {
    enum class Kind { Choice, ShowChoice, Edits };
    Kind kind = Kind::Edits;
    EpisodeId episodeId;
    ShowId showId;
    std::optional<ChapterSource> sourceBefore; ///< of a choice
    std::vector<ChapterEdit> editsBefore;
    std::vector<ChapterEdit> editsAfter;
};

struct LookOutcome {
    bool hasChanged = false; ///< the timeline may be another
    std::vector<store::Lookup> looks; ///< those that were taken, with their errors
};

/// What the listener decides about timelines, and looking for chapters outside of the feed. Main thread; replies come
/// on the main executor.
class Timelines final {
public:
    Timelines(Services services, Catalogue& catalogue);
    ~Timelines();

    void explain(EpisodeId id, Reply<TimelineExplanation> reply);

    /// Shows this source's chapters; nothing: the best source's.
    void chooseForEpisode(EpisodeId id, std::optional<ChapterSource> source, Reply<TimelineUndo> reply);
    /// The same for all episodes of a show that have the source.
    void chooseForShow(ShowId id, std::optional<ChapterSource> source, Reply<TimelineUndo> reply);
    /// Changes the timeline as the listener wants it. Errors: editsAfter().
    void change(EpisodeId id, ChapterWish wish, Reply<TimelineUndo> reply);
    /// Takes all of the listener's changes of an episode back.
    void discardChanges(EpisodeId id, Reply<TimelineUndo> reply);
    /// ErrorCode::InvalidArgument where the timeline was changed again since: that has to be undone first.
    void undo(TimelineUndo undo, Reply<> reply);
    /// Whether pictures of a show's chapters are loaded from any host. Announced as a change of lists, because it is
    /// true of every page of the show.
    void setLoadsChapterImages(ShowId id, bool loads, Reply<> reply);

    /// Looks for chapters in linked documents and in the audio file, a few requests in all; a file on a server that
    /// sends it only as a whole is left alone. Calls for one episode share a look, unless one goes further than the one
    /// that runs: then it comes after it.
    void look(EpisodeId id, LookMode mode, Reply<LookOutcome> reply);
    /// Reads the notes of all episodes again where the library was written by older rules, in the background, a few at
    /// a time, so that better rules reach episodes whose feed does not change.
    /// @param reply how many episodes have other chapters or guests now
    void updateToNewRules(Reply<std::int64_t> reply);
    /// Reads linked documents of episodes of the last 60 days that were never read, one after the other, in the
    /// background. Three that cannot be had in a row end it: the network is away, or a host wants
    /// to be left alone.
    /// @param reply how many were read; at once, with 0, while another call is at it
    void lookForNew(Reply<std::int64_t> reply);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
