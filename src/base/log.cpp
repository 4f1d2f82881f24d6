// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>

#include <cstdlib>
#include <mutex>

namespace tidemark {

spdlog::logger& log(std::string_view category)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const std::string name(category);
    if (const auto known = spdlog::get(name))
        return *known;
    const auto logger = spdlog::stderr_color_mt(name);
    const char* level = std::getenv("TIDEMARK_LOG");
    logger->set_level(level ? spdlog::level::from_str(level) : spdlog::level::warn);
    return *logger;
}

void detail::assumptionBroken(const char* condition, const char* file, int line)
{
    log("base").critical("{}:{}: '{}' does not hold", file, line, condition);
#ifndef NDEBUG
    std::abort();
#endif
}

} // namespace tidemark
