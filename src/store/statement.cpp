// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "base/log.h"
#include "store/database.h"

#include <sqlite3.h>

namespace tidemark::store {

PreparedStatement::~PreparedStatement()
{
    sqlite3_finalize(handle);
}

Statement::Statement(Database& database, PreparedStatement& kept) : m_database(&database), m_prepared(&kept)
{
    kept.isInUse = true;
}

Statement::Statement(Database& database, std::unique_ptr<PreparedStatement> own)
    : m_database(&database), m_own(std::move(own)), m_prepared(m_own.get())
{
}

Statement::Statement(Database& database, Error error) : m_database(&database), m_error(std::move(error)) { }

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_own(std::move(other.m_own))
    , m_prepared(std::exchange(other.m_prepared, nullptr))
    , m_error(std::move(other.m_error))
{
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared->handle);
    sqlite3_clear_bindings(m_prepared->handle); // long texts are not held until the next use
    m_prepared->isInUse = false;
}

Result<bool> Statement::step()
{
    if (m_error)
        return fail(*m_error);
    const int result = sqlite3_step(m_prepared->handle);
    if (result == SQLITE_ROW || result == SQLITE_DONE)
        return result == SQLITE_ROW;
    auto error = m_database->lastError();
    sqlite3_reset(m_prepared->handle);
    return fail(std::move(error));
}

Result<> Statement::run()
{
    while (true) {
        const auto hasRow = step();
        if (!hasRow)
            return fail(hasRow.error());
        if (!*hasRow)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    if (m_prepared)
        sqlite3_reset(m_prepared->handle);
}

int Statement::indexOf(const char* name)
{
    if (m_error)
        return 0;
    const int index = sqlite3_bind_parameter_index(m_prepared->handle, name);
    if (!TIDEMARK_VERIFY(index != 0))
        m_error =
            Error{ErrorCode::Internal, std::string("no parameter ") + name + " in " + sqlite3_sql(m_prepared->handle)};
    return index;
}

void Statement::keepFailure(int result)
{
    if (result != SQLITE_OK && !m_error)
        m_error = m_database->lastError();
}

Statement& Statement::bindNull(const char* name)
{
    if (const int index = indexOf(name))
        keepFailure(sqlite3_bind_null(m_prepared->handle, index));
    return *this;
}

Statement& Statement::bindInteger(const char* name, std::int64_t value)
{
    if (const int index = indexOf(name))
        keepFailure(sqlite3_bind_int64(m_prepared->handle, index, value));
    return *this;
}

Statement& Statement::bindReal(const char* name, double value)
{
    if (const int index = indexOf(name))
        keepFailure(sqlite3_bind_double(m_prepared->handle, index, value));
    return *this;
}

Statement& Statement::bindText(const char* name, std::string_view value)
{
    // A null pointer would be NULL, not the empty text.
    if (const int index = indexOf(name))
        keepFailure(sqlite3_bind_text64(
            m_prepared->handle, index, value.empty() ? "" : value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

std::int64_t Columns::integer()
{
    return sqlite3_column_int64(m_handle, m_next++);
}

double Columns::real()
{
    return sqlite3_column_double(m_handle, m_next++);
}

std::string Columns::text()
{
    const auto* bytes = sqlite3_column_text(m_handle, m_next);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_handle, m_next));
    ++m_next;
    return bytes ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
}

std::optional<int> Columns::optionalInt()
{
    const auto number = optionalInteger();
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

bool Columns::isNull() const
{
    return sqlite3_column_type(m_handle, m_next) == SQLITE_NULL;
}

} // namespace tidemark::store
