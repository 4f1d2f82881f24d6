// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_place.h"
#include "base/byte_source.h"
#include "base/result.h"

#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tidemark::library {

/// Tells the places of moments in a file; the contract of tags::placesOf().
using AskPlaces = std::function<Result<std::vector<BytePlace>>(
    ByteSource& source, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop)>;

/// @return who asks whoever knows the container of such a file: its own index, or the index of frames where it has
/// none, with what is kept of it beside the file. @param indexFile see IndexFile
[[nodiscard]] AskPlaces bytePlaces(std::filesystem::path indexFile);

} // namespace tidemark::library
