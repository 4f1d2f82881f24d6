// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/parse_helper.h"

namespace tidemark::feed {

namespace {

std::vector<std::string> titles(const Parsed& parsed)
{
    std::vector<std::string> all;
    for (const auto& episode : parsed.episodes)
        all.push_back(episode.title);
    return all;
}

using Titles = std::vector<std::string>;

} // namespace

TEST(BrokenFeed, SalvagesWholeItemsOfACutDocument)
{
    const auto whole = rss("<title>S</title><item><title>A</title></item><item><title>B</title></item>");
    for (std::size_t length = whole.find("<channel>") + 9; length < whole.size(); ++length) {
        const auto parsed = parseInPieces(std::string_view(whole).substr(0, length), 64, {});
        ASSERT_FALSE(parsed.error) << length;
        EXPECT_TRUE(parsed.feed.isPartial) << length;
        EXPECT_FALSE(parsed.feed.partialReason.empty());
        EXPECT_EQ(parsed.episodes.size(),
            (length >= whole.find("</item>") + 7 ? 1U : 0U) + (length >= whole.rfind("</item>") + 7 ? 1U : 0U));
    }
    EXPECT_FALSE(parseEachWay(whole).feed.isPartial);
}

TEST(BrokenFeed, ReadsItemsThatAreNotClosed)
{
    EXPECT_EQ(titles(parseEachWay(
                  rss("<item><title>A</title><item><title>B</title><link>https://h.example/<item><title>C</title>"))),
        (Titles{"A", "B", "C"}));
}

TEST(BrokenFeed, ReadsElementsThatAreNotClosed)
{
    const auto episode = onlyEpisode(
        "<title>A<link>https://h.example/1<guid>g<pubDate>Sun, 10 May 2026 07:08:09 GMT"
        "<enclosure url=\"https://h.example/1.mp3\" type=\"audio/mpeg\"><itunes:duration>5</itunes:duration>");
    EXPECT_EQ(episode.title, "A");
    EXPECT_EQ(episode.link, "https://h.example/1");
    EXPECT_EQ(episode.guid, "g");
    EXPECT_TRUE(episode.published);
    EXPECT_EQ(episode.enclosures.size(), 1U);
    EXPECT_EQ(episode.duration, Milliseconds(5000));
}

TEST(BrokenFeed, ForgivesWhatPeopleWrite)
{
    const std::vector<std::pair<std::string, Titles>> cases{
        {"<b>Warning</b>: line 3 <br />\n<?xml "
         "version=\"1.0\"?><rss><channel><item><title>A</title></item></channel></rss>",
            {"A"}},
        {"\n\n \xEF\xBB\xBF<?xml version='1.0'?><rss><channel><item><title>A</title></item></channel></rss>", {"A"}},
        {"<rss><item><title>A</title></item></rss>", {"A"}},
        {"<RSS><Channel><Item><Title>A</TITLE></ITEM></CHANNEL></RSS>", {"A"}},
        {"<channel><title>S</title></channel><item><title>A</title></item>", {"A"}},
        {"<rss><channel><item><title>A</title></item></channel><item><title>B</title></item></rss>", {"A", "B"}},
        {"<rss><channel><item><title>A &lt B & C < D</title></item></channel></rss>", {"A &lt B & C < D"}},
        {"<rss><channel><item><title>A</title><enclosure url=\"https://h.example/a.mp3 "
         "length=\"3\"/></item><item><title>B</title></item></channel></rss>",
            {"A", "B"}},
        {"<rss><channel><item><title>A</title><a b=\"></item><item><title>B</title></item></channel></rss>",
            {"A", "B"}},
        {"<rss><channel><item><title>A</title></b></i></item></channel></rss>", {"A"}},
        {"<!DOCTYPE rss [<!ENTITY a \"b\"><!ENTITY c "
         "\"&a;&a;\">]><rss><channel><item><title>&c;</title></item></channel></rss>",
            {"&c;"}},
        {"<!DOCTYPE rss PUBLIC \"-//X//DTD RSS 0.91//EN\" "
         "\"http://x.example/rss.dtd\"><rss><channel><item><title>A</title></item></channel></rss>",
            {"A"}},
        {"<rss><channel><!-- <item><title>no</title></item> --><item><title>A</title></item></channel></rss>", {"A"}},
        {"<rss><channel><item><title>A</title><description><![CDATA[</item><item>]]></description></item></channel></"
         "rss>",
            {"A"}},
        {"<rss><channel><item/><item></item><item><title>A</title></item></channel></rss>", {"A"}},
        {"<rss><channel><item><title>A</title><x:list "
         "xmlns:x='u'><item><title>no</title></item></x:list></item><item><title>B</title></item></channel></rss>",
            {"A", "B"}}};
    for (const auto& [xml, expected] : cases) {
        const auto parsed = parseEachWay(xml);
        EXPECT_FALSE(parsed.error) << xml;
        EXPECT_EQ(titles(parsed), expected) << xml;
    }
}

TEST(BrokenFeed, DropsControlAndNulBytes)
{
    std::string xml = rss("<item><title>A\x01\x02 tide</title></item>");
    xml.insert(xml.find("tide") + 2, 3, '\0');
    EXPECT_EQ(titles(parseEachWay(xml)), Titles{"A tide"});
}

TEST(BrokenFeed, StandsDeepNesting)
{
    std::string deep;
    for (int i = 0; i < 100000; ++i)
        deep += "<a>";
    const auto open = parseInPieces(rss("<title>S</title>" + deep + "<item><title>A</title>" + deep), 4096, {});
    EXPECT_EQ(titles(open), Titles{"A"});
    std::string closed = deep;
    for (int i = 0; i < 100000; ++i)
        closed += "</a>";
    const auto parsed = parseInPieces(rss("<title>S</title>" + closed + "<item><title>A</title>" + closed
                                          + "<guid>g</guid></item><link>https://h.example/</link>"),
        4096, {});
    EXPECT_EQ(titles(parsed), Titles{"A"});
    EXPECT_EQ(parsed.episodes.at(0).guid, "g");
    EXPECT_EQ(parsed.feed.show.link, "https://h.example/");
    EXPECT_FALSE(parsed.feed.isPartial);
}

TEST(BrokenFeed, StandsManyUnclosedParagraphs)
{
    std::string html;
    for (int i = 0; i < 500; ++i)
        html += "<p>x";
    const auto episode = onlyEpisode("<description>" + html + "</description><title>After</title>");
    EXPECT_EQ(episode.title, "After");
    EXPECT_EQ(episode.notesHtml, html);
}

TEST(BrokenFeed, LeavesOutAnItemThatIsTooLarge)
{
    const std::string huge(std::size_t{17} << 20, 'x');
    const auto xml =
        rss("<item><title>A</title></item><item><title>" + huge + "</title></item><item><title>B</title></item>");
    for (const std::size_t size : {xml.size(), std::size_t{100000}}) {
        const auto parsed = parseInPieces(xml, size, {});
        EXPECT_EQ(titles(parsed), (Titles{"A", "B"}));
        EXPECT_TRUE(parsed.feed.isPartial);
    }
}

TEST(BrokenFeed, TakesTheSameWayThroughNoiseHoweverItIsCut)
{
    // A small generator of our own, so that the noise is the same everywhere.
    std::uint32_t state = 1;
    const auto next = [&state](
                          std::uint32_t limit) { return (state = state * 1664525U + 1013904223U) / 65536U % limit; };
    const std::vector<std::string> pieces{"<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "<!--", "-->",
        "&amp;", "&", "<", ">", "\"", "'", "=", "<a b=\"", "<br/>", "text", " ", "\xC3\xA6", "\xE2\x82", "<?x ", "?>",
        "<!DOCTYPE x [", "]>", "</channel>", "<guid>", "xmlns:i=\"u\"", "<i:item>", "\0x", "<link href='/x'/>"};
    for (int round = 0; round < 300; ++round) {
        std::string xml = "<rss><channel><title>S</title>";
        for (int i = 0; i < 60; ++i)
            xml += pieces[next(static_cast<std::uint32_t>(pieces.size()))];
        static_cast<void>(parseEachWay(xml));
        ASSERT_FALSE(::testing::Test::HasFailure()) << xml;
    }
}

} // namespace tidemark::feed
