// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/result.h"
#include "store/session.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tidemark::store {

/// The library's one file `library.sqlite` in the data directory: one writer thread and two reader threads, each with a
/// connection of its own. The folder and the file are readable by their owner only. Made and used on the main thread;
/// tasks run on the store's threads and hand their results on themselves (by posting to an executor).
class Store final {
public:
    /// Opens or makes the library and brings its schema up to date (a copy of an older database is kept beside it).
    /// Blocking. ErrorCode::NewerDatabase, Permission (read-only folder), DiskFull, Database (broken file).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::filesystem::path& dataDirectory);
    /// Waits for the writes that were asked for; running reads are interrupted, waiting ones and whatever tasks ask for
    /// from now on are dropped.
    ~Store();

    using Task = std::function<void(Session&)>;
    /// Runs `task` on the writer thread, in order. Each repository call is a transaction of its own unless the task
    /// opens a Transaction. Short IMMEDIATE transactions, so that tidemarkctl can write beside the window.
    void write(Task task);
    /// The same before all that waits: positions and what the listener just did.
    void writeFirst(Task task);
    /// Runs `task` on a reader thread, in one transaction: all it reads is of one moment, after it was asked for.
    void read(Task task);
    /// Waits until all that was asked for is done; for the end of a program and for tests.
    void waitIdle();
    /// Tells whether another program has committed since the last call (PRAGMA data_version). Cheap; replies on the
    /// writer thread, whose connection does not count its own commits.
    void checkForeignChanges(std::function<void(bool hasChanged)> reply);

    [[nodiscard]] const std::filesystem::path& file() const;

private:
    class Implementation;
    explicit Store(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

/// Verifies a library: SQLite's own integrity check, foreign keys, counters against what they count, full text against
/// its rows. @return the problems, empty where all is well. Blocking. Changes nothing, but needs the right to write:
/// FTS5 checks an index only under the write lock.
[[nodiscard]] Result<std::vector<std::string>> checkLibrary(const std::filesystem::path& dataDirectory);

} // namespace tidemark::store
