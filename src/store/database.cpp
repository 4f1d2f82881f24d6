// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <sqlite3.h>

namespace tidemark::store {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kProgressSteps = 2000; // virtual machine steps between two looks at the stop flag: well below 1 ms

ErrorCode codeOf(int result, int systemError)
{
    switch (result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::Permission;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return systemError != 0 ? errnoError(systemError, {}).code : ErrorCode::Io;
    case SQLITE_CONSTRAINT:
        if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
            return ErrorCode::NotFound;
        return result == SQLITE_CONSTRAINT_UNIQUE ? ErrorCode::InvalidArgument : ErrorCode::Database;
    default:
        return ErrorCode::Database;
    }
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, Access access)
{
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        | (access == Access::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle));
    if (result != SQLITE_OK) {
        if (!handle)
            return fail(ErrorCode::Database, file.string() + ": out of memory");
        auto error = database->lastError();
        error.detail = file.string() + ": " + error.detail;
        return fail(std::move(error));
    }
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    return database;
}

Database::~Database()
{
    m_statements.clear();
    sqlite3_close_v2(m_handle);
}

Statement Database::prepare(std::string_view sql)
{
    auto& kept = m_statements[std::string(sql)];
    if (kept && !kept->isInUse)
        return Statement(*this, *kept);
    auto made = std::make_unique<PreparedStatement>();
    const int result = sqlite3_prepare_v3(
        m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &made->handle, nullptr);
    if (result != SQLITE_OK)
        return Statement(*this, lastError());
    if (kept) // its text is being stepped further up the stack: a second one for this call only
        return Statement(*this, std::move(made));
    kept = std::move(made);
    return Statement(*this, *kept);
}

Result<> Database::execute(std::string_view sql)
{
    return prepare(sql).run();
}

Result<> Database::executeScript(std::string_view script)
{
    while (!script.empty()) {
        PreparedStatement statement;
        const char* tail = nullptr;
        if (sqlite3_prepare_v3(m_handle, script.data(), static_cast<int>(script.size()), 0, &statement.handle, &tail)
            != SQLITE_OK)
            return fail(lastError());
        script.remove_prefix(static_cast<std::size_t>(tail - script.data()));
        int result = statement.handle ? SQLITE_ROW : SQLITE_DONE; // a comment alone gives no statement
        while (result == SQLITE_ROW)
            result = sqlite3_step(statement.handle);
        if (result != SQLITE_DONE)
            return fail(lastError());
    }
    return {};
}

Result<std::int64_t> Database::number(std::string_view sql)
{
    auto statement = prepare(sql);
    const auto hasRow = statement.step();
    if (!hasRow)
        return fail(hasRow.error());
    return *hasRow ? Columns(statement).integer() : 0;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::changedRowCount() const
{
    return sqlite3_changes64(m_handle);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Database::stopWhen(const std::atomic<bool>& isStopping)
{
    sqlite3_progress_handler(
        m_handle, kProgressSteps,
        [](void* flag) -> int { return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0; },
        const_cast<std::atomic<bool>*>(&isStopping));
}

Error Database::lastError() const
{
    const int result = sqlite3_extended_errcode(m_handle);
    const int systemError = sqlite3_system_errno(m_handle);
    const auto code = codeOf(result, systemError);
    if (code == ErrorCode::DiskFull)
        return {code, "there is no space left for the library"};
    return {code, sqlite3_errmsg(m_handle)};
}

} // namespace tidemark::store
