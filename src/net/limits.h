// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"

/// The one table of limits for everything that is fetched. Source: standards.md §2.
namespace tidemark::net::limits {

inline constexpr std::uint64_t kMebibyte = 1024 * 1024;

[[nodiscard]] inline HttpLimits feed()
{
    return {.maximumBytes = 512 * kMebibyte};
}
[[nodiscard]] inline HttpLimits webPage()
{
    return {.maximumBytes = 8 * kMebibyte};
}
[[nodiscard]] inline HttpLimits chapters()
{
    return {.maximumBytes = 8 * kMebibyte, .totalTimeout = std::chrono::seconds(60)};
}
[[nodiscard]] inline HttpLimits image()
{
    return {.maximumBytes = 16 * kMebibyte};
}
[[nodiscard]] inline HttpLimits media()
{
    return {.maximumBytes = 16384 * kMebibyte};
}

} // namespace tidemark::net::limits
