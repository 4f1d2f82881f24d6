// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/notes.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

using namespace std::chrono_literals;

TEST(Notes, TellsHtmlFromText)
{
    for (const auto* html : {"<p>a", "a<br/>b", "a &amp; b", "x&#39;s", "<!-- a -->", "<A HREF='x'>"})
        EXPECT_TRUE(looksLikeHtml(html)) << html;
    for (const auto* text :
        {"a < b > c", "AT&T; x", "<https://example.org>", "1 <3 2", "<>", "& < >", "a&b", "<nobody knows>"})
        EXPECT_FALSE(looksLikeHtml(text)) << text;
}

TEST(Notes, PlainTextHasALineForEachBlock)
{
    EXPECT_EQ(plainText("<p>Low&nbsp;<b>wa</b>ter</p>\n\n<ul><li>one<li>two &amp; three</ul><div>four<br>five</div>"),
        "Low water\none\ntwo & three\nfour\nfive");
    EXPECT_EQ(plainText("<table><tr><td>a<td>b<tr><td>c</table>"), "a b\nc");
    EXPECT_EQ(plainText("<pre>a\n  b</pre>"), "a\nb");
    EXPECT_EQ(plainText("a<script>x < y</script><style>p{}</style><!-- c -->b"), "ab");
    EXPECT_EQ(plainText("&lt;3 &eacute; &#x2014; &#151; &bogus; &"), "<3 é — — &bogus; &");
}

TEST(Notes, PlainTextLeavesTextAsItIs)
{
    EXPECT_EQ(plainText("a  b\r\n\r\n c\td"), "a  b\n\n c\td");
    EXPECT_EQ(plainText("<p>", NotesFormat::Text), "<p>");
    EXPECT_EQ(plainText("a < b\nc", NotesFormat::Html), "a < b\nc");
}

TEST(Notes, ALinkBesideAChapterIsItsLink)
{
    const auto chapters = timelineFromNotes({"<p>0:00 Low water<br>4:30 <a href='https://example.org/b'>The buoy</a>"
                                             "<br><a href='https://example.org/?t=1201'>20:01</a> Rope<br>"
                                             "30:00 Tar <a href='javascript:x'>more</a></p>",
                                                NotesFormat::Detect, std::nullopt})
                              .chapters;
    ASSERT_EQ(chapters.size(), 4U);
    EXPECT_EQ(chapters[0].href, "");
    EXPECT_EQ(chapters[1].href, "https://example.org/b");
    EXPECT_EQ(chapters[1].title, "The buoy");
    EXPECT_EQ(chapters[2].href, "") << "a link on the time leads to some player";
    EXPECT_EQ(chapters[3].href, "") << "only http and https";
}

TEST(Notes, LinksWrittenOutBelongToTheirChapter)
{
    const auto chapters =
        timelineFromNotes({"0:00 Low water <https://example.org/a> #chapter\n4:30 The buoy https://example.org/b\n"
                           "9:00 [Rope](https://example.org/c)",
                              NotesFormat::Detect, std::nullopt})
            .chapters;
    ASSERT_EQ(chapters.size(), 3U);
    EXPECT_EQ(chapters[0].href, "https://example.org/a");
    EXPECT_EQ(chapters[1].href, "https://example.org/b");
    EXPECT_EQ(chapters[1].title, "The buoy");
    EXPECT_EQ(chapters[2].href, "https://example.org/c");
    EXPECT_EQ(chapters[2].title, "Rope");
}

TEST(Notes, RangesGiveEnds)
{
    const auto chapters =
        timelineFromNotes({"0:20-4:30 Low water\n4:30-9:00 The buoy\n9:00 Rope", NotesFormat::Text, std::nullopt})
            .chapters;
    ASSERT_EQ(chapters.size(), 3U);
    EXPECT_EQ(chapters[0].end, 270s);
    EXPECT_EQ(chapters[1].end, 540s);
    EXPECT_EQ(chapters[2].end, std::nullopt);
    EXPECT_EQ(chapters[0].source, ChapterSource::Notes);
}

TEST(Notes, CandidatesNameTheirRule)
{
    const auto result = timelineFromNotes({"0:00 Low water\n4:30 The buoy\n2:10 Typo\n9:00 Rope\n11:00 Tar\n"
                                           "See you on Sunday at 19:00!",
        NotesFormat::Text, std::nullopt});
    ASSERT_EQ(result.candidates.size(), 6U);
    EXPECT_TRUE(result.candidates[0].isTaken);
    EXPECT_EQ(result.candidates[0].reason, "list");
    EXPECT_EQ(result.candidates[2].reason, "backward-step");
    EXPECT_EQ(result.candidates[2].title, "Typo");
    EXPECT_EQ(result.candidates[5].reason, "clock-time");
    EXPECT_EQ(result.candidates[5].text, "19:00");
}

TEST(Notes, HostileInputComesToAnEnd)
{
    for (const std::string_view piece :
        {"-", "*", "1", "1:", "12:34 ", "(", "[a](", "](", "<", "<a \"", "<p>", "<div><b>", "&", "&lt;p&gt;", "<!--",
            "<script>", "</", "\xEF\xBC\x9A", "1h", "12.34\n", "00:00\n", "\xFF", "12:34 x ===="}) {
        std::string notes = "0:00 a\n1:00 b\n2:00 c ";
        while (notes.size() < 100'000)
            notes += piece;
        for (const auto format : {NotesFormat::Detect, NotesFormat::Html, NotesFormat::Text}) {
            const auto result = timelineFromNotes({notes, format, std::nullopt});
            EXPECT_LE(result.chapters.size(), result.candidates.size());
            EXPECT_LE(plainText(notes, format).size(), notes.size());
        }
    }
}

} // namespace tidemark::timeline
