// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "embedded/migrations.h"
#include "store/database.h"
#include "store/library_file.h"
#include "store/transaction.h"

#include <sqlite3.h>

#include <string>

namespace tidemark::store {

namespace {

constexpr std::int64_t kApplicationId = 0x54444d4b; // as in 0001_catalogue.sql

Result<> runMigration(Database& database, const EmbeddedFile& file, std::int64_t version)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const auto reached = database.number("PRAGMA user_version");
    if (!reached)
        return fail(reached.error());
    if (*reached >= version) // another program was faster
        return {};
    auto done = database.executeScript(file.bytes);
    if (done)
        done = database.executeScript("PRAGMA user_version = " + std::to_string(version));
    if (done)
        done = transaction->commit();
    if (!done)
        return fail(done.error().code, std::string(file.name) + ": " + done.error().detail);
    return {};
}

} // namespace

std::span<const EmbeddedFile> migrations()
{
    return embedded::migrations();
}

Result<std::int64_t> schemaVersion(Database& database, std::size_t known)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return version;
    const auto application = database.number("PRAGMA application_id");
    if (!application)
        return application;
    const auto tableCount = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tableCount)
        return tableCount;
    const bool isEmpty = *version == 0 && *application == 0 && *tableCount == 0;
    if (!isEmpty && *application != kApplicationId)
        return fail(ErrorCode::Database, "the file is another program's database, not a Tidemark library");
    if (*version > static_cast<std::int64_t>(known))
        return fail(ErrorCode::NewerDatabase,
            "the library was written by a newer Tidemark (schema " + std::to_string(*version)
                + ", this program knows up to " + std::to_string(known) + ")");
    return version;
}

Result<> migrate(Database& database, std::span<const EmbeddedFile> files)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    for (auto next = static_cast<std::size_t>(*version); next < files.size(); ++next) {
        if (auto done = runMigration(database, files[next], static_cast<std::int64_t>(next) + 1); !done)
            return done;
    }
    return {};
}

Result<> copyDatabase(Database& database, const std::filesystem::path& to)
{
    auto partial = to;
    partial += ".part";
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    if (auto made = makePrivateFile(partial); !made)
        return made;
    {
        auto copy = Database::open(partial, Access::Write);
        if (!copy)
            return fail(copy.error());
        sqlite3_backup* backup = sqlite3_backup_init((*copy)->handle(), "main", database.handle(), "main");
        if (!backup)
            return fail((*copy)->lastError());
        const int stepped = sqlite3_backup_step(backup, -1);
        const int finished = sqlite3_backup_finish(backup); // is fine with a step that found the file locked
        if (finished != SQLITE_OK)
            return fail((*copy)->lastError());
        if (stepped != SQLITE_DONE)
            return fail(ErrorCode::Locked, "another program is writing to the library");
    }
    std::error_code error;
    std::filesystem::rename(partial, to, error);
    if (error)
        return fail(errnoError(error.value(), to.string()));
    return {};
}

} // namespace tidemark::store
