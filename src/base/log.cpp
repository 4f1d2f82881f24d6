// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <map>
#include <mutex>
#include <string>

namespace tidemark {

namespace {

spdlog::level::level_enum spdlogLevel(Logger::Level level)
{
    static constexpr spdlog::level::level_enum kLevels[] = {
        spdlog::level::debug, spdlog::level::info, spdlog::level::warn, spdlog::level::err, spdlog::level::critical};
    return kLevels[static_cast<std::size_t>(level)];
}

} // namespace

class Logger::Implementation {
public:
    explicit Implementation(const std::string& category)
        : logger(category, std::make_shared<spdlog::sinks::stderr_color_sink_mt>())
    {
        const char* level = std::getenv("TIDEMARK_LOG");
        logger.set_level(level ? spdlog::level::from_str(level) : spdlog::level::warn);
    }

    spdlog::logger logger;
};

Logger::Logger(std::string_view category)
    : m_implementation(std::make_unique<Implementation>(std::string(category))) { }

Logger::~Logger() = default;

bool Logger::isEnabled(Level level) const
{
    return m_implementation->logger.should_log(spdlogLevel(level));
}

void Logger::write(Level level, fmt::string_view text, fmt::format_args arguments)
{
    if (isEnabled(level))
        m_implementation->logger.log(spdlogLevel(level), fmt::vformat(text, arguments));
}

Logger& log(std::string_view category)
{
    static std::mutex mutex;
    // Never destroyed: threads may log until the very end of the program.
    static auto& loggers = *new std::map<std::string, Logger, std::less<>>;
    const std::lock_guard lock(mutex);
    const auto found = loggers.find(category);
    return found != loggers.end() ? found->second : loggers.try_emplace(std::string(category), category).first->second;
}

void detail::assumptionBroken(const char* condition, const char* file, int line)
{
    log("base").critical("{}:{}: '{}' does not hold", file, line, condition);
#ifndef NDEBUG
    std::abort();
#endif
}

} // namespace tidemark
