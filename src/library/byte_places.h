// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_place.h"
#include "base/byte_source.h"
#include "base/result.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tidemark::library {

/// Tells the places of moments in a file; the contract of tags::placesOf().
using AskPlaces = std::function<Result<std::vector<BytePlace>>(
    ByteSource& source, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop)>;

/// Asks whoever knows the container: its own index, or the index of frames where it has none. Blocking.
[[nodiscard]] Result<std::vector<BytePlace>> bytePlaces(
    ByteSource& source, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop);

} // namespace tidemark::library
