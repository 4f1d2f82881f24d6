// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// A web page as the lines that a reader sees, with what it tells machines.
struct HtmlLines {
    std::string text; ///< one line per block element, `<br>` and picture label; spaces simplified
    std::string title; ///< `<meta property="og:title">`; empty where there is none
    std::vector<std::string> linkedData; ///< contents of the JSON-LD scripts
};

/// @return whether `text` is a web page rather than the text copied from one.
[[nodiscard]] bool looksLikeHtml(std::string_view text);

/// Reads tags one after another without building a tree: pages nested 100,000 deep cost no stack, and the cost is
/// linear. Scripts, styles and hidden templates are left out; the `alt` of a picture is a line of its own.
/// Never fails. Pure.
[[nodiscard]] HtmlLines readHtmlLines(std::string_view html);

} // namespace tidemark::feed
