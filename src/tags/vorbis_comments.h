// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::tags {

/// What a block of Vorbis comments says of the file. Text is UTF-8.
struct VorbisComments {
    std::string title;
    std::string artist;
    std::string album;
    std::vector<Chapter> chapters; ///< by start
};

/// @return up to `length` bytes of the block from `at` on.
using ReadBlock = std::function<std::string(std::uint64_t at, std::size_t length)>;

/// Reads a block from its vendor string on: CHAPTERnnn, CHAPTERnnnNAME and CHAPTERnnnURL in any order, numbers of one
/// to four digits. Large comments, which are pictures, are stepped over. libavformat reads chapters of this form too,
/// but takes ".5" for 5 ms and passes over times with a comma, without a fraction or behind their names.
/// Source: standards.md §1.6; wiki.xiph.org, Chapter Extension. Linear, at most 20,000 comments.
[[nodiscard]] VorbisComments readVorbisComments(const ReadBlock& read);

/// "HH:MM:SS.mmm", also with fewer fields, fewer digits and a comma.
[[nodiscard]] std::optional<Milliseconds> vorbisTime(std::string_view text);

} // namespace tidemark::tags
