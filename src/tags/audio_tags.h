// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/time.h"
#include "model/chapter.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tidemark::tags {

/// What an audio file says of itself. Text is UTF-8.
struct AudioTags {
    std::string title;
    std::string artist;
    std::string album;
    std::optional<Milliseconds> duration;
    bool isDurationEstimated =
        false; ///< from a bit rate: no header says it, so it is right only where the rate is constant
    std::vector<Chapter> chapters; ///< source by container: id3, mp4, vorbis, matroska
};

/// Reads chapters, titles and duration through `source`: the head of the file, its index, and where chapters are, not
/// their pictures, which become addresses (embedded_picture.h; readPicture reads them). Measured over files of 25 to
/// 100 MB: 32 to 128 KiB in one or two stretches; an ID3 tag with large pictures costs 16 KiB for each.
/// Blocking; any thread but the main one.
/// @return ErrorCode::Unsupported where it is no audio file we know; the source's own error where reading failed.
/// Source: standards.md §1.6.
[[nodiscard]] Result<AudioTags> readAudioTags(ByteSource& source, std::stop_token stop);

} // namespace tidemark::tags
