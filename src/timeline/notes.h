// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "model/chapter.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

enum class NotesFormat { Detect, Html, Text };

struct NotesInput {
    std::string_view body;
    NotesFormat format = NotesFormat::Detect;
    std::optional<Milliseconds> duration; ///< of the episode, where known
};

/// A time that was found in the notes, and what became of it.
struct Candidate {
    Milliseconds start{0};
    std::string title; ///< what its title would be
    std::string text; ///< the time as written
    bool isTaken = false;
    std::string reason; ///< name of the rule that took or refused it, such as "list" or "clock-time"
};

struct NotesTimeline {
    std::vector<Chapter> chapters; ///< source Notes, in order; empty where there is no timeline
    std::vector<Candidate> candidates; ///< in the order of the notes
};

/// Finds the chapters that somebody wrote into show notes. Linear in the input, whatever it is; pure.
/// Chapters at or past a known duration are kept in the list (they are not shown, see visibleChapters()).
/// Source: timelines.md.
[[nodiscard]] NotesTimeline timelineFromNotes(const NotesInput& input);

/// @return the notes as plain UTF-8 text: one line per block of the HTML, entities decoded, no markup. Text stays as it
/// is apart from line ends. What is shown as `notes_text` and indexed.
[[nodiscard]] std::string plainText(std::string_view notes, NotesFormat format = NotesFormat::Detect);

/// A time in the notes that plays from there, also where no timeline was found.
struct NotesTime {
    std::size_t begin = 0; ///< in Unicode code points of plainText(notes)
    std::size_t end = 0; ///< one past it; of a range the first time counts
    Milliseconds start{0};
    std::string text; ///< as written
    bool operator==(const NotesTime&) const = default;
};

/// Finds the moments of the episode that the notes mention, in order: no times of day, verses, ratios or lengths, none
/// at or past a known duration; lists of hours and minutes are read as the timeline reads them. Pure, linear.
/// What safeHtml() makes links of.
[[nodiscard]] std::vector<NotesTime> timesInNotes(const NotesInput& input);

/// @return whether the notes are HTML: they have tags or entities that a plain text would not.
[[nodiscard]] bool looksLikeHtml(std::string_view notes);

/// @return the notes as HTML that is safe to show: an allow-list of elements (p, br, a, b, strong, i, em, ul, ol, li,
/// blockquote, pre, code, h1–h6 as h4, hr, table parts as blocks), links to http(s) only, nothing that loads anything.
/// Times that are no clock times become links `tidemark:seek?ms=N`; URLs in plain text become links.
/// Links open in the browser; `duration` drops times past it.
[[nodiscard]] std::string safeHtml(
    std::string_view notes, std::optional<Milliseconds> duration, NotesFormat format = NotesFormat::Detect);

} // namespace tidemark::timeline
