// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>

namespace tidemark {

/// Bytes that a jump to a moment reads. A moment may have several places, or none where nobody knows.
struct BytePlace {
    Milliseconds moment{0};
    std::uint64_t begin = 0;
    std::uint64_t end = 0; ///< one past the last byte; more than `begin`
    /// The jump reads these bytes and no others. False: about here, as wide as the guess may be wrong.
    bool isExact = false;
    bool operator==(const BytePlace&) const = default;
};

/// How much sound a place holds unless asked for more or less.
inline constexpr Milliseconds kPlaceAhead{3000};

} // namespace tidemark
