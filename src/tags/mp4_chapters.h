// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter.h"
#include "tags/byte_window.h"

#include <vector>

struct AVFormatContext;

namespace tidemark::tags {

/// Improves on what libavformat made of the chapters of an opened MP4 file. Its `chpl` list (`listed`) gives way to the
/// QuickTime text track, whose titles are longer; of several text tracks the first names and all link. Samples of a
/// chapter picture track (JPEG, PNG) become addresses into the file: a chapter has the picture that is shown when it
/// begins, and a picture that comes up within a chapter makes a hidden one.
/// libavformat mixes the list and all text tracks by number, and knows no links. At most 10,000 chapters, linear.
/// Source: standards.md §1.6; libavformat/mov.c of 5.1, mov_read_chapters, which marks the tracks.
[[nodiscard]] std::vector<Chapter> mp4Chapters(
    const AVFormatContext& format, std::vector<Chapter> listed, ByteWindow& window);

} // namespace tidemark::tags
