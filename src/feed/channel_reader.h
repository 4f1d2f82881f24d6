// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feed_parser.h"

#include <string>
#include <string_view>

namespace tidemark::feed {

/// Reads what a document says besides its items: the XML that ItemCutter left. Fills everything of a ParsedFeed that
/// stands in the document; counts and partial reasons are the caller's. Pure. Source: standards.md §1.2–1.5.
[[nodiscard]] ParsedFeed readChannel(std::string_view xml, const std::string& documentUrl);

/// @return the address a document without known URL says it has: its own link, else its page. May be empty.
[[nodiscard]] std::string statedBase(std::string_view channelXml);

} // namespace tidemark::feed
