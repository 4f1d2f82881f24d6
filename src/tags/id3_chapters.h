// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"

#include <string_view>
#include <vector>

namespace tidemark::tags {

/// Reads the CHAP and CTOC frames of a whole ID3v2 tag: titles (TIT2) and links (WXXX). Where there is a top-level
/// CTOC, its order holds, nested tables flattened, and chapters outside it are hidden; otherwise they stand by start.
/// libavformat reads CHAP as well, but neither links nor tables of contents; TagLib does, but it also unpacks
/// compressed frames of any size and follows chapters nested without end, which a stranger's file may hold.
/// Source: standards.md §1.6; id3.org, id3v2-chapters-1.0. Pure, linear, at most 10,000 chapters.
[[nodiscard]] std::vector<Chapter> readId3Chapters(std::string_view tag);

} // namespace tidemark::tags
