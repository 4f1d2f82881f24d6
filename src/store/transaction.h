// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <optional>

namespace tidemark::store {

class Database;

/// Changes that happen together or not at all: rolled back unless committed. Takes the write lock at once, so that it
/// waits at its beginning for another program, never in its middle. Within a running transaction it is a savepoint.
class Transaction final {
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    [[nodiscard]] Result<> commit();

private:
    Transaction(Database& database, bool isSavepoint) : m_database(&database), m_isSavepoint(isSavepoint) { }

    Database* m_database; ///< null: over
    bool m_isSavepoint;
};

/// Runs `work` within a Transaction of its own; commits where it succeeds.
[[nodiscard]] Result<> inTransaction(Database& database, const std::function<Result<>()>& work);

} // namespace tidemark::store
