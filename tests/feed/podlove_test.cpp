// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/podlove.h"

#include <gtest/gtest.h>

namespace tidemark::feed {

namespace {

std::string written(const Result<std::vector<Chapter>>& chapters)
{
    if (!chapters)
        return chapters.error().detail;
    std::string out;
    for (const auto& chapter : *chapters)
        out += formatClockExact(chapter.start) + " " + chapter.title + "; ";
    return out;
}

} // namespace

TEST(Podlove, ReadsALinkedDocument)
{
    const auto chapters = podloveChapters(R"(<?xml version="1.0" encoding="UTF-8"?>
        <psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
          <psc:chapter start="0" title="Intro"/>
          <psc:chapter start="3:07" title="A &amp; B" href="/notes?a=1&amp;b=2" image="../7.png"/>
          <psc:chapter start="8:26.250"> In
            text </psc:chapter>
          <psc:chapter start="01:00:00,5" title="Late" href="javascript:x"/>
        </psc:chapters>)",
        "https://host.example/e/1/chapters.psc");
    EXPECT_EQ(written(chapters), "0:00:00.000 Intro; 0:03:07.000 A & B; 0:08:26.250 In text; 1:00:00.500 Late; ");
    ASSERT_TRUE(chapters);
    EXPECT_EQ((*chapters)[1].source, ChapterSource::Podlove);
    EXPECT_EQ((*chapters)[1].href, "https://host.example/notes?a=1&b=2");
    EXPECT_EQ((*chapters)[1].imageUrl, "https://host.example/e/7.png");
    EXPECT_EQ((*chapters)[3].href, "");
}

TEST(Podlove, TakesAnyPrefixAndAnyPlace)
{
    const auto* expected = "0:00:01.000 B; 0:00:05.000 A; ";
    const std::string entries = "<x:chapter start='5' title='A'/><x:chapter start=' 0:01 ' title='B'/>"
                                "<x:chapter title='no start'/><x:chapter start='-3'/><x:other start='9'/>";
    EXPECT_EQ(written(podloveChapters("<x:chapters xmlns:x='https://podlove.org/simple-chapters/'>" + entries, {})),
        expected);
    EXPECT_EQ(written(podloveChapters("<rss><channel><item><q xmlns:x='http://podlove.org/simple-chapters'>"
                                      "<x:chapters>"
                      + entries + "</x:chapters></q></item></channel></rss>",
                  {})),
        expected);
    EXPECT_EQ(written(podloveChapters("<chapters xmlns='http://podlove.org/simple-chapters'><chapter start='7' "
                                      "title='default'/></chapters>",
                  {})),
        "0:00:07.000 default; ");
    EXPECT_EQ(written(podloveChapters("<chapters><chapter start='7' title='no namespace'/></chapters>", {})),
        "0:00:07.000 no namespace; ");
}

TEST(Podlove, ReadsOtherCharsetsAndByteOrderMarks)
{
    EXPECT_EQ(written(podloveChapters("<?xml version='1.0' encoding='ISO-8859-1'?><psc:chapters><psc:chapter start='1' "
                                      "title='Caf\xE9'/></psc:chapters>",
                  {})),
        "0:00:01.000 Caf\u00E9; ");
    EXPECT_EQ(written(podloveChapters("\xEF\xBB\xBF<psc:chapters><psc:chapter start='1' title='A'/>", {})),
        "0:00:01.000 A; ");
}

TEST(Podlove, SaysWhatADocumentIsInstead)
{
    EXPECT_EQ(written(podloveChapters("", {})), "chapters: the document has no elements");
    EXPECT_EQ(written(podloveChapters("{\"chapters\": []}", {})), "chapters: this is JSON, not XML");
    EXPECT_EQ(written(podloveChapters("<html><body>No</body></html>", {})), "chapters: no psc:chapters within <html>");
    EXPECT_EQ(
        written(podloveChapters("<podcast:chapters url='x'/>", {})), "chapters: no psc:chapters within <chapters>");
    EXPECT_EQ(written(podloveChapters("<psc:chapters/>", {})), "") << "an empty list is one";
}

} // namespace tidemark::feed
