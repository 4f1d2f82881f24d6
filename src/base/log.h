// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spdlog/spdlog.h>

#include <memory>
#include <string_view>

namespace tidemark {

/// The logger of one folder, such as log("net"); made at its first use. Writes to standard error, from any thread.
/// The level is `warn` unless TIDEMARK_LOG names another ("debug", "info", …).
[[nodiscard]] spdlog::logger& log(std::string_view category);

namespace detail {
void assumptionBroken(const char* condition, const char* file, int line);
}

} // namespace tidemark

/// Checks an assumption of ours: stops a debug build, logs in a release build. True where it holds.
#define TIDEMARK_VERIFY(condition)                                                                                     \
    ((condition) ? true : (::tidemark::detail::assumptionBroken(#condition, __FILE__, __LINE__), false))
