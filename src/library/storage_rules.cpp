// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/storage_rules.h"

#include <algorithm>
#include <tuple>

namespace tidemark::library {

namespace {

std::uint64_t allowedBytes(std::uint64_t streamedBytes, const StorageLimits& limits)
{
    if (!limits.freeBytes)
        return limits.budgetBytes;
    const auto reachable = streamedBytes + *limits.freeBytes;
    return std::min(limits.budgetBytes, reachable - std::min(reachable, kFreeBytesForOthers));
}

} // namespace

std::vector<std::string> filesToEvict(std::vector<FileInFolder> files, const StorageLimits& limits)
{
    std::uint64_t streamedBytes = 0;
    std::uint64_t orphanedBytes = 0;
    for (const auto& file : files) {
        if (file.standing == FileStanding::Streamed || file.standing == FileStanding::Playing)
            streamedBytes += file.diskBytes;
        if (file.standing == FileStanding::Orphaned)
            orphanedBytes += file.diskBytes;
    }
    auto after = limits;
    if (after.freeBytes)
        *after.freeBytes += orphanedBytes;
    const auto allowed = allowedBytes(streamedBytes, after);
    const auto goesFirst = [](const FileInFolder& file) {
        return std::tuple(file.standing != FileStanding::Orphaned, file.lastUsedAt);
    };
    std::stable_sort(
        files.begin(), files.end(), [&](const auto& a, const auto& b) { return goesFirst(a) < goesFirst(b); });
    std::vector<std::string> keys;
    for (const auto& file : files) {
        if (file.standing == FileStanding::Orphaned) {
            keys.push_back(file.key);
        } else if (file.standing == FileStanding::Streamed && streamedBytes > allowed) {
            keys.push_back(file.key);
            streamedBytes -= file.diskBytes;
        }
    }
    return keys;
}

} // namespace tidemark::library
