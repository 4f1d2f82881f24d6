// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/parse_helper.h"

namespace tidemark::feed {

TEST(Rss, ReadsAnItemOfEveryDay)
{
    const auto episode =
        onlyEpisode("<title>First tide</title><link>https://host.example/1</link>"
                    "<guid isPermaLink=\"false\"> tide-1 </guid><pubDate>Sun, 10 May 2026 07:08:09 GMT</pubDate>"
                    "<description>&lt;p&gt;Hello&lt;/p&gt;</description>"
                    "<enclosure url=\"https://host.example/1.mp3\" length=\"1234\" type=\"audio/mpeg\"/>"
                    "<author>anna@host.example (Anna Strand)</author>");
    EXPECT_EQ(episode.title, "First tide");
    EXPECT_EQ(episode.link, "https://host.example/1");
    EXPECT_EQ(episode.guid, "tide-1");
    ASSERT_TRUE(episode.published);
    EXPECT_EQ(formatIso(*episode.published), "2026-05-10T07:08:09Z");
    EXPECT_EQ(episode.notesHtml, "<p>Hello</p>");
    EXPECT_EQ(episode.author, "Anna Strand");
    ASSERT_EQ(episode.enclosures.size(), 1U);
    EXPECT_EQ(episode.enclosures[0].url, "https://host.example/1.mp3");
    EXPECT_EQ(episode.enclosures[0].mimeType, "audio/mpeg");
    EXPECT_EQ(episode.enclosures[0].sizeBytes, 1234);
}

TEST(Rss, DecodesTitlesOnceMoreAndDropsTheirTags)
{
    const std::vector<std::pair<std::string, std::string>> cases{{"Rock &amp; Roll", "Rock & Roll"},
        {"Rock & Roll", "Rock & Roll"}, {"Rock &amp;amp; Roll", "Rock & Roll"},
        {"Caf&eacute; &#8211; caf&amp;eacute;", "Café – café"}, {"<![CDATA[Q&amp;A <b>now</b>]]>", "Q&A now"},
        {"a &lt;i&gt;tilted&lt;/i&gt; word", "a tilted word"}, {"3 &lt; 4 &gt; 2", "3 < 4 > 2"},
        {"std::&lt;vector&gt;", "std::<vector>"}, {" two\n  lines ", "two lines"}, {"It&#146;s", "It’s"},
        {"&unknown; &copy", "&unknown; &copy"}, {"plain <b>markup</b>", "plain markup"},
        {"one<!-- no --> two", "one two"}, {"A&nbsp;B", "A B"}, {"&#x1F600;", "😀"},
        {"x &#0; y&#xFFFFFFFF;", "x y\xEF\xBF\xBD"}};
    for (const auto& [xml, title] : cases)
        EXPECT_EQ(onlyEpisode("<title>" + xml + "</title>").title, title) << xml;
}

TEST(Rss, TakesTheLongestNotesAndEncodedContentOnTies)
{
    const std::string content = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                                "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"";
    EXPECT_EQ(
        onlyEpisode("<description>short</description><content:encoded><![CDATA[<p>much longer</p>]]></content:encoded>",
            content)
            .notesHtml,
        "<p>much longer</p>");
    EXPECT_EQ(onlyEpisode(
                  "<description>same</description><content:encoded><![CDATA[<b>same</b>]]></content:encoded>", content)
                  .notesHtml,
        "<b>same</b>");
    EXPECT_EQ(onlyEpisode("<content:encoded><![CDATA[<p class=\"very-long-class-name\">a</p>]]></content:encoded>"
                          "<itunes:summary>The real text.</itunes:summary>",
                  content)
                  .notesHtml,
        "The real text.");
}

TEST(Rss, KeepsMarkupThatNobodyEscaped)
{
    const auto episode = onlyEpisode("<title>T</title><description>One<br>two <p>three<p>four & <a "
                                     "href='x'>five</a></description><link>https://host.example/9</link>");
    EXPECT_EQ(episode.notesHtml, "One<br>two <p>three<p>four & <a href='x'>five</a>");
    EXPECT_EQ(episode.link, "https://host.example/9");
}

TEST(Rss, ResolvesRelativeAddresses)
{
    const auto parsed = parseEachWay(rss("<title>S</title><link>/home</link><item><title>A</title><link>ep/1</link>"
                                         "<enclosure url=\"../media/a b.mp3\"/></item>"
                                         "<item xml:base=\"https://other.example/x/\"><link>2</link></item>"));
    ASSERT_EQ(parsed.episodes.size(), 2U);
    EXPECT_EQ(parsed.feed.show.link, "https://host.example/home");
    EXPECT_EQ(parsed.episodes[0].link, "https://host.example/ep/1");
    EXPECT_EQ(parsed.episodes[0].enclosures.at(0).url, "https://host.example/media/a%20b.mp3");
    EXPECT_EQ(parsed.episodes[1].link, "https://other.example/x/2");
}

TEST(Rss, ResolvesAgainstWhatTheDocumentSaysWhereItsAddressIsUnknown)
{
    const auto parsed = parseEachWay(
        rss("<title>S</title><link>https://host.example/home</link><item><enclosure url=\"/a.mp3\"/></item>"), {});
    ASSERT_EQ(parsed.episodes.size(), 1U);
    EXPECT_EQ(parsed.episodes[0].enclosures.at(0).url, "https://host.example/a.mp3");
}

TEST(Rss, PutsTheSoundFirstAndDropsWhatCannotBeFetched)
{
    const auto episode = onlyEpisode("<enclosure url=\"https://host.example/a.jpg\" type=\"image/jpeg\" length=\"0\"/>"
                                     "<enclosure url=\"file:///etc/passwd\" type=\"audio/mpeg\"/>"
                                     "<enclosure url=\"https://host.example/a.mp4\" type=\"video/mp4\"/>"
                                     "<enclosure url=\"https://host.example/a.opus\" length=\"-5\"/>"
                                     "<enclosure url=\"https://host.example/a.opus\"/>");
    ASSERT_EQ(episode.enclosures.size(), 3U);
    EXPECT_EQ(episode.enclosures[0].url, "https://host.example/a.opus");
    EXPECT_FALSE(episode.enclosures[0].sizeBytes);
    EXPECT_EQ(episode.enclosures[1].url, "https://host.example/a.jpg");
    EXPECT_EQ(episode.enclosures[2].url, "https://host.example/a.mp4");
}

TEST(Rss, MakesGuidsWhereTheFeedHasNone)
{
    EXPECT_EQ(onlyEpisode("<enclosure url=\"https://measure.example/e/cdn.host.example/s/1.mp3?token=5\"/>").guid,
        "cdn.host.example/s/1.mp3");
    const auto one = onlyEpisode("<title>A</title>").guid;
    EXPECT_EQ(one.size(), 16U);
    EXPECT_NE(one, onlyEpisode("<title>B</title>").guid);
    EXPECT_EQ(onlyEpisode("<guid>https://host.example/p/1</guid>").link, "https://host.example/p/1");
    EXPECT_EQ(onlyEpisode("<guid isPermaLink=\"false\">https://host.example/p/1</guid>").link, "");
}

TEST(Rss, GivesRepeatedGuidsAnEnding)
{
    const std::string item = "<item><guid>same</guid><title>T</title></item>";
    const auto parsed = parseEachWay(rss("<item><guid>same</guid><enclosure url=\"https://host.example/1.mp3\"/></item>"
                                         "<item><guid>same</guid><enclosure url=\"https://host.example/2.mp3\"/></item>"
        + item + item + item));
    ASSERT_EQ(parsed.episodes.size(), 5U);
    EXPECT_EQ(parsed.episodes[0].guid, "same");
    std::vector<std::string> guids;
    for (const auto& episode : parsed.episodes) {
        EXPECT_TRUE(episode.guid.starts_with("same"));
        guids.push_back(episode.guid);
    }
    std::sort(guids.begin(), guids.end());
    EXPECT_EQ(std::unique(guids.begin(), guids.end()), guids.end());
}

TEST(Rss, ReadsRdfWhoseItemsStandOutsideTheChannel)
{
    const auto parsed = parseEachWay(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://host.example/\"><title>Old</title>"
        "<items><rdf:Seq><rdf:li rdf:resource=\"https://host.example/1\"/></rdf:Seq></items></channel>"
        "<image><url>/i.png</url></image><item rdf:about=\"https://host.example/1\"><title>One</title>"
        "<link>https://host.example/1</link><dc:date>2026-05-10</dc:date><dc:creator>Bo</dc:creator>"
        "<dc:identifier>doi:10.1/1</dc:identifier></item></rdf:RDF>");
    ASSERT_EQ(parsed.episodes.size(), 1U);
    EXPECT_EQ(parsed.feed.show.title, "Old");
    EXPECT_EQ(parsed.feed.show.imageUrl, "https://host.example/i.png");
    EXPECT_EQ(parsed.episodes[0].guid, "https://host.example/1");
    EXPECT_EQ(parsed.episodes[0].author, "Bo");
    ASSERT_TRUE(parsed.episodes[0].published);
    EXPECT_FALSE(parsed.feed.isPartial);
}

TEST(Rss, ReadsTheChannelBeforeBetweenAndAfterItems)
{
    const auto parsed = parseEachWay(rss(
        "<title>S</title><item><title>A</title></item><language>da</language><item><title>B</title></item>"
        "<description>About</description><copyright>C</copyright><generator>G 1</generator><ttl>90</ttl>"
        "<skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day><day>Wednesday</day></skipDays>"
        "<atom:link rel=\"self\" href=\"https://host.example/self\"/><atom:link rel=\"next\" href=\"?page=2\"/>",
        "xmlns:atom=\"http://www.w3.org/2005/Atom\""));
    EXPECT_EQ(parsed.episodes.size(), 2U);
    EXPECT_EQ(parsed.feed.episodeCount, 2U);
    EXPECT_EQ(parsed.feed.show.language, "da");
    EXPECT_EQ(parsed.feed.show.descriptionHtml, "About");
    EXPECT_EQ(parsed.feed.show.copyright, "C");
    EXPECT_EQ(parsed.feed.show.generator, "G 1");
    EXPECT_EQ(parsed.feed.timeToLive, std::chrono::minutes(90));
    EXPECT_EQ(parsed.feed.skipHours, (std::vector<int>{0, 3}));
    EXPECT_EQ(parsed.feed.skipDays, (std::vector<int>{0, 3}));
    EXPECT_EQ(parsed.feed.show.feedUrl, "https://host.example/self");
    EXPECT_EQ(parsed.feed.nextPageUrl, "https://host.example/feed.xml?page=2");
}

TEST(Rss, KeepsItemsThatSayLittle)
{
    const auto parsed = parseEachWay(
        "<rss><channel><title>S</title><item><pubDate>Sun, 10 May 2026 07:08:09 GMT</pubDate></item><item/>"
        "<item><author>bo@host.example (Bo)</author></item><item><x:gone xmlns:x=\"urn:x\" at=\"1\"/></item>"
        "</channel></rss>");
    ASSERT_EQ(parsed.episodes.size(), 2U);
    EXPECT_EQ(formatIso(parsed.episodes[0].published.value()), "2026-05-10T07:08:09Z");
    EXPECT_EQ(parsed.episodes[1].author, "Bo");
    EXPECT_NE(parsed.episodes[0].guid, parsed.episodes[1].guid);
}

TEST(Rss, ReadsItemsOfTheChannelDefinitionFormat)
{
    const auto parsed = parseEachWay("<CHANNEL HREF=\"https://host.example/\"><TITLE>Old</TITLE><ITEM HREF=\"/1\" "
                                     "LASTMOD=\"2002-09-11T02:56Z\"><TITLE>One</TITLE></ITEM></CHANNEL>");
    ASSERT_EQ(parsed.episodes.size(), 1U);
    EXPECT_EQ(parsed.episodes[0].title, "One");
    EXPECT_EQ(parsed.episodes[0].link, "https://host.example/1");
    EXPECT_EQ(formatIso(parsed.episodes[0].published.value()), "2002-09-11T02:56:00Z");
}

} // namespace tidemark::feed
