// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace tidemark::store {

namespace {

mode_t modeOf(const std::filesystem::path& path)
{
    struct stat status { };
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777 : 0;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

/// Runs `work` in a child that is no root, because root ignores mode bits. @return its exit status.
int asNobody(const std::function<int()>& work)
{
    const auto child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            ::_exit(99);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr EmbeddedFile kFirst{"0001_first.sql",
    "-- a ';' in a comment\nPRAGMA application_id = 0x54444d4b;\nCREATE TABLE words (word TEXT) STRICT;\n"
    "INSERT INTO words (word) VALUES ('one; two');\n"};
constexpr EmbeddedFile kSecond{"0002_second.sql", "CREATE TABLE more (word TEXT) STRICT;\n"};
constexpr EmbeddedFile kBroken{"0002_broken.sql", "CREATE TABLE more (word TEXT) STRICT;\nCREATE NONSENSE;\n"};

} // namespace

TEST(LibraryFile, IsMadeForItsOwnerOnlyWhateverTheUmask)
{
    const TemporaryFolder folder;
    const auto data = folder.path() / "deep" / "data";
    const auto umaskBefore = ::umask(0);
    const auto opened = openLibrary(data, migrations());
    ::umask(umaskBefore);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(modeOf(data), 0700U);
    EXPECT_EQ(modeOf(data / "library.sqlite"), 0600U);
    EXPECT_EQ(modeOf(data / "library.sqlite-wal"), 0600U);
}

TEST(LibraryFile, MigratesOnceAndThenLeavesTheSchemaAlone)
{
    const TemporaryFolder folder;
    for (int round = 0; round < 2; ++round) {
        const auto opened = openLibrary(folder.path(), migrations());
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_EQ((*opened)->number("PRAGMA user_version").value_or(-1), static_cast<int>(migrations().size()));
        EXPECT_EQ((*opened)->number("PRAGMA foreign_keys").value_or(-1), 1);
        const auto before = (*opened)->number("PRAGMA schema_version");
        ASSERT_TRUE(migrate(**opened, migrations()));
        EXPECT_EQ((*opened)->number("PRAGMA schema_version"), before);
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "library.sqlite.v0.backup"));
}

TEST(LibraryFile, KeepsACopyBeforeAnUpgrade)
{
    const TemporaryFolder folder;
    const std::vector<EmbeddedFile> old{kFirst};
    const std::vector<EmbeddedFile> current{kFirst, kSecond};
    ASSERT_TRUE(openLibrary(folder.path(), old));
    const auto opened = openLibrary(folder.path(), current);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ((*opened)->number("SELECT count(*) FROM more").value_or(-1), 0);
    const auto copy = folder.path() / "library.sqlite.v1.backup";
    EXPECT_EQ(modeOf(copy), 0600U);
    const auto kept = Database::open(copy, Access::Read);
    ASSERT_TRUE(kept);
    EXPECT_EQ((*kept)->number("PRAGMA user_version").value_or(-1), 1);
    EXPECT_EQ((*kept)->number("SELECT count(*) FROM words WHERE word = 'one; two'").value_or(-1), 1);
}

TEST(LibraryFile, AFailedMigrationLeavesEverythingAsItWas)
{
    const TemporaryFolder folder;
    const std::vector<EmbeddedFile> old{kFirst};
    const std::vector<EmbeddedFile> broken{kFirst, kBroken};
    ASSERT_TRUE(openLibrary(folder.path(), old));
    const auto opened = openLibrary(folder.path(), broken);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Database);
    EXPECT_NE(opened.error().detail.find("0002_broken.sql"), std::string::npos);
    const auto again = openLibrary(folder.path(), old);
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ((*again)->number("PRAGMA user_version").value_or(-1), 1);
    EXPECT_EQ((*again)->number("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").value_or(-1), 0);
}

TEST(LibraryFile, OfANewerProgramIsNotOpened)
{
    const TemporaryFolder folder;
    const std::vector<EmbeddedFile> newer{kFirst, kSecond};
    const std::vector<EmbeddedFile> ours{kFirst};
    ASSERT_TRUE(openLibrary(folder.path(), newer));
    const auto before = contentOf(folder.path() / "library.sqlite");
    const auto opened = openLibrary(folder.path(), ours);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NewerDatabase);
    EXPECT_EQ(contentOf(folder.path() / "library.sqlite"), before);
}

TEST(LibraryFile, ThatIsNoDatabaseIsLeftUntouched)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    for (const std::string& content : {std::string(5000, 'x'), std::string("short")}) {
        std::ofstream(file, std::ios::binary) << content;
        const auto opened = Store::open(folder.path());
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::Database) << opened.error().detail;
        EXPECT_NE(opened.error().detail.find("not a database"), std::string::npos) << opened.error().detail;
        EXPECT_EQ(contentOf(file), content);
    }
}

TEST(LibraryFile, OfAnotherProgramIsLeftUntouched)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "library.sqlite";
    ASSERT_TRUE(makePrivateFile(file));
    ASSERT_TRUE(
        (*Database::open(file, Access::Write))->executeScript("CREATE TABLE theirs (a); PRAGMA user_version = 1"));
    const auto before = contentOf(file);
    const auto opened = Store::open(folder.path());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Database);
    EXPECT_NE(opened.error().detail.find("another program"), std::string::npos);
    EXPECT_EQ(contentOf(file), before);
}

TEST(LibraryFile, InAReadOnlyFolderSaysSo)
{
    const TemporaryFolder folder;
    ::chmod(folder.path().c_str(), 0555);
    const auto status = asNobody([&folder] {
        const auto inside = openLibrary(folder.path(), migrations());
        const auto below = openLibrary(folder.path() / "new", migrations());
        const bool isRight = !inside && inside.error().code == ErrorCode::Permission
            && inside.error().detail.find("read-only") != std::string::npos && !below
            && below.error().code == ErrorCode::Permission;
        return isRight ? 0 : 1;
    });
    ::chmod(folder.path().c_str(), 0755);
    EXPECT_EQ(status, 0);
}

TEST(LibraryFile, ThatMayNotBeWrittenSaysSo)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(openLibrary(folder.path(), migrations()));
    ::chmod(folder.path().c_str(), 0777);
    ::chmod(libraryFile(folder.path()).c_str(), 0444);
    const auto status = asNobody([&folder] {
        const auto opened = openLibrary(folder.path(), migrations());
        return !opened && opened.error().code == ErrorCode::Permission ? 0 : 1;
    });
    EXPECT_EQ(status, 0);
}

TEST(LibraryFile, AFileInPlaceOfTheFolderIsAClearError)
{
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "data") << "a file";
    const auto opened = Store::open(folder.path() / "data");
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().detail.find("in the way"), std::string::npos) << opened.error().detail;
}

} // namespace tidemark::store
