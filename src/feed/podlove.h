// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "feed/xml_tree.h"
#include "model/chapter.h"

#include <string_view>
#include <vector>

namespace tidemark::feed {

/// Reads a linked document of Podlove Simple Chapters: `chapters` as its root or inside of another element, of whatever
/// prefix, also without a namespace or a version. Sorted by start; entries without a usable start are left out.
/// @param documentUrl for relative addresses; may be empty.
/// @return ErrorCode::Parse where it holds no such element (the detail says what it is instead), ErrorCode::TooLarge
/// above 16 MiB. Pure. Source: standards.md §1.6, psc.
[[nodiscard]] Result<std::vector<Chapter>> podloveChapters(std::string_view bytes, std::string_view documentUrl);

/// Appends the children of a `chapters` element, at most 10,000 in all; shared with feeds that hold it in an item.
void appendPodloveChapters(
    const XmlTree& tree, const XmlElement& chapters, std::string_view base, std::vector<Chapter>& out);

} // namespace tidemark::feed
