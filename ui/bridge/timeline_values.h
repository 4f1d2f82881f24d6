// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "library/timelines.h"

/// Why an episode's timeline is what it is, in Qt's types: plain values.
namespace tidemark::bridge {

using library::AddChapter;
using library::ChapterWish;
using library::LookMode;
using library::LookOutcome;
using library::RemoveChapter;
using library::RenameChapter;
using library::SeenChapter;
using library::ShiftFrom;
using store::LookupPlace;
/// What a choice or change was before, so that it can be taken back. Opaque.
using TimelineUndo = library::TimelineUndo;

/// A time that stands in the notes, and what became of it.
struct TimeInNotesData {
    Milliseconds start{0};
    QString written;
    QString title; ///< may be empty
    bool isTaken = false;
    QString rule; ///< name of the rule that decided; words for it are in pages/timeline_words.h
    bool operator==(const TimeInNotesData&) const = default;
};

/// What a source said until it said something else.
struct FormerChaptersData {
    ChapterSource source = ChapterSource::Notes;
    QDateTime replacedAt; ///< UTC
    std::vector<ChapterData> chapters;
    bool operator==(const FormerChaptersData&) const = default;
};

/// A look at a place outside of the feed.
struct LookData {
    LookupPlace place = LookupPlace::Json;
    QString url;
    QDateTime at; ///< UTC
    std::optional<Error> error; ///< nothing: it was read, whatever it held
    bool operator==(const LookData&) const = default;
};

struct TimelineExplanationData {
    EpisodeId episodeId;
    std::vector<SourceJudgement> sources; ///< best first
    TimelineDecisions decisions;
    std::vector<TimeInNotesData> timesInNotes; ///< in the order of the notes
    std::vector<FormerChaptersData> history; ///< newest first
    std::vector<LookData> looks;
    bool operator==(const TimelineExplanationData&) const = default;
};

} // namespace tidemark::bridge
