// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/page_line.h"
#include "model/episode.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the lines of one episode on a saved page mean. Pure.
namespace tidemark::feed {

using Lines = std::span<const PageLine>;

/// Where in some lines a date stands, which takes two of them when its length has a line of its own.
struct DateSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<Timestamp> day;
    std::optional<Milliseconds> duration;
};

[[nodiscard]] std::vector<DateSpan> datesIn(Lines lines);
/// @return whether the line can be a title: plain text that is not too long.
[[nodiscard]] bool isTitle(const PageLine& line);
[[nodiscard]] Lines withoutNotesHeading(Lines lines);
/// @return the lines up to the first that begins another part of the page.
[[nodiscard]] Lines untilSectionEnd(Lines lines);
/// @return the text of the lines; an empty line is kept where the page had one, since it parts paragraphs.
[[nodiscard]] std::string joined(Lines lines);
[[nodiscard]] Episode madeEpisode(const PageLine& title);
/// Reads what follows an episode's title: notes and then the date, or the date and then the notes.
void readBody(Lines body, Episode& episode);

} // namespace tidemark::feed
