// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tidemark::timeline {

/// What stands between a time and its title.
enum class Separator { None, Dash, Colon, Bar, Arrow, Tilde, Dot, Comma };

struct AfterTime {
    std::size_t position = 0; ///< where the title begins
    Separator separator = Separator::None;
};

/// Passes the closing brackets and the first separator behind a time that ends at `position`; the title keeps its own.
[[nodiscard]] AfterTime passSeparator(std::string_view text, std::size_t position, std::size_t end);

/// The kind of bracket that opens directly before `position` ('@' is passed): '(' '[' '{' '<', or 0.
[[nodiscard]] char openingBracket(std::string_view text, std::size_t position, std::size_t begin);

/// @return the part of `text` before the first rule of four or more repeated marks ("----", "____", "====").
[[nodiscard]] std::string_view beforeRule(std::string_view text);
/// @return `text` without what opens the next entry: spaces, bullets, brackets, a joining comma, dash or pipe.
[[nodiscard]] std::string_view withoutOpeningMarks(std::string_view text);
/// @return `text` without what leads to a time after it: dots, dash, colon, brackets, "@", "starts at".
[[nodiscard]] std::string_view withoutTrailSeparator(std::string_view text);
/// @return `text` without bullets, hashes and numbering before it.
[[nodiscard]] std::string_view withoutBullet(std::string_view text);

struct CleanTitle {
    std::string title;
    std::string href;
};

/// Takes the links and tags off the end of a title, and makes its white space single spaces.
[[nodiscard]] CleanTitle cleanedTitle(std::string_view text);

/// @return `text` up to the end of the first URL that follows a word: what stands behind it is no title.
[[nodiscard]] std::string_view throughFirstUrl(std::string_view text);
/// @return the part of a flat list's last title before a word that begins another part of the notes ("Music:").
[[nodiscard]] std::string_view beforeNextPart(std::string_view text);

} // namespace tidemark::timeline
