// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/dates.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

using tidemark::formatIso;
using tidemark::feed::parseDate;
using tidemark::feed::parseDuration;

namespace {

std::string read(std::string_view text)
{
    const auto time = parseDate(text);
    return time ? formatIso(*time) : "nothing";
}

using Cases = std::vector<std::pair<std::string, std::string>>;

void expectDates(const Cases& cases)
{
    for (const auto& [text, expected] : cases)
        EXPECT_EQ(read(text), expected) << text;
}

} // namespace

TEST(Dates, ReadsTheFormOfRssInAllItsWays)
{
    expectDates({{"Sun, 10 May 2026 07:08:09 GMT", "2026-05-10T07:08:09Z"},
        {"10 May 2026 07:08:09 GMT", "2026-05-10T07:08:09Z"}, {"Sun,10 May 2026 07:08 +0000", "2026-05-10T07:08:00Z"},
        {"Mon, 10 May 2026 07:08:09 GMT", "2026-05-10T07:08:09Z"}, {"10 May 26 7:08:09", "2026-05-10T07:08:09Z"},
        {"Sunday, 10 September 2023 07:08:09 +02:00", "2023-09-10T05:08:09Z"},
        {"Sun, 10 Sept 2023 07:08:09 -0430", "2023-09-10T11:38:09Z"},
        {"Thu, 01 Jan 2004 19:48:21 EST", "2004-01-02T00:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 AT", "2004-01-01T23:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 AKDT", "2004-01-02T03:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 -0500 (EST)", "2004-01-02T00:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 GMT+2", "2004-01-01T17:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 UTC+0130", "2004-01-01T18:18:21Z"},
        {"Thu, 01-Jan-2004 19:48:21 GMT", "2004-01-01T19:48:21Z"}, {"Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"},
        {"Thu Jan 1 19:48:21 PST 2004", "2004-01-02T03:48:21Z"}, {"January 1, 2004 7:48 PM", "2004-01-01T19:48:00Z"},
        {"1st January 2004 12:05 a.m.", "2004-01-01T00:05:00Z"}, {"Jan 1 2004 5pm", "2004-01-01T17:00:00Z"},
        {"Thu, 31 Dec 2003 24:00:00 GMT", "2004-01-01T00:00:00Z"},
        {"Sat, 01 Jan 104 00:00:00 GMT", "2004-01-01T00:00:00Z"},
        {"Wed, 30 Feb 2005 10:00 GMT", "2005-03-02T10:00:00Z"},
        {"  Thu, 01 Jan 2004 19:48:21 GMT\n", "2004-01-01T19:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 XYZT", "2004-01-01T19:48:21Z"}});
}

TEST(Dates, ReadsIsoForms)
{
    expectDates({{"2026-05-10T07:08:09Z", "2026-05-10T07:08:09Z"}, {"2026-05-10", "2026-05-10T00:00:00Z"},
        {"2026-05", "2026-05-01T00:00:00Z"}, {"2026", "2026-01-01T00:00:00Z"},
        {"2026-05-10T07:08:09.25+02:00", "2026-05-10T05:08:09.250Z"}, {"2026-05-10T07:08-0500", "2026-05-10T12:08:00Z"},
        {"2026-05-10 07:08:09 +0200", "2026-05-10T05:08:09Z"}, {"20260510T070809Z", "2026-05-10T07:08:09Z"},
        {"20260510", "2026-05-10T00:00:00Z"}, {"20260510070809", "2026-05-10T07:08:09Z"},
        {"2004-336", "2004-12-01T00:00:00Z"}, {"2004336", "2004-12-01T00:00:00Z"}, {"03-12-31", "2003-12-31T00:00:00Z"},
        {"031231", "2003-12-31T00:00:00Z"}, {"2026/05/10 07:08", "2026-05-10T07:08:00Z"},
        {"2026-05-10T07Z", "2026-05-10T07:00:00Z"}, {"1778396889", "2026-05-10T07:08:09Z"},
        {"1778396889123", "2026-05-10T07:08:09.123Z"}});
}

TEST(Dates, ReadsNumbersWithoutMonthNames)
{
    expectDates({{"5/10/2026", "2026-05-10T00:00:00Z"}, {"25/10/2025 10:00", "2025-10-25T10:00:00Z"},
        {"10.05.2026", "2026-05-10T00:00:00Z"}, {"10-05-2026", "2026-05-10T00:00:00Z"},
        {"5/10/2026 3:05:06 PM", "2026-05-10T15:05:06Z"}});
}

TEST(Dates, ReadsMonthNamesOfOtherLanguages)
{
    expectDates({{"10. maj 2026", "2026-05-10T00:00:00Z"}, {"29. marts 2026 kl. 15.30", "2026-03-29T15:30:00Z"},
        {"1. oktober 2025", "2025-10-01T00:00:00Z"}, {"So, 10 Mai 2026 10:00:00 +0200", "2026-05-10T08:00:00Z"},
        {"3. März 2026", "2026-03-03T00:00:00Z"}, {"am 24. Dezember 2025 um 18 Uhr", "2025-12-24T18:00:00Z"},
        {"mar., 10 févr. 2026 08:00:00 GMT", "2026-02-10T08:00:00Z"}, {"14 juillet 2025", "2025-07-14T00:00:00Z"},
        {"1er août 2025", "2025-08-01T00:00:00Z"}, {"mar, 10 mar 2026 10:00:00 +0000", "2026-03-10T10:00:00Z"},
        {"10 de mayo de 2026", "2026-05-10T00:00:00Z"}, {"mié, 06 ago 2025", "2025-08-06T00:00:00Z"},
        {"6 gennaio 2026", "2026-01-06T00:00:00Z"}, {"1 mrt 2026", "2026-03-01T00:00:00Z"},
        {"17 maart 2026", "2026-03-17T00:00:00Z"}, {"5. desember 2025", "2025-12-05T00:00:00Z"},
        {"11 augusti 2025", "2025-08-11T00:00:00Z"}, {"Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"},
        {"2004년 05월 25일 오후 11:23:17", "2004-05-25T23:23:17Z"}});
}

TEST(Dates, KeepsTheYearsOfOldRadioAndOfTheFuture)
{
    expectDates({{"Sun, 30 Oct 1938 20:00:00 EST", "1938-10-31T01:00:00Z"}, {"1969-07-20", "1969-07-20T00:00:00Z"},
        {"Fri, 01 Jan 2038 00:00:00 GMT", "2038-01-01T00:00:00Z"}});
}

TEST(Dates, RefusesGarbageAndYearsThatCannotBe)
{
    for (const std::string text : {"", "soon", "Episode 12", "10. maj", "12:30", "Thu, 01 Jan 1970 00:00:00 GMT",
             "Wed, 31 Dec 1969 19:00:00 -0500", "2999-01-01", "2026-13-01", "2026-05-32",
             "Mon, 10 May 2026 25:00:00 GMT", "99999999999999999999999", "The best of 2024 and 3 more", "-",
             "10 10 10 10", "1 min", "((((((", "0000-00-00T00:00:00Z"})
        EXPECT_EQ(read(text), "nothing") << text;
    EXPECT_EQ(read(std::string(100000, '1')), "nothing");
}

TEST(Durations, ReadsClocksAndWords)
{
    const std::vector<std::pair<std::string, double>> cases{{"90", 90}, {"1:30", 90}, {"01:02:03", 3723},
        {"75:20", 4520}, {"1:02:03.5", 3723.5}, {"1:00:00:00", 86400}, {" 12 : 34 ", 754}, {":45", 45}, {"0:0:7", 7},
        {"61:61", 3721}, {"2430.25", 2430.25}, {"1 h 13 min", 4380}, {"55 min", 3300}, {"1 time 5 minutter", 3900},
        {"2 timer og 1 minut", 7260}, {"1h30", 5400}, {"1h 30m 5s", 5405}, {"PT1H2M3S", 3723}, {"90 minutes", 5400},
        {"1 Std. 5 Min.", 3900}, {"1,5 hours", 5400}, {"1 t 5 min", 3900}, {"45 sec", 45}};
    for (const auto& [text, seconds] : cases) {
        const auto length = parseDuration(text);
        ASSERT_TRUE(length) << text;
        EXPECT_DOUBLE_EQ(tidemark::toSeconds(*length), seconds) << text;
    }
}

TEST(Durations, RefusesNothingAndGarbage)
{
    for (const std::string text : {"", "0", "00:00:00", "-5", "-1:30", "unknown", "1:2:3:4:5", "12 monkeys", "1:xx",
             "99999999999999999999", "NaN", "inf", "1e5", "5 5 min", "min", "::"})
        EXPECT_FALSE(parseDuration(text)) << text;
}
