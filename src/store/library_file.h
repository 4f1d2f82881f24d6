// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/embedded_file.h"
#include "base/result.h"
#include "store/database.h"

#include <filesystem>
#include <memory>
#include <span>

namespace tidemark::store {

/// @return the library's file within a data directory.
[[nodiscard]] std::filesystem::path libraryFile(const std::filesystem::path& dataDirectory);

/// Makes an empty file that only its owner can read, whatever the umask; one that exists is left as it is.
[[nodiscard]] Result<> makePrivateFile(const std::filesystem::path& file);

/// Opens the library for writing: makes the folder (0700) and the file (0600) where they are missing, switches to WAL
/// and brings the schema up to date. Before an older library with content is upgraded, a copy of it is kept as
/// `library.sqlite.vN.backup`. A file that is no library is left untouched. Errors as Store::open; details name the
/// file.
[[nodiscard]] Result<std::unique_ptr<Database>> openLibrary(
    const std::filesystem::path& dataDirectory, std::span<const EmbeddedFile> migrationFiles);

/// Opens the library read-only; it has been opened for writing before.
[[nodiscard]] Result<std::unique_ptr<Database>> openLibraryReader(const std::filesystem::path& dataDirectory);

} // namespace tidemark::store
