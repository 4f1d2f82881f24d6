// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_place.h"
#include "base/byte_source.h"
#include "base/result.h"

#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace tidemark::audio {

/// Tells which bytes jumps of the engine to these moments will read in MP3 or ADTS: by the frames that are counted in
/// what is there (or were, in `keptIndex`), by arithmetic for a constant rate, by the table of a tag, else about where
/// they must be by the rate so far. Reads 64 KiB at the beginning at most, and what is there. Blocking.
/// @return one place for each moment before the end; ErrorCode::Unsupported for what is no such audio.
[[nodiscard]] Result<std::vector<BytePlace>> framePlaces(ByteSource& source, std::string_view keptIndex,
    std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop);

} // namespace tidemark::audio
