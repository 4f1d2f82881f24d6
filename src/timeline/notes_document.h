// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/notes.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

/// A link of the notes and the bytes of NotesDocument::text that it covers.
struct NotesLink {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string href;
};

/// Notes as plain lines ('\n' between them), with the links that stood in them, in order. Attributes and comments are
/// not part of it.
struct NotesDocument {
    std::string text;
    std::vector<NotesLink> links;
};

/// Reads HTML: blocks end lines, white space is made single spaces. Line ends in the source count where the notes have
/// no blocks, or where times follow them more often than blocks. Doubly escaped markup is read once more. Linear.
[[nodiscard]] NotesDocument documentFromHtml(std::string_view html);

/// Reads plain text: line ends made '\n', zero-width and no-break spaces dropped or made spaces, links in the manner of
/// Markdown (`[text](url)`) reduced to their text.
[[nodiscard]] NotesDocument documentFromText(std::string_view text);

/// Replaces `[text](url)` by its text and keeps the link; also moves the links that are there.
void reduceMarkdownLinks(NotesDocument& document);

/// Settles NotesFormat::Detect.
[[nodiscard]] bool isHtml(std::string_view notes, NotesFormat format);

} // namespace tidemark::timeline
