// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/byte_ranges.h"
#include "media/media_cache.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace tidemark::media {

/// The end of a file whose length is not known, and of a request that names no end.
inline constexpr std::uint64_t kUnknownEnd = std::numeric_limits<std::uint64_t>::max();

/// What is wanted of one file, most urgent first.
struct FetchWishes {
    std::vector<std::uint64_t> waits{}; ///< where reads are blocked, longest waiting first
    bool needsHead = false; ///< someone asks for the length
    std::optional<std::uint64_t> readerOffset{}; ///< where the last read ended
    std::uint64_t straightBytes = 0; ///< how much was read without a jump
    std::vector<ByteRange> prefetch{};
    bool wantsAll = false;
};

/// A request under way: it began at `begin`, its next byte is `position`.
struct RunningFetch {
    std::uint64_t begin = 0;
    std::uint64_t position = 0;
    std::uint64_t end = kUnknownEnd;
};

struct FetchFacts {
    ByteRanges there{};
    std::uint64_t limit = kUnknownEnd; ///< the length, where it is known
    bool knowsRanges = true; ///< whether the server does, as far as is known
    std::optional<RunningFetch> running{};
};

struct FetchPlan {
    enum class Action { Nothing, Keep, Start, Stop };
    Action action = Action::Nothing;
    ByteRange range{}; ///< what to ask for, for Start
    bool isUrgent = false; ///< a listener waits for it or will soon
    bool operator==(const FetchPlan&) const = default;
};

/// Decides what to fetch next. Pure. One request at a time: on a second connection the running one would take half of
/// the line from a jump.
[[nodiscard]] FetchPlan planFetch(const FetchFacts& facts, const FetchWishes& wishes, const FetchOptions& options);

/// @return how much to ask for at once after `straightBytes` were read without a jump.
[[nodiscard]] std::uint64_t pieceBytes(std::uint64_t straightBytes, const FetchOptions& options);

/// @return how far beyond the reader to fetch.
[[nodiscard]] std::uint64_t readAheadBytes(std::uint64_t straightBytes, const FetchOptions& options);

} // namespace tidemark::media
