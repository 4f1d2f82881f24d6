// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/time_scanner.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

using namespace std::chrono_literals;

namespace {

/// The one time of `text`, which nothing beside it refuses.
std::optional<Milliseconds> only(std::string_view text)
{
    const auto tokens = scanTimes(text);
    if (tokens.size() != 1 || tokens[0].refusal != TimeRefusal::None)
        return std::nullopt;
    return tokens[0].start;
}

TimeRefusal refusal(std::string_view text)
{
    const auto tokens = scanTimes(text);
    return tokens.empty() ? TimeRefusal::None : tokens[0].refusal;
}

} // namespace

TEST(TimeScanner, ReadsEveryForm)
{
    EXPECT_EQ(only("x 0:12 y"), 12s);
    EXPECT_EQ(only("75:20"), 4520s);
    EXPECT_EQ(only("1:02:03"), 3723s);
    EXPECT_EQ(only("100:00:00"), 360000s);
    EXPECT_EQ(only("00:01:02.250"), 62250ms);
    EXPECT_EQ(only("1:02,250"), 62250ms);
    EXPECT_EQ(only("１：０２"), 62s);
    EXPECT_EQ(only("1h02m03s"), 3723s);
    EXPECT_EQ(only("2m03s"), 123s);
    EXPECT_EQ(only("1時間2分3秒"), 3723s);
}

TEST(TimeScanner, LeavesOtherNumbersAlone)
{
    for (const auto* text : {"1:60", "12:345", "1234:10", "1:2:03", "1:02:03:04", "2001: a tide", "50/50", "1h 13 min",
             "18h30", "3.5", "1.2.3", "10.05.2026"})
        EXPECT_TRUE(scanTimes(text).empty()) << text;
}

TEST(TimeScanner, ReadsRanges)
{
    for (const auto* text : {"03:20-10:15", "03:20 – 10:15", "03:20 to 10:15", "03:20 bis 10:15", "03:20→10:15"}) {
        const auto tokens = scanTimes(text);
        ASSERT_EQ(tokens.size(), 1U) << text;
        EXPECT_EQ(tokens[0].start, 200s);
        EXPECT_EQ(tokens[0].rangeEnd, 615s);
    }
    EXPECT_EQ(scanTimes("10:15 - 03:20").size(), 2U) << "backwards is no range";
}

TEST(TimeScanner, RefusesByWhatStandsBeside)
{
    EXPECT_EQ(refusal("at 7:30 PM"), TimeRefusal::Clock);
    EXPECT_EQ(refusal("20:15 Uhr"), TimeRefusal::Clock);
    EXPECT_EQ(refusal("kl. 20:15"), TimeRefusal::Clock);
    EXPECT_EQ(refusal("live at 19:00 on Sunday"), TimeRefusal::Clock);
    EXPECT_EQ(refusal("Sunday at 19:00"), TimeRefusal::Clock);
    EXPECT_EQ(refusal("John 13:16"), TimeRefusal::Verse);
    EXPECT_EQ(refusal("see 40:28-31"), TimeRefusal::Verse);
    EXPECT_EQ(refusal("4:45/km"), TimeRefusal::Number);
    EXPECT_EQ(refusal("$5:10"), TimeRefusal::Number);
    EXPECT_EQ(refusal("2026-05-10T00:12"), TimeRefusal::Number);
    EXPECT_EQ(refusal("00:00:01,000 --> 00:00:04,000"), TimeRefusal::Cue);
}

TEST(TimeScanner, PassesOverAddresses)
{
    EXPECT_TRUE(scanTimes("https://example.org/?t=1:20").empty());
    EXPECT_EQ(scanTimes("https://example.org/a 1:20").size(), 1U);
}

TEST(TimeScanner, QuickLookAgreesWithTheScan)
{
    for (const auto* text : {"0:12 a 1:30 b", "１：００ １：３０", "1h02m 2m03s", "01.02 03.04", "0分1秒 1分2秒"})
        EXPECT_TRUE(mayHoldTimes(text)) << text;
    EXPECT_FALSE(mayHoldTimes("nothing: at all, 12 34"));
}

} // namespace tidemark::timeline
