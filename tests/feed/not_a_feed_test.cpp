// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/parse_helper.h"

namespace tidemark::feed {

TEST(NotAFeed, TellsEmptyDocumentsApart)
{
    for (const std::string text : {"", " \n\t ", "\xEF\xBB\xBF"}) {
        const auto parsed = parseEachWay(text);
        ASSERT_TRUE(parsed.error);
        EXPECT_EQ(parsed.error->code, ErrorCode::Parse);
        EXPECT_EQ(parsed.error->detail, "the document is empty");
    }
    EXPECT_EQ(parseEachWay("<rss version='2.0'></rss>").error->code, ErrorCode::Parse);
}

TEST(NotAFeed, NamesTheFeedsOfAPage)
{
    const auto parsed = parseEachWay(
        "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/f.xml\"></head>"
        "<body>Hi</body></html>");
    ASSERT_TRUE(parsed.error);
    EXPECT_EQ(parsed.error->code, ErrorCode::NotAFeed);
    EXPECT_EQ(parsed.error->detail, "this is a web page, not a feed; it links to the feed https://host.example/f.xml");
}

TEST(NotAFeed, SaysWhatItIs)
{
    const std::vector<std::pair<std::string, std::string>> cases{{"{\"version\": 1}", "JSON"},
        {"ID3\x04 and so on", "sound"}, {"\xFF\xFB\x90 frames", "sound"}, {"just words", "not XML"},
        {"<opml version='2.0'><body/></opml>", "<opml>"}};
    for (const auto& [bytes, word] : cases) {
        const auto parsed = parseEachWay(bytes);
        ASSERT_TRUE(parsed.error) << bytes;
        EXPECT_EQ(parsed.error->code, ErrorCode::NotAFeed) << bytes;
        EXPECT_NE(parsed.error->detail.find(word), std::string::npos) << parsed.error->detail;
    }
}

TEST(NotAFeed, SaysSoBeforeALongPageHasEnded)
{
    FeedParser parser({}, [](const Episode&) {});
    const std::string piece(65536, 'x');
    ASSERT_TRUE(parser.write("<html><body>"));
    bool isRefused = false;
    for (int i = 0; i < 100 && !isRefused; ++i)
        isRefused = !parser.write(piece);
    EXPECT_TRUE(isRefused);
    EXPECT_FALSE(parser.finish());
}

TEST(NotAFeed, RanksTheFeedsOfAPage)
{
    const auto links = feedLinksOfPage(
        "<html><head><base href=\"https://b.example/x/\">"
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Comments\" href=\"c.xml\">"
        "<link rel=alternate type=\"application/atom+xml\" href=\"a.xml\">"
        "<link rel=alternate type=\"application/rss+xml\" title=\"The podcast\" href=\"p.xml\">"
        "<link rel=stylesheet href=\"s.css\"></head><body><a href=\"/feed\">Feed</a>"
        "<a href=\"feed://h.example/z\">z</a><a href=\"/about\">About</a><a href=\"a.xml\">again</a></body></html>",
        "https://host.example/page");
    EXPECT_EQ(links,
        (std::vector<std::string>{"https://b.example/x/p.xml", "https://b.example/x/a.xml", "https://b.example/x/c.xml",
            "https://h.example/z", "https://b.example/feed"}));
}

} // namespace tidemark::feed
