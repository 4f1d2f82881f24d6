// SPDX-License-Identifier: GPL-3.0-or-later
#include "conventions/source_file.h"

#include <gtest/gtest.h>

using namespace tidemark::conventions;

namespace {

TEST(SplitCode, TakesCommentsAndLiteralsApart)
{
    const auto split = splitCode("int a = 1'000; // 'it' \"says\"\nf(\"x \\\" y\"); /* g\n */ h('\"');");
    EXPECT_EQ(split.code, "int a = 1'000;               \nf(\"      \");     \n    h('\"');");
    EXPECT_NE(split.literals.find("x \\\" y"), std::string::npos);
    EXPECT_EQ(split.literals.find("says"), std::string::npos);
}

TEST(SplitCode, ReadsRawStringsOverLines)
{
    const auto split = splitCode("auto a = R\"x(one \" )\" // two\nthree)x\"; int b;");
    EXPECT_NE(split.literals.find("one \" )\" // two\nthree"), std::string::npos);
    EXPECT_NE(split.code.find("; int b;"), std::string::npos);
    EXPECT_EQ(split.code.find("three"), std::string::npos);
}

TEST(SplitCode, EndsWhereTheTextEnds)
{
    for (const std::string text : {"\"open", "'", "/* open", "R\"x(open", "R\"x", "\"\\", "//"})
        EXPECT_EQ(splitCode(text).code.size(), text.size()) << text;
}

TEST(SourceFile, FindsIncludesAndFolders)
{
    const auto includes =
        includesOf({"src/feed/a.cpp", "#include \"feed/a.h\"\n#include <vector>\n// #include \"no\"\n"});
    ASSERT_EQ(includes.size(), 2U);
    EXPECT_TRUE(includes[0].isQuoted);
    EXPECT_EQ(includes[1].name, "vector");
    EXPECT_EQ(includes[1].line, 2U);
    EXPECT_EQ(folderOf("src/feed/a.cpp"), "src/feed");
    EXPECT_EQ(folderOf("README.md"), "");
}

} // namespace
