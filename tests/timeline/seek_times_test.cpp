// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

using namespace std::chrono_literals;

namespace {

/// "begin-end text=seconds", one after the other.
std::string times(std::string_view notes, std::optional<Milliseconds> duration = std::nullopt,
    NotesFormat format = NotesFormat::Detect)
{
    std::string out;
    for (const auto& time : timesInNotes({notes, format, duration})) {
        out += (out.empty() ? "" : " ") + std::to_string(time.begin) + "-" + std::to_string(time.end) + " " + time.text
            + "=" + std::to_string(time.start.count() / 1000);
    }
    return out;
}

std::size_t countOf(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
        ++count;
    return count;
}

} // namespace

TEST(SeekTimes, AreFoundWithoutATimeline)
{
    EXPECT_EQ(times("Ada laughs at 12:30, Bo at 1:02:03."), "14-19 12:30=750 27-34 1:02:03=3723");
    EXPECT_EQ(times("Nothing here."), "");
}

TEST(SeekTimes, AreThoseOfTheTimeline)
{
    EXPECT_EQ(times("0:00 Low\n4:30 Buoy\n9:00 Rope"), "0-4 0:00=0 9-13 4:30=270 19-23 9:00=540");
}

TEST(SeekTimes, OffsetsCountCodePointsOfThePlainText)
{
    EXPECT_EQ(times("\U0001F399\uFE0F \u00E6\u00F8 12:30 x"), "6-11 12:30=750");
    const std::string_view html =
        "<p>\U0001F30A &amp;&nbsp;<b>caf\u00E9</b></p><ul><li>at <a href='x?t=1:20'>2:10</a></ul>";
    const auto found = timesInNotes({html, NotesFormat::Detect, std::nullopt});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].start, 130s);
    const auto upTo = plainText(html);
    EXPECT_EQ(upTo, "\U0001F30A & caf\u00E9\nat 2:10");
    EXPECT_EQ(found[0].begin, 12U);
    EXPECT_EQ(found[0].end, 16U);
}

TEST(SeekTimes, OfARangeTheFirstCounts)
{
    EXPECT_EQ(times("(00:20-04:30) Low\n(04:30-20:01) Buoy\n(20:01-31:00) Rope"),
        "1-6 00:20=20 19-24 04:30=270 38-43 20:01=1201");
}

TEST(SeekTimes, TimesOfDayVersesAndRatiosAreNone)
{
    EXPECT_EQ(times("Doors 7:30 PM, show kl. 21:00, live Monday 20:00 CET. John 3:16 in 16:9."), "");
    EXPECT_EQ(times("Doors open 19:30, live at 20:15."), "");
    EXPECT_EQ(times("Schedule:\n09:00 Coffee\n10:30 Talks\n12:00 Lunch"), "");
    EXPECT_EQ(times("Tracklist\nBent Nail 3:45\nTin Roof 2:58\nCopper 4:10", 3000s).find("3:45"), std::string::npos);
}

TEST(SeekTimes, EachOccurrenceIsJudgedByItself)
{
    EXPECT_EQ(times("Join us at 12:30 PM. Ada laughs at 12:30."), "35-40 12:30=750");
    EXPECT_EQ(times("0:00 Low\n4:30 Buoy\n9:00 Rope\n\nLive on Monday at 9:00, doors 4:30 PM."),
        "0-4 0:00=0 9-13 4:30=270 19-23 9:00=540");
    const auto html = safeHtml("<p>Join us at 12:30 PM.</p><p>Ada laughs at 12:30.</p>", std::nullopt);
    EXPECT_EQ(countOf(html, "seek"), 1U);
    EXPECT_GT(html.find("seek"), html.find("PM"));
}

TEST(SeekTimes, LinkTargetsDoNotCountAsOccurrences)
{
    EXPECT_EQ(times("[a](https://e.org/?t=12:30) and at 12:30 PM, then 12:30 again"), "50-55 12:30=750");
    EXPECT_EQ(times("[a](/x?t=12:30) then 12:30 again"), "21-26 12:30=750");
}

TEST(SeekTimes, TheEndOfTheEpisodeIsTheEnd)
{
    EXPECT_EQ(times("Ada at 12:30 and Bo at 2:10.", 600s), "23-27 2:10=130");
    EXPECT_EQ(times("Ada at 12:30 and Bo at 2:10.", 0s), "7-12 12:30=750 23-27 2:10=130") << "0 is unknown";
}

TEST(SeekTimes, HoursAndMinutesAreScaled)
{
    EXPECT_EQ(times("0:00 Low\n0:15 Buoy\n1:45 Rope\n2:30 Home", 10200s),
        "0-4 0:00=0 9-13 0:15=900 19-23 1:45=6300 29-33 2:30=9000");
}

TEST(SeekTimes, LinksKeepTheirTimes)
{
    const auto html = safeHtml("<p>1:00 PM <a href='https://e.org/x'>since 9:00 there</a> and 9:00</p>", std::nullopt);
    EXPECT_NE(html.find("<a href=\"https://e.org/x\">since 9:00 there</a>"), std::string::npos);
    EXPECT_EQ(countOf(html, "seek?ms=540000"), 1U);
}

TEST(SeekTimes, HostileNotesAreQuick)
{
    std::string many;
    while (many.size() < 1'000'000)
        many += "12:34\n";
    EXPECT_LE(timesInNotes({many, NotesFormat::Detect, std::nullopt}).size(), 5000U);
}

} // namespace tidemark::timeline
