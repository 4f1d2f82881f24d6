// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session.h"

#include "store/database.h"
#include "store/transaction.h"

namespace tidemark::store {

Session::Session(Database& connection)
    : database(connection)
    , shows(connection)
    , episodes(connection)
    , timelines(connection)
    , queue(connection)
    , search(connection)
    , downloads(connection)
    , settings(connection)
{
}

Result<> Session::transaction(const std::function<Result<>()>& work)
{
    if (database.isInTransaction())
        return fail(ErrorCode::Internal, "a transaction is running already");
    return inTransaction(database, work);
}

} // namespace tidemark::store
