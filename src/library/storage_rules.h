// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::library {

/// What stands behind a file of the media folder.
enum class FileStanding {
    Streamed, ///< came with listening, and may go
    Kept, ///< the listener wants it on disk; counts against no budget
    Playing, ///< of the episode that is loaded
    Orphaned, ///< its enclosure is gone from the library
};

struct FileInFolder {
    std::string key;
    std::uint64_t diskBytes = 0; ///< blocks, without holes
    Timestamp lastUsedAt{}; ///< when it was heard last; where it never was, when bytes came last
    FileStanding standing = FileStanding::Streamed;
};

/// How much streamed files may take together.
struct StorageLimits {
    std::uint64_t budgetBytes = 0; ///< 0: none are kept longer than they play
    std::optional<std::uint64_t> freeBytes{}; ///< on their disk; nothing where it is not known
};

/// So much of the disk is left to others, whatever the budget says.
inline constexpr std::uint64_t kFreeBytesForOthers = 256ULL * 1024 * 1024;

/// @return the keys of the files that have to go, in this order: orphans, then streamed ones, least recently used
/// first, until those that stay (with what plays) are within the limits. Pure.
[[nodiscard]] std::vector<std::string> filesToEvict(std::vector<FileInFolder> files, const StorageLimits& limits);

} // namespace tidemark::library
