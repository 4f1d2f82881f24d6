// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <gtest/gtest.h>

namespace tidemark {

TEST(Text, TrimsNoBreakAndZeroWidthSpaces)
{
    EXPECT_EQ(trimmed(" \t\xC2\xA0Tide mark\xE2\x80\x8B\xEF\xBB\xBF\n"), "Tide mark");
    EXPECT_EQ(trimmed("\xC2\xA0 \n"), "");
    EXPECT_EQ(trimmed(""), "");
}

TEST(Text, SimplifiedMakesRunsOneSpace)
{
    EXPECT_EQ(simplified("  a\n\n\tb\xC2\xA0\xC2\xA0 c "), "a b c");
}

TEST(Text, TellsBrokenUtf8)
{
    EXPECT_TRUE(isValidUtf8("Erd\xC5\x91s \xF0\x9F\x8C\x8A"));
    EXPECT_FALSE(isValidUtf8("\xC0\x80")); // overlong
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80")); // surrogate
    EXPECT_FALSE(isValidUtf8("caf\xE9"));
    EXPECT_FALSE(isValidUtf8("\xF0\x9F\x8C"));
}

TEST(Text, RepairsBytesAndDropsControls)
{
    EXPECT_EQ(repairedUtf8(std::string_view("a\0b\x01\tc\xE9", 7)), "ab\tc\xEF\xBF\xBD");
}

TEST(Text, TruncatesBetweenCodePoints)
{
    EXPECT_EQ(truncatedUtf8("\xC3\xA6\xC3\xB8", 3), "\xC3\xA6");
    EXPECT_EQ(truncatedUtf8("abc", 10), "abc");
}

TEST(Text, CodePointsGoInAndOut)
{
    std::string out;
    for (const std::uint32_t c : {0x41U, 0xE9U, 0x20ACU, 0x1F30AU})
        appendUtf8(out, c);
    std::size_t at = 0;
    EXPECT_EQ(nextCodePoint(out, at), 0x41U);
    EXPECT_EQ(nextCodePoint(out, at), 0xE9U);
    EXPECT_EQ(nextCodePoint(out, at), 0x20ACU);
    EXPECT_EQ(nextCodePoint(out, at), 0x1F30AU);
    EXPECT_EQ(at, out.size());
}

TEST(Text, OnlyHttpIsAnHttpUrl)
{
    EXPECT_TRUE(isHttpUrl("HTTPS://x"));
    EXPECT_FALSE(isHttpUrl("file:///etc/passwd"));
    EXPECT_FALSE(isHttpUrl("http:x"));
}

} // namespace tidemark
