// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/assembly.h"
#include "base/executor.h"
#include "base/result.h"
#include "ctl/json_forms.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace tidemark::ctl {

/// What every command gets: where to write, which library, and a loop to wait on. Main thread.
class Context final {
public:
    Context(std::ostream& output, std::ostream& diagnostics) : m_output(output), m_diagnostics(diagnostics) { }

    std::filesystem::path dataDirectory; ///< empty: the default one
    bool isJson = false;
    audio::EngineOptions engine;

    /// Opens the library at the first call.
    [[nodiscard]] Result<library::Library*> library();
    [[nodiscard]] assembly::Assembly& assembly() { return *m_assembly; }
    [[nodiscard]] LoopExecutor& loop() { return m_loop; }

    /// Starts something that replies later, and waits for it.
    template <class T>
    [[nodiscard]] Result<T> await(const std::function<void(library::Reply<T>)>& start)
    {
        std::optional<Result<T>> answer;
        start([&answer](Result<T> result) { answer.emplace(std::move(result)); });
        m_loop.runUntil([&answer] { return answer.has_value(); });
        return std::move(*answer);
    }

    /// Prints the one JSON document of the command.
    void print(const Json& json);
    /// Prints a document on one line and at once: for `play`, which prints one a second.
    void printLine(const Json& json);
    /// Prints a line of the table.
    void print(const std::string& line);
    /// One line on the diagnostics for a subject that failed; the exit status will be 1.
    void reportFailure(const std::string& subject, const Error& error);
    [[nodiscard]] bool hasFailures() const { return m_hasFailures; }
    [[nodiscard]] std::ostream& diagnostics() { return m_diagnostics; }

    /// An ID (digits), a feed URL or an exact title.
    [[nodiscard]] Result<ShowId> findShow(const std::string& subject);

private:
    std::ostream& m_output;
    std::ostream& m_diagnostics;
    bool m_hasFailures = false;
    LoopExecutor m_loop;
    std::unique_ptr<assembly::Assembly> m_assembly;
};

/// @return the number of an argument of digits alone.
[[nodiscard]] std::optional<std::int64_t> idOf(const std::string& argument);

} // namespace tidemark::ctl
