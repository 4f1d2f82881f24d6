// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/include_rules.h"
#include "conventions/migration_rules.h"
#include "conventions/text_rules.h"
#include "conventions/translation_rules.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace tidemark::conventions;

namespace {

/// Holds each rule against the tree that this program was built from.
class Tree : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        // Fixtures are input, and may hold anything.
        s_files = readTree(TIDEMARK_SOURCE_DIR, {"src", "ui", "tests", "cmake", "resources", ".ci"});
        std::erase_if(s_files, [](const SourceFile& file) { return file.path.starts_with("tests/fixtures/"); });
    }

    template <class Rule>
    static void holds(Rule rule)
    {
        for (const auto& file : s_files) {
            for (const auto& violation : rule(file))
                ADD_FAILURE() << violation.path << ":" << violation.line << ": " << violation.what;
        }
    }

    /// Holds a .ts file against the window's sources. What to do when it fails: conventions/translation_rules.h.
    static void isTranslated(const std::string& path, Coverage coverage)
    {
        std::vector<SourceFile> sources;
        std::ranges::copy_if(s_files, std::back_inserter(sources),
            [](const SourceFile& file) { return isCpp(file) && file.path.starts_with("ui/"); });
        const auto translations = std::ranges::find(s_files, path, &SourceFile::path);
        ASSERT_NE(translations, s_files.end());
        for (const auto& violation : checkTranslations(sources, *translations, coverage))
            ADD_FAILURE() << violation.path << ":" << violation.line << ": " << violation.what;
    }

    static std::vector<SourceFile> s_files;
};

std::vector<SourceFile> Tree::s_files;

TEST_F(Tree, IsRead)
{
    EXPECT_NE(std::ranges::find(s_files, "src/base/result.h", &SourceFile::path), s_files.end());
    EXPECT_NE(std::ranges::find(s_files, "cmake/packages.txt", &SourceFile::path), s_files.end());
}

TEST_F(Tree, FollowsTheArrows)
{
    holds(checkArrows);
}

TEST_F(Tree, HasNoQtInSrc)
{
    holds(checkNoQt);
}

TEST_F(Tree, KeepsLibrariesInTheirFolders)
{
    holds(checkThirdParty);
}

TEST_F(Tree, SaysItsLicence)
{
    holds(checkSpdx);
}

TEST_F(Tree, HasPragmaOnceInHeaders)
{
    holds(checkPragmaOnce);
}

TEST_F(Tree, MarksResultsNodiscard)
{
    holds(checkNodiscard);
}

TEST_F(Tree, KeepsSqlInTheStore)
{
    holds(checkSql);
}

TEST_F(Tree, UsesNoStandardRegex)
{
    holds(checkNoRegex);
}

TEST_F(Tree, HasNothingLeftOver)
{
    holds(checkNoLeftovers);
}

TEST_F(Tree, AsksForTranslationsInOneWay)
{
    holds(checkTrCalls);
}

TEST_F(Tree, IsInDanish)
{
    isTranslated("resources/i18n/tidemark_da.ts", Coverage::All);
}

TEST_F(Tree, HasEnglishPlurals)
{
    isTranslated("resources/i18n/tidemark_en.ts", Coverage::Plurals);
}

TEST_F(Tree, LeavesReleasedMigrationsAlone)
{
    std::vector<SourceFile> migrations;
    std::ranges::copy_if(s_files, std::back_inserter(migrations),
        [](const SourceFile& file) { return file.path.starts_with("resources/migrations/"); });
    const auto checksums = std::ranges::find(s_files, "tests/conventions/migrations.sha256", &SourceFile::path);
    ASSERT_NE(checksums, s_files.end());
    for (const auto& violation : checkMigrations(migrations, *checksums))
        ADD_FAILURE() << violation.path << ":" << violation.line << ": " << violation.what;
}

} // namespace
