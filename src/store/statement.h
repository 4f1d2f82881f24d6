// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace tidemark::store {

class Database;

/// A statement as SQLite keeps it between two uses; owned by Database.
struct PreparedStatement {
    PreparedStatement() = default;
    ~PreparedStatement();
    PreparedStatement(const PreparedStatement&) = delete;
    PreparedStatement& operator=(const PreparedStatement&) = delete;
    sqlite3_stmt* handle = nullptr;
    bool isInUse = false;
};

namespace detail {
template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};
template <class T>
struct IsId : std::false_type {
};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {
};
} // namespace detail

class Columns;

/// One use of a prepared statement: bind by name, step, read. Goes back to its Database, reset, when it goes out of
/// scope. A failure to prepare or bind is remembered and returned by the next step, so that calls can be chained.
class Statement final {
public:
    Statement(Database& database, PreparedStatement& kept);
    Statement(Database& database, std::unique_ptr<PreparedStatement> own);
    Statement(Database& database, Error error);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Binds a number, text, time, id, or an optional of these (NULL where empty). Text is copied.
    template <class T>
    Statement& bind(const char* name, const T& value)
    {
        if constexpr (detail::IsOptional<T>::value)
            return value ? bind(name, *value) : bindNull(name);
        else if constexpr (detail::IsId<T>::value)
            return bindInteger(name, value.value);
        else if constexpr (std::is_same_v<T, Timestamp>)
            return bindInteger(name, value.time_since_epoch().count());
        else if constexpr (std::is_same_v<T, Milliseconds>)
            return bindInteger(name, value.count());
        else if constexpr (std::is_integral_v<T>)
            return bindInteger(name, static_cast<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<T>)
            return bindReal(name, value);
        else
            return bindText(name, std::string_view(value));
    }

    /// @return whether there is a row to read.
    [[nodiscard]] Result<bool> step();
    /// Steps to the end and resets, so that it can be bound anew.
    [[nodiscard]] Result<> run();
    /// Calls `read(Columns&)` for every row, then resets.
    template <class Read>
    [[nodiscard]] Result<> forEach(Read read);
    void reset();

private:
    friend class Columns;
    Statement& bindNull(const char* name);
    Statement& bindInteger(const char* name, std::int64_t value);
    Statement& bindReal(const char* name, double value);
    Statement& bindText(const char* name, std::string_view value);
    int indexOf(const char* name);
    void keepFailure(int result);

    Database* m_database;
    std::unique_ptr<PreparedStatement> m_own;
    PreparedStatement* m_prepared = nullptr;
    std::optional<Error> m_error;
};

/// Reads the columns of the current row from left to right.
class Columns final {
public:
    explicit Columns(const Statement& statement) : m_handle(statement.m_prepared->handle) { }

    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] double real();
    [[nodiscard]] std::string text();
    [[nodiscard]] bool flag() { return integer() != 0; }
    template <class IdType>
    [[nodiscard]] IdType id()
    {
        return IdType(integer());
    }
    [[nodiscard]] Milliseconds length() { return Milliseconds(integer()); }
    [[nodiscard]] Timestamp time() { return Timestamp(Milliseconds(integer())); }
    [[nodiscard]] std::optional<std::int64_t> optionalInteger() { return optional(&Columns::integer); }
    [[nodiscard]] std::optional<double> optionalReal() { return optional(&Columns::real); }
    [[nodiscard]] std::optional<bool> optionalFlag() { return optional(&Columns::flag); }
    [[nodiscard]] std::optional<Milliseconds> optionalLength() { return optional(&Columns::length); }
    [[nodiscard]] std::optional<Timestamp> optionalTime() { return optional(&Columns::time); }
    [[nodiscard]] std::optional<int> optionalInt();

private:
    template <class T>
    std::optional<T> optional(T (Columns::*read)())
    {
        if (!isNull())
            return (this->*read)();
        ++m_next;
        return std::nullopt;
    }
    [[nodiscard]] bool isNull() const;

    sqlite3_stmt* m_handle;
    int m_next = 0;
};

template <class Read>
Result<> Statement::forEach(Read read)
{
    while (true) {
        const auto hasRow = step();
        if (!hasRow)
            return fail(hasRow.error());
        if (!*hasRow)
            break;
        Columns columns(*this);
        read(columns);
    }
    reset();
    return {};
}

} // namespace tidemark::store
