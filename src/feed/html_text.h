// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

/// Text with entities and tags in it. Pure; linear in the length of the text.
namespace tidemark::feed {

/// Appends `raw` with its references decoded once: the five of XML, those of HTML, and numbers (of which 128–159 mean
/// Windows-1252, as in browsers). Anything else stays as it stands, also a lone &.
void appendDecoded(std::string& out, std::string_view raw);
[[nodiscard]] std::string decodedEntities(std::string_view raw);

/// @return `html` as one line of text: tags of HTML removed, entities decoded. Text such as "a < b" is kept.
[[nodiscard]] std::string lineOfHtml(std::string_view html);

/// @return how many bytes of text `html` shows: tags, comments and runs of spaces do not count. Counts no further than
/// `enough`.
[[nodiscard]] std::size_t shownLength(
    std::string_view html, std::size_t enough = std::numeric_limits<std::size_t>::max());

/// Appends `text` with & < > as entities.
void appendEscaped(std::string& out, std::string_view text);

} // namespace tidemark::feed
