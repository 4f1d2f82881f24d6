// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::tags {

/// One frame of an ID3v2.3 or 2.4 tag; its data with unsynchronisation undone.
struct Id3Frame {
    std::string id;
    std::string data;
};

/// @return the length in bytes of the ID3v2 tag that `head` (10 bytes or more) begins with, header and footer included;
/// 0 where it begins with none.
[[nodiscard]] std::size_t id3TagBytes(std::string_view head);

/// Splits a whole tag into those frames whose id is in `wanted`. Compressed and encrypted frames, which no chapter
/// writer makes, are passed over: nothing here grows what it reads. Version 2.2 has no chapters and gives nothing.
/// Linear, bounded; broken sizes end the tag. Source: id3.org, id3v2.3.0 and id3v2.4.0-structure.
[[nodiscard]] std::vector<Id3Frame> id3Frames(std::string_view tag, const std::vector<std::string_view>& wanted);

/// Splits the frames that stand inside another one.
[[nodiscard]] std::vector<Id3Frame> id3SubFrames(
    std::string_view data, int majorVersion, const std::vector<std::string_view>& wanted);

/// @return the first text of a text frame (`T???`), UTF-8.
[[nodiscard]] std::string id3Text(std::string_view frameData);
/// @return the address of a `WXXX` frame, whatever its description.
[[nodiscard]] std::string id3UserUrl(std::string_view frameData);

} // namespace tidemark::tags
