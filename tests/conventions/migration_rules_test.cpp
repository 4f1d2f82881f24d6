// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/migration_rules.h"

#include <gtest/gtest.h>

using namespace tidemark::conventions;

namespace {

const SourceFile kFirst{"resources/migrations/0001_shows.sql", "-- Keeps shows.\n"};
const SourceFile kSecond{"resources/migrations/0002_queue.sql", "-- Keeps the queue.\n"};

SourceFile sums(const std::string& text)
{
    return {"tests/conventions/migrations.sha256", text};
}

TEST(Sha256, GivesThePublishedValues)
{
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(MigrationRule, LeavesUnreleasedMigrationsAlone)
{
    EXPECT_TRUE(checkMigrations({}, sums("")).empty());
    EXPECT_TRUE(checkMigrations({kFirst, kSecond}, sums("# nothing released\n")).empty());
    EXPECT_TRUE(checkMigrations({kFirst, kSecond}, sums(sha256(kFirst.text) + "  0001_shows.sql\n")).empty());
}

TEST(MigrationRule, SeesAReleasedMigrationChange)
{
    const auto released = sums(sha256(kFirst.text) + "  0001_shows.sql\n");
    auto changed = kFirst;
    changed.text += "ALTER TABLE shows ADD COLUMN x;\n";
    const auto violations = checkMigrations({changed, kSecond}, released);
    ASSERT_EQ(violations.size(), 1U);
    EXPECT_EQ(violations[0].path, kFirst.path);
}

TEST(MigrationRule, SeesAReleasedMigrationGo)
{
    const auto released = sums(sha256(kSecond.text) + "  0002_queue.sql\n");
    EXPECT_EQ(checkMigrations({kFirst}, released).size(), 1U);
}

TEST(MigrationRule, ReadsItsListStrictly)
{
    EXPECT_EQ(checkMigrations({kFirst}, sums("abc  0001_shows.sql\n")).size(), 1U);
}

TEST(MigrationRule, WantsNumbersWithoutHolesAndAReason)
{
    EXPECT_EQ(checkMigrations({kSecond}, sums("")).size(), 1U);
    EXPECT_EQ(checkMigrations({{kFirst.path, "CREATE TABLE shows (id INTEGER);\n"}}, sums("")).size(), 1U);
}

} // namespace
