// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_file.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace tidemark::store {

class Database;

/// @return the migrations of this program, resources/migrations, in their order.
[[nodiscard]] std::span<const EmbeddedFile> migrations();

/// @return how many migrations the file has seen (PRAGMA user_version); 0 for an empty file.
/// ErrorCode::NewerDatabase where that is more than `known`; ErrorCode::Database where the file is no SQLite database
/// or another program's. Reads only.
[[nodiscard]] Result<std::int64_t> schemaVersion(Database& database, std::size_t known);

/// Runs the migrations that are missing, each in a transaction with its number (PRAGMA user_version) last. The first
/// failure rolls its file back and is reported. Nothing to do: nothing is written. Two programs may do it at once.
[[nodiscard]] Result<> migrate(Database& database, std::span<const EmbeddedFile> files);

/// Copies the database as it is to `to`, which appears only when it is whole; an older copy there is replaced.
[[nodiscard]] Result<> copyDatabase(Database& database, const std::filesystem::path& to);

} // namespace tidemark::store
