// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/memory_window.h"

#include <gtest/gtest.h>

#include <array>

using namespace tidemark::media;

namespace {

std::string textAt(const MemoryWindow& window, std::uint64_t offset)
{
    std::array<std::byte, 64> into{};
    const auto count = window.read(offset, into);
    return {reinterpret_cast<const char*>(into.data()), count};
}

} // namespace

TEST(MemoryWindow, GrowsAtItsEndAndStartsAnewElsewhere)
{
    MemoryWindow window(10);
    EXPECT_TRUE(window.append(100, "abc", 100));
    EXPECT_TRUE(window.append(103, "de", 100));
    EXPECT_EQ(textAt(window, 101), "bcde");
    EXPECT_EQ(textAt(window, 99), "");
    EXPECT_EQ(textAt(window, 105), "");
    EXPECT_TRUE(window.append(50, "xy", 50));
    EXPECT_EQ(window.range(), (ByteRange{50, 52}));
}

TEST(MemoryWindow, DropsOnlyWhatTheReaderHasPassed)
{
    MemoryWindow window(6);
    EXPECT_TRUE(window.append(0, "abcdef", 0));
    EXPECT_FALSE(window.append(6, "gh", 1));
    EXPECT_TRUE(window.append(6, "gh", 3));
    EXPECT_EQ(textAt(window, 3), "defgh");
    EXPECT_EQ(textAt(window, 2), "");
}
