// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

using namespace std::chrono_literals;

namespace {

std::string safe(std::string_view notes, std::optional<Milliseconds> duration = std::nullopt)
{
    return safeHtml(notes, duration);
}

} // namespace

TEST(SafeHtml, KeepsWhatIsAllowed)
{
    EXPECT_EQ(safe("<h1>Moss</h1><p>a <b>b</b> <em>c</em></p><ul><li>d</ul><blockquote>e</blockquote><hr>"),
        "<h4>Moss</h4><p>a <b>b</b> <em>c</em></p><ul><li>d</li></ul><blockquote>e</blockquote><hr>");
    EXPECT_EQ(safe("<a href=\"https://example.org/?a=1&amp;b=2\" onclick=\"x()\">l</a>"),
        "<a href=\"https://example.org/?a=1&amp;b=2\">l</a>");
}

TEST(SafeHtml, DropsWhatLoadsOrRuns)
{
    for (const std::string_view bad : {"<img src=x onerror=alert(1)>", "<script>alert(1)</script>",
             "<iframe src='//x'></iframe>", "<svg onload=alert(1)><a>x</a></svg>",
             "<a href='javascript:alert(1)'>x</a>", "<a href=' java\nscript:alert(1)'>x</a>",
             "<a href='data:text/html,x'>x</a>", "<a href='mailto:a@b.c'>x</a>",
             "<a href='&#106;avascript:alert(1)'>x</a>", "<p style='background:url(x)' onclick=alert(1)>x</p>",
             "<style>@import 'x'</style>", "<object data=x></object>", "<math><mi xlink:href='javascript:x'></math>",
             "<form action=x><input name=y></form>", "<link rel=stylesheet href=x>", "<meta http-equiv=refresh>",
             "<base href='https://evil.example/'>", "<a href='tidemark:seek?ms=1'>x</a>", "<p/onclick=alert(1)>x",
             "<!--><script>alert(1)</script>-->", "<scr<script>ipt>alert(1)</script>",
             "<a href='file:///etc/passwd'>x</a>"}) {
        const auto html = asciiLower(safeHtml(bad, std::nullopt, NotesFormat::Html));
        EXPECT_EQ(html.find("href"), std::string::npos) << bad << " gave " << html;
        EXPECT_EQ(html.find("<script"), std::string::npos) << bad << " gave " << html;
        EXPECT_EQ(html.find("<img"), std::string::npos) << bad << " gave " << html;
        // Elements are written afresh: a bare name is all that may stand between < and >.
        for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1))
            EXPECT_EQ(html.substr(at, html.find('>', at) - at).find_first_of(" =:"), std::string::npos) << bad;
    }
}

TEST(SafeHtml, EscapesText)
{
    EXPECT_EQ(safe("<p>1 &lt; 2 &amp;&amp; \"x\" <y></p>"), "<p>1 &lt; 2 &amp;&amp; &quot;x&quot; </p>");
    EXPECT_EQ(
        safe("<a href='https://e.org/\"><script>'>x</a>"), "<a href=\"https://e.org/&quot;&gt;&lt;script&gt;\">x</a>");
    EXPECT_EQ(safeHtml("<b>\"x\"", std::nullopt, NotesFormat::Text), "<p>&lt;b&gt;&quot;x&quot;</p>");
}

TEST(SafeHtml, ClosesWhatIsOpenInOrder)
{
    EXPECT_EQ(safe("<p><b>a<i>b</b>c"), "<p><b>a<i>b</i></b>c</p>");
    EXPECT_EQ(safe("<p>a<p>b"), "<p>a</p><p>b</p>");
    EXPECT_EQ(safe("</b></p>a<br>"), "a<br>");
}

TEST(SafeHtml, TimesPlayFromThere)
{
    EXPECT_EQ(safe("<p>0:00 Low<br>4:30 Buoy<br>9:00 Rope</p>"),
        "<p><a href=\"tidemark:seek?ms=0\">0:00</a> Low<br><a href=\"tidemark:seek?ms=270000\">4:30</a> Buoy<br>"
        "<a href=\"tidemark:seek?ms=540000\">9:00</a> Rope</p>");
    EXPECT_EQ(safe("Ada laughs at 12:30.\nJohn 13:16, doors 7:30 PM."),
        "<p>Ada laughs at <a href=\"tidemark:seek?ms=750000\">12:30</a>.<br>John 13:16, doors 7:30 PM.</p>");
}

TEST(SafeHtml, TimesPastTheEndAndOfAgendasDoNot)
{
    EXPECT_EQ(safe("Ada laughs at 12:30 and Bo at 2:10.", 600s).find("ms=750000"), std::string::npos);
    EXPECT_NE(safe("Ada laughs at 12:30 and Bo at 2:10.", 600s).find("ms=130000"), std::string::npos);
    EXPECT_EQ(safe("Schedule:\n09:00 Coffee\n10:30 Talks\n12:00 Lunch").find("seek"), std::string::npos);
}

TEST(SafeHtml, HoursAndMinutesPlayFromTheRightPlace)
{
    EXPECT_NE(safe("0:00 Low\n0:15 Buoy\n1:45 Rope\n2:30 Home", 10200s).find("ms=6300000\">1:45"), std::string::npos);
}

TEST(SafeHtml, ALinkOnATimeBecomesOurs)
{
    const auto html = safe("<a href='https://e.org/?t=0'>0:00</a> Low<br><a href='https://e.org/?t=9'>4:30</a> Buoy<br>"
                           "<a href='https://e.org/x'>since 9:00 there</a>");
    EXPECT_NE(html.find("<a href=\"tidemark:seek?ms=270000\">4:30</a>"), std::string::npos);
    EXPECT_NE(html.find("<a href=\"https://e.org/x\">since 9:00 there</a>"), std::string::npos);
    EXPECT_EQ(html.find("t=9"), std::string::npos);
}

TEST(SafeHtml, PlainTextKeepsItsLinesAndLinksItsUrls)
{
    EXPECT_EQ(safe("a\nb\n\nc https://example.org/x?a=1&b=2, d"),
        "<p>a<br>b</p><p>c <a href=\"https://example.org/x?a=1&amp;b=2\">https://example.org/x?a=1&amp;b=2</a>, d</p>");
    EXPECT_EQ(safe("ftp://x javascript://y"), "<p>ftp://x javascript://y</p>");
}

TEST(SafeHtml, DepthIsBounded)
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<blockquote>";
    const auto html = safe(deep + "x");
    EXPECT_LT(html.size(), 3000U);
    EXPECT_NE(html.find('x'), std::string::npos);
}

} // namespace tidemark::timeline
