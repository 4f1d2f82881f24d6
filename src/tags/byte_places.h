// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_place.h"
#include "base/byte_source.h"
#include "base/result.h"
#include "base/time.h"

#include <span>
#include <stop_token>
#include <vector>

namespace tidemark::tags {

/// Tells which bytes jumps to these moments will read, by the container's own index: the sample table of MP4 (and the
/// index of its fragments), the cues of Matroska, arithmetic for PCM in WAV and AIFF. FLAC by its seek table and Ogg by
/// the bit rate, as wide as that may be wrong. Reads the index alone, never the sound on the way to a moment; at most
/// about 24 MiB, most often one or two stretches of less than 1 MiB. Blocking; any thread but the main one.
/// @param ahead how much sound is wanted from each moment on
/// @return the places in the order of the moments; none for a moment behind the end, and none at all for MP3 and ADTS,
/// which have no index but the frames themselves. ErrorCode::Unsupported where there is no audio; the source's own
/// error where reading failed.
[[nodiscard]] Result<std::vector<BytePlace>> placesOf(
    ByteSource& source, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop);

} // namespace tidemark::tags
