// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/id3_bytes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::tags {

/// One frame of an ID3v2.3 or 2.4 tag; its data with unsynchronisation undone.
struct Id3Frame {
    std::string id;
    Id3Bytes data;
};

/// What the frames of a tag have in common.
struct Id3Area {
    Id3Bytes bytes; ///< the frames, without the tag's own headers
    int majorVersion = 0; ///< 3 or 4
    bool isUnsynchronised = false; ///< each frame is, whatever its own flags say
};

/// @return the length in bytes of the ID3v2 tag that `head` (10 bytes or more) begins with, header and footer included;
/// 0 where it begins with none.
[[nodiscard]] std::uint64_t id3TagBytes(std::string_view head);

/// Finds the frames of the tag at `offset`. Version 2.2 has no chapters: its area is empty, as where no tag is.
[[nodiscard]] Id3Area id3Area(ByteWindow& window, std::uint64_t offset);

/// Splits an area into those frames whose id is in `wanted`; of the others only the headers are read. Compressed and
/// encrypted frames, which no chapter writer makes, are passed over: nothing here grows what it reads.
/// Linear, at most 20,000 frames; broken sizes end it. Source: id3.org, id3v2.3.0 and id3v2.4.0-structure.
[[nodiscard]] std::vector<Id3Frame> id3Frames(const Id3Area& area, const std::vector<std::string_view>& wanted);

} // namespace tidemark::tags
