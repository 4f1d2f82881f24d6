// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/byte_window.h"
#include "tags/vorbis_comments.h"

namespace tidemark::tags {

/// Reads the comments of the first Vorbis, Opus, FLAC or Speex stream of the Ogg file at `offset`; of streams beside it
/// only the pages' heads. Empty where there is none. At most 4 MiB of comments, linear.
/// Source: RFC 3533; RFC 7845, 5.2; Vorbis I, 5; Ogg mapping of FLAC.
[[nodiscard]] VorbisComments readOggComments(ByteWindow& window, std::uint64_t offset);

} // namespace tidemark::tags
