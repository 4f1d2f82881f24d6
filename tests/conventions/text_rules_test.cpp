// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/text_rules.h"

#include <gtest/gtest.h>

using namespace tidemark::conventions;

namespace {

const std::string kLicence = "SPDX-License-Identifier: GPL-3.0-or-later\n";

std::size_t unmarked(const std::string& declarations)
{
    return checkNodiscard({"src/feed/a.h", declarations}).size();
}

std::size_t sqlIn(const std::string& path, const std::string& code)
{
    return checkSql({path, code}).size();
}

TEST(SpdxRule, WantsTheLineFirst)
{
    EXPECT_TRUE(checkSpdx({"src/a/a.cpp", "// " + kLicence}).empty());
    EXPECT_EQ(checkSpdx({"src/a/a.cpp", "#pragma once\n// " + kLicence}).size(), 1U);
    EXPECT_EQ(checkSpdx({"src/a/a.h", ""}).size(), 1U);
    EXPECT_TRUE(checkSpdx({"cmake/a.sh", "#!/usr/bin/env bash\n# " + kLicence}).empty());
    EXPECT_EQ(checkSpdx({"cmake/a.sh", "#!/usr/bin/env bash\n\n\n\n# " + kLicence}).size(), 1U);
    EXPECT_EQ(checkSpdx({"cmake/a.cmake", "include(b)\n"}).size(), 1U);
}

TEST(PragmaRule, WantsEveryHeaderOnce)
{
    EXPECT_TRUE(checkPragmaOnce({"src/a/a.h", "// x\n#pragma once\n"}).empty());
    EXPECT_EQ(checkPragmaOnce({"src/a/a.h", "// #pragma once\n"}).size(), 1U);
    EXPECT_TRUE(checkPragmaOnce({"src/a/a.cpp", ""}).empty());
}

TEST(NodiscardRule, SeesUnmarkedFunctions)
{
    EXPECT_EQ(unmarked("Result<Show> parse(int);"), 1U);
    EXPECT_EQ(unmarked("class A {\npublic:\n    virtual Result<> run() = 0;\n};"), 1U);
    EXPECT_EQ(unmarked("[[nodiscard]] int a();\nstatic tidemark::Result<std::vector<int>> open(int a);"), 1U);
    EXPECT_EQ(unmarked("template <class T>\nResult<T> read();"), 1U);
    EXPECT_EQ(unmarked("auto read() -> Result<int>;"), 1U);
    EXPECT_EQ(unmarked("[[nodiscard]] Result<> a();\nResult<> b();"), 1U);
}

TEST(NodiscardRule, LeavesOtherUsesAlone)
{
    EXPECT_EQ(unmarked("[[nodiscard]] Result<Show> parse(int);"), 0U);
    EXPECT_EQ(unmarked("[[nodiscard]] virtual Result<>\n    run() = 0;"), 0U);
    EXPECT_EQ(unmarked("template <class T> [[nodiscard]] Result<T> read();"), 0U);
    EXPECT_EQ(unmarked("template <class T = void>\nusing Result = tl::expected<T, Error>;"), 0U);
    EXPECT_EQ(unmarked("void load(std::function<void(Result<Show>)> reply);"), 0U);
    EXPECT_EQ(unmarked("std::function<Result<int>(int)> m_read;"), 0U);
    EXPECT_EQ(unmarked("using Reply = std::function<void(Result<Show>)>;"), 0U);
    EXPECT_EQ(unmarked("struct A {\n    Result<int> m_last;\n};"), 0U);
    EXPECT_EQ(unmarked("template <class Read>\nResult<> Statement::forEach(Read read)\n{\n}"), 0U);
    EXPECT_EQ(unmarked("// Result<int> f();\nstruct NotAResult<int> f();"), 0U);
}

TEST(SqlRule, KeepsSqlInTheStore)
{
    EXPECT_EQ(sqlIn("src/library/a.cpp", "auto s = \"SELECT id FROM shows\";"), 1U);
    EXPECT_EQ(sqlIn("src/library/a.cpp", "auto s = R\"(\nDELETE FROM shows)\";"), 1U);
    EXPECT_EQ(sqlIn("src/store/a.cpp", "auto s = \"SELECT id FROM shows\";"), 0U);
    EXPECT_EQ(sqlIn("src/library/a.cpp", "// \"SELECT id FROM shows\"\nauto s = \"Select a show\";"), 0U);
    EXPECT_EQ(sqlIn("src/store/more.sql", "-- x\n"), 1U);
    EXPECT_EQ(sqlIn("resources/migrations/0001_x.sql", "-- x\n"), 0U);
}

TEST(RegexRule, RefusesTheStandardOnes)
{
    EXPECT_EQ(checkNoRegex({"src/a/a.cpp", "#include <regex>\n"}).size(), 1U);
    EXPECT_EQ(checkNoRegex({"src/a/a.cpp", "std::regex r(\"a\");\n"}).size(), 1U);
    EXPECT_EQ(checkNoRegex({"src/a/a.cpp", "// not std::regex\nauto s = \"std::regex\";\n"}).size(), 0U);
}

TEST(LeftoverRule, SeesTheMarks)
{
    EXPECT_EQ(checkNoLeftovers({"src/a/a.cpp",
                                   "// TO"
                                   "DO: later\n"})
                  .size(),
        1U);
    EXPECT_EQ(checkNoLeftovers({"cmake/a.cmake",
                                   "# FIX"
                                   "ME(me)\n"})
                  .size(),
        1U);
    EXPECT_EQ(checkNoLeftovers({"src/a/a.cpp", "// all done; kTodoList\n"}).size(), 0U);
}

} // namespace
