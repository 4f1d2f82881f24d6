// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <gtest/gtest.h>

namespace tidemark {

using std::chrono::milliseconds;

TEST(Time, ReadsEveryFormOfAClock)
{
    EXPECT_EQ(parseClock("75"), milliseconds(75000));
    EXPECT_EQ(parseClock("75.25"), milliseconds(75250));
    EXPECT_EQ(parseClock("3:07"), milliseconds(187000));
    EXPECT_EQ(parseClock("75:20"), milliseconds(4520000));
    EXPECT_EQ(parseClock("1:02:03.5"), milliseconds(3723500));
    EXPECT_EQ(parseClock("0:08:26,250"), milliseconds(506250));
    EXPECT_EQ(parseClock(" 0 "), milliseconds(0));
}

TEST(Time, RefusesWhatIsNoClock)
{
    for (const char* text : {"", ":", "1:", ":30", "-1", "1:60", "1:2:3:4", "1e3", "abc", "9999999999", "1:02:03.5x"})
        EXPECT_FALSE(parseClock(text)) << text;
}

TEST(Time, WritesClocks)
{
    EXPECT_EQ(formatClock(milliseconds(12999)), "0:12");
    EXPECT_EQ(formatClock(milliseconds(3723000)), "1:02:03");
    EXPECT_EQ(formatClock(milliseconds(-5)), "0:00");
    EXPECT_EQ(formatClockExact(milliseconds(3723045)), "1:02:03.045");
}

TEST(Time, WritesIsoDates)
{
    using namespace std::chrono;
    const Timestamp day(sys_days(year(2026) / 5 / 10));
    EXPECT_EQ(formatIso(day), "2026-05-10T00:00:00Z");
    EXPECT_EQ(formatIso(day + milliseconds(3661001)), "2026-05-10T01:01:01.001Z");
}

} // namespace tidemark
