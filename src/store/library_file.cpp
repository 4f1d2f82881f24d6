// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library_file.h"

#include "base/log.h"
#include "store/migrator.h"
#include "store/transaction.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace tidemark::store {

namespace {

Error withFile(Error error, const std::filesystem::path& file)
{
    error.detail = file.string() + ": " + error.detail;
    return error;
}

/// Folders above are made as the umask says; the last one for its owner only. One that exists keeps its mode, because
/// it may be the listener's own choice.
Result<> makePrivateDirectory(const std::filesystem::path& path)
{
    const auto directory = path.has_filename() ? path : path.parent_path(); // "folder/" is its own parent otherwise
    std::error_code error;
    if (std::filesystem::is_directory(directory, error))
        return {};
    if (directory.has_parent_path())
        std::filesystem::create_directories(directory.parent_path(), error); // a failure shows in mkdir
    if (::mkdir(directory.c_str(), S_IRWXU) == 0) {
        ::chmod(directory.c_str(), S_IRWXU); // the umask may have taken even the owner's
        return {};
    }
    const int mkdirError = errno;
    if (mkdirError == EEXIST && std::filesystem::is_directory(directory, error))
        return {}; // another program was faster
    if (mkdirError == EEXIST || mkdirError == ENOTDIR)
        return fail(
            ErrorCode::Io, directory.string() + ": cannot be the data directory, a file of that name is in the way");
    return fail(errnoError(mkdirError, directory.string() + ": the data directory cannot be made"));
}

Result<> checkWritable(const std::filesystem::path& directory, const std::filesystem::path& file)
{
    if (::access(directory.c_str(), R_OK | W_OK | X_OK) != 0)
        return fail(errnoError(errno, directory.string() + ": the data directory is read-only for you"));
    if (::access(file.c_str(), R_OK | W_OK) != 0 && errno != ENOENT)
        return fail(errnoError(errno, file.string() + ": the library is read-only for you"));
    return {};
}

/// WAL, which another program may be switching to at this moment; SQLite does not wait for that by itself.
Result<> useWal(Database& database)
{
    constexpr int kAttempts = 50;
    for (int attempt = 1;; ++attempt) {
        auto done = database.executeScript("PRAGMA journal_mode = WAL");
        if (done || done.error().code != ErrorCode::Locked || attempt == kAttempts)
            return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

/// NORMAL: in WAL mode a killed program loses nothing, a power cut at most the last commits, never the file's order.
constexpr std::string_view kWriterSettings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8192;"
                                             "PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 16777216;"
                                             "PRAGMA secure_delete = FAST";
constexpr std::string_view kReaderSettings = "PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY";

Result<> bringUpToDate(Database& database, const std::filesystem::path& file, std::span<const EmbeddedFile> files)
{
    const auto version = schemaVersion(database, files.size());
    if (!version)
        return fail(version.error());
    if (*version > 0 && *version < static_cast<std::int64_t>(files.size())) {
        auto copy = file;
        copy += ".v" + std::to_string(*version) + ".backup";
        if (auto kept = copyDatabase(database, copy); !kept)
            return fail(kept.error().code, "no copy could be kept before the upgrade: " + kept.error().detail);
    }
    ::chmod(file.c_str(), S_IRUSR | S_IWUSR); // it is ours by now; the -wal and -shm files take its mode
    if (auto done = useWal(database); !done)
        return done;
    if (auto done = database.executeScript(kWriterSettings); !done)
        return done;
    return migrate(database, files);
}

} // namespace

std::filesystem::path libraryFile(const std::filesystem::path& dataDirectory)
{
    return dataDirectory / "library.sqlite";
}

Result<> makePrivateFile(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return errno == EEXIST ? Result<>() : fail(errnoError(errno, file.string()));
    ::fchmod(descriptor, S_IRUSR | S_IWUSR);
    ::close(descriptor);
    return {};
}

Result<std::unique_ptr<Database>> openLibrary(
    const std::filesystem::path& dataDirectory, std::span<const EmbeddedFile> migrationFiles)
{
    const auto file = libraryFile(dataDirectory);
    if (auto made = makePrivateDirectory(dataDirectory); !made)
        return fail(made.error());
    if (auto checked = checkWritable(dataDirectory, file); !checked)
        return fail(checked.error());
    if (auto made = makePrivateFile(file); !made)
        return fail(made.error());
    auto database = Database::open(file, Access::Write);
    if (!database)
        return fail(database.error());
    if (auto done = bringUpToDate(**database, file, migrationFiles); !done)
        return fail(withFile(done.error(), file));
    return database;
}

Result<std::unique_ptr<Database>> openLibraryReader(const std::filesystem::path& dataDirectory)
{
    const auto file = libraryFile(dataDirectory);
    auto database = Database::open(file, Access::Read);
    if (!database)
        return fail(database.error());
    if (auto done = (*database)->executeScript(kReaderSettings); !done)
        return fail(withFile(done.error(), file));
    return database;
}

} // namespace tidemark::store
