// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"
#include "tags/byte_window.h"

#include <cstdint>
#include <vector>

namespace tidemark::tags {

/// What an ID3v2 tag says of the whole file. Text is UTF-8.
struct Id3Tag {
    std::string title;
    std::string artist;
    std::string album;
    std::vector<Chapter> chapters;
};

/// Reads the tag at `offset` of a file: its texts and its CHAP and CTOC frames with titles (TIT2, else TIT3), links
/// (WXXX, else any other) and pictures (APIC, as addresses into the file). Where there is a top-level CTOC its order
/// holds, nested tables flattened, those that are unordered by start, and chapters outside it are hidden; otherwise
/// all stand by start. Pictures are stepped over, so that a remote tag costs its frames' heads alone; only a tag of
/// version 2.3 that is unsynchronised as a whole must be read whole.
/// libavformat reads CHAP as well, but neither links, pictures nor tables of contents; TagLib does, but it also unpacks
/// compressed frames of any size and follows chapters nested without end, which a stranger's file may hold.
/// Source: standards.md §1.6; id3.org, id3v2-chapters-1.0. Linear, at most 10,000 chapters.
[[nodiscard]] Id3Tag readId3Tag(ByteWindow& window, std::uint64_t offset);

} // namespace tidemark::tags
