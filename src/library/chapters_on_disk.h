// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/byte_places.h"
#include "library/services.h"
#include "model/chapter.h"
#include "model/episode.h"

#include <vector>

namespace tidemark::library {

/// Looks at what is on disk of an enclosure; begins no request. Blocking: reads the file's index.
/// @param askPlaces empty: bytePlaces()
/// @return for each chapter whether a jump to its start needs no request for the first second of its sound.
[[nodiscard]] std::vector<bool> chaptersOnDisk(const Services& services, const Enclosure& enclosure,
    const std::vector<Chapter>& timeline, AskPlaces askPlaces = {});

} // namespace tidemark::library
