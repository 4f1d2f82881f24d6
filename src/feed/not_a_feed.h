// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tidemark::feed {

/// @return what a document is that begins with these bytes ("sound", "a picture", "JSON"); empty where it may be XML.
[[nodiscard]] std::string_view kindOfForeignBytes(std::string_view head);

/// @return the sentence for a web page where a feed was expected; it names up to three feeds that the page links to.
[[nodiscard]] std::string webPageDetail(std::string_view html, const std::string& pageUrl);

} // namespace tidemark::feed
