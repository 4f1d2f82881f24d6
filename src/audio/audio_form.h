// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>

namespace tidemark::audio {

/// How the sound is wrapped; chooses the front of the pipeline.
enum class Container { MpegAudio, Adts, Mp4, Ogg, Flac, Wav, Matroska };

struct AudioForm {
    Container container = Container::MpegAudio;
    std::uint64_t firstByte = 0; ///< where it begins, behind ID3v2 tags and junk
};

/// Recognises audio by its first bytes, never by a name or a MIME type: servers lie about both. ID3v2 tags (with
/// artwork of megabytes) are jumped over by their length. Reads at most 64 KiB behind them; blocking.
/// @return ErrorCode::Unsupported with a sentence that says what it is instead (a web page, an image, …).
[[nodiscard]] Result<AudioForm> recogniseAudio(ByteSource& source, std::stop_token stop);

/// The part of it that looks at bytes behind ID3v2 tags; pure.
/// @param isWhole these bytes are all that there are, or as many as are looked at.
/// @return nothing recognised yet and not whole: ErrorCode::NotFound, more bytes may tell.
[[nodiscard]] Result<AudioForm> recogniseBytes(std::span<const std::byte> head, bool isWhole);

} // namespace tidemark::audio
