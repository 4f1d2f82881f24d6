// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/byte_window.h"

#include <cstdint>
#include <optional>

namespace tidemark::tags {

/// @return where the ID3 tag of the WAV or AIFF file at `offset` begins, which stands in a chunk of its own, most often
/// behind the sound. Reads the chunks' heads only, at most 64.
[[nodiscard]] std::optional<std::uint64_t> id3ChunkAt(ByteWindow& window, std::uint64_t offset);

} // namespace tidemark::tags
