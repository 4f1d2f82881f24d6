// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::test {

/// Mono sound that tells its own position, also after MP3, AAC, Opus or Vorbis at 64 kbit/s. Two steady tones give the
/// second that it belongs to, a chirp of 500 to 2500 Hz the place within it (2 Hz a millisecond). Stretches of seeded
/// noise, 20 s of every 40, make encoders with a variable bit rate really vary it.
/// @param sampleRate at least 22,050. The longest length is 16,384 s.
[[nodiscard]] std::vector<std::int16_t> positionCoded(Milliseconds length, int sampleRate);

/// A stretch of the same sound, for files that are too long to make at once.
[[nodiscard]] std::vector<std::int16_t> positionCodedFrom(Milliseconds begin, Milliseconds length, int sampleRate);

/// @param samples mono; 400 ms or more (200 ms of it must lie within one second of the sound).
/// @return the position of the first of them, to about a millisecond; nothing where the sound is not of this kind.
[[nodiscard]] std::optional<Milliseconds> decodePosition(std::span<const std::int16_t> samples, int sampleRate);

} // namespace tidemark::test
