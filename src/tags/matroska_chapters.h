// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"
#include "tags/byte_window.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::tags {

/// Reads the chapters of the Matroska or WebM file at `offset`; finds them by the SeekHead, so that they cost one jump
/// where they stand behind the sound. libavformat 5.1 reads the chapters of all editions as one list, drops those that
/// do not follow the last one, knows neither hidden nor nested ones, and takes the last language.
/// @return nothing where the file has no Chapters element.
/// Source: standards.md §1.6; RFC 9559, 5.1.7.
[[nodiscard]] std::optional<std::vector<Chapter>> readMatroskaChapters(ByteWindow& window, std::uint64_t offset);

/// Reads the body of a Chapters element: the default edition, else the first, of those that are neither hidden nor
/// ordered. Nested chapters stand behind the one that holds them; titles are of the first language. Ordered by start.
/// At most 10,000 chapters, nested at most 8 deep. Pure, linear.
[[nodiscard]] std::vector<Chapter> matroskaChapters(std::string_view body);

} // namespace tidemark::tags
