// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/core.h>

#include <memory>
#include <string_view>

namespace tidemark {

/// Writes lines of one folder to standard error, from any thread. A line that is below the level costs a comparison.
/// (spdlog does the work behind it; its headers would double the time that every source takes to compile.)
class Logger final {
public:
    enum class Level { Debug, Info, Warning, Error, Critical };

    explicit Logger(std::string_view category);
    ~Logger();

    template <class... Arguments>
    void debug(fmt::format_string<Arguments...> text, Arguments&&... arguments)
    {
        write(Level::Debug, text, fmt::make_format_args(arguments...));
    }
    template <class... Arguments>
    void info(fmt::format_string<Arguments...> text, Arguments&&... arguments)
    {
        write(Level::Info, text, fmt::make_format_args(arguments...));
    }
    template <class... Arguments>
    void warn(fmt::format_string<Arguments...> text, Arguments&&... arguments)
    {
        write(Level::Warning, text, fmt::make_format_args(arguments...));
    }
    template <class... Arguments>
    void error(fmt::format_string<Arguments...> text, Arguments&&... arguments)
    {
        write(Level::Error, text, fmt::make_format_args(arguments...));
    }
    template <class... Arguments>
    void critical(fmt::format_string<Arguments...> text, Arguments&&... arguments)
    {
        write(Level::Critical, text, fmt::make_format_args(arguments...));
    }

    /// For work that only a log line needs.
    [[nodiscard]] bool isEnabled(Level level) const;

private:
    void write(Level level, fmt::string_view text, fmt::format_args arguments);

    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// The logger of one folder, such as log("net"); made at its first use.
/// The level is "warn" unless TIDEMARK_LOG names another ("debug", "info", …).
[[nodiscard]] Logger& log(std::string_view category);

namespace detail {
void assumptionBroken(const char* condition, const char* file, int line);
}

} // namespace tidemark

/// Checks an assumption of ours: stops a debug build, logs in a release build. True where it holds.
#define TIDEMARK_VERIFY(condition)                                                                                     \
    ((condition) ? true : (::tidemark::detail::assumptionBroken(#condition, __FILE__, __LINE__), false))
