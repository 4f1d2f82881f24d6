// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "base/log.h"
#include "store/database.h"

#include <utility>

namespace tidemark::store {

Result<Transaction> Transaction::begin(Database& database)
{
    const bool isSavepoint = database.isInTransaction();
    if (auto begun = database.execute(isSavepoint ? "SAVEPOINT inner_work" : "BEGIN IMMEDIATE"); !begun)
        return fail(begun.error());
    return Transaction(database, isSavepoint);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_isSavepoint(other.m_isSavepoint)
{
}

Transaction::~Transaction()
{
    // A full disk or a failed write has ended the transaction already.
    if (!m_database || !m_database->isInTransaction())
        return;
    if (m_isSavepoint) {
        if (auto undone = m_database->execute("ROLLBACK TO inner_work"); !undone)
            log("store").error("rolling back to a savepoint failed: {}", undone.error().detail);
        if (auto released = m_database->execute("RELEASE inner_work"); !released)
            log("store").error("releasing a savepoint failed: {}", released.error().detail);
    } else if (auto undone = m_database->execute("ROLLBACK"); !undone) {
        log("store").error("rolling back failed: {}", undone.error().detail);
    }
}

Result<> Transaction::commit()
{
    if (!m_database)
        return fail(ErrorCode::Internal, "the transaction is over");
    auto done = m_database->execute(m_isSavepoint ? "RELEASE inner_work" : "COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

Result<> inTransaction(Database& database, const std::function<Result<>()>& work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

} // namespace tidemark::store
