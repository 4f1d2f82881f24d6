// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The vocabulary that the rules look at, in the languages people write show notes in. Pure.
namespace tidemark::timeline {

/// Whether a character is a letter or digit of any script, upper case, or lower case. ASCII is answered without ICU.
[[nodiscard]] bool isAlnum(std::uint32_t codePoint);
[[nodiscard]] bool isUpper(std::uint32_t codePoint);
[[nodiscard]] bool isLower(std::uint32_t codePoint);

/// @return `text` with simple case folding, independent of the locale.
[[nodiscard]] std::string folded(std::string_view text);

/// @return folded text without accents: "maría" becomes "maria".
[[nodiscard]] std::string withoutAccents(std::string_view foldedText);

/// @return runs of letters, digits and marks inside words (' ’ . -) with those marks cut off at the ends; at most
/// `limit`.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view text, std::size_t limit = 64);
/// @return the word that ends before `position`, past white space and marks, not looking before `floor`.
[[nodiscard]] std::string_view wordBefore(std::string_view text, std::size_t position, std::size_t floor);
[[nodiscard]] std::string_view wordAfter(std::string_view text, std::size_t position);

/// @return `text` without characters at its ends that are neither letters nor digits.
[[nodiscard]] std::string_view withoutMarks(std::string_view text);
[[nodiscard]] std::string_view withoutMarksAtEnd(std::string_view text);

/// @return whether a short line announces a timeline: "Timestamps:", "## Chapters", "Kapitelmarken", "目次".
[[nodiscard]] bool isTimelineHeading(std::string_view line);
/// @return where in `text` the heading begins with which it ends ("… Show notes:"); npos where there is none.
[[nodiscard]] std::size_t headingAtEnd(std::string_view text);
/// @return whether a short text announces times of day, verses, results or track lengths instead.
[[nodiscard]] bool isOtherHeading(std::string_view line);
[[nodiscard]] bool isTrackHeading(std::string_view line);
/// "Goals:", "Torschützen".
[[nodiscard]] bool isScoreHeading(std::string_view line);
[[nodiscard]] bool isTranscriptHeading(std::string_view line);

/// @return whether a time zone stands in `text`, in capitals: "GMT", "CET".
[[nodiscard]] bool namesTimeZone(std::string_view text);

[[nodiscard]] bool isBibleBook(std::string_view word);
/// By its first three letters, in many languages; whoever asks has a number beside it.
[[nodiscard]] bool isMonth(std::string_view word);
[[nodiscard]] bool isWeekday(std::string_view word);
/// Words that stand before a time of day and nothing else, such as "kl." and "las".
[[nodiscard]] bool isClockWordBefore(std::string_view word);
/// "Uhr", "PM", time zones.
[[nodiscard]] bool isClockWordAfter(std::string_view word);
/// Words that stand beside a length of time rather than a moment: "rest 0:20", "3 x 0:40", "0:30 each side".
[[nodiscard]] bool isLengthWordBefore(std::string_view word);
[[nodiscard]] bool isLengthWordAfter(std::string_view word);
/// Words that stand before a time in a sentence.
[[nodiscard]] bool isPreposition(std::string_view word);
/// Words of an event's programme: "Lunch", "Registration", "Frokost".
[[nodiscard]] bool isAgendaWord(std::string_view word);
/// What begins at a time of day: "doors", "live", "airs".
[[nodiscard]] bool isEventWord(std::string_view word);
/// Words of results and splits: "finish", "lap", "5k".
[[nodiscard]] bool isResultWord(std::string_view word);
/// "pp", "og", "pen": what stands in brackets behind the name of who scored.
[[nodiscard]] bool isGoalMark(std::string_view word);
[[nodiscard]] bool isCallWord(std::string_view word);

} // namespace tidemark::timeline
