// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/statement.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace tidemark::store {

enum class Access { Write, Read };

/// One connection to SQLite, with the statements it has prepared. Used on one thread at a time; only interrupt() may
/// be called from another. Busy for at most five seconds, then ErrorCode::Locked.
class Database final {
public:
    /// Opens an existing file (`Access::Write` also an empty one); changes nothing in it.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// @return the statement, ready to bind. It is kept prepared and reused under its text. An error shows when it
    /// is stepped.
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// Runs one statement without parameters and drops its rows.
    [[nodiscard]] Result<> execute(std::string_view sql);
    /// Runs statement after statement, split by SQLite's own parser; stops at the first failure. Not cached.
    [[nodiscard]] Result<> executeScript(std::string_view script);
    /// @return the first column of the first row of a query without parameters; 0 where it has none.
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql);

    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    /// Rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] std::int64_t changedRowCount() const;
    /// Makes the running statement fail with ErrorCode::Cancelled. Any thread.
    void interrupt();
    /// Makes every longer statement fail with ErrorCode::Cancelled once the flag is true. The flag outlives this.
    void stopWhen(const std::atomic<bool>& isStopping);
    /// @return the connection's last failure.
    [[nodiscard]] Error lastError() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    explicit Database(sqlite3* handle) : m_handle(handle) { }

    sqlite3* m_handle;
    std::unordered_map<std::string, std::unique_ptr<PreparedStatement>> m_statements;
};

} // namespace tidemark::store
