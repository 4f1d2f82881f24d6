// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/audio_tags.h"
#include "tags/byte_window.h"

namespace tidemark::tags {

/// Reads the FLAC stream at `offset`: its length and its comments. libavformat would read every picture, too.
/// The duration is missing where the encoder did not know it. Source: RFC 9639, 8.
/// @return ErrorCode::Unsupported where the blocks are broken before the sound is described.
[[nodiscard]] Result<AudioTags> readFlac(ByteWindow& window, std::uint64_t offset);

} // namespace tidemark::tags
