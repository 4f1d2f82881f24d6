// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"

#include <gtest/gtest.h>

#include <string>

namespace tidemark::feed {
namespace {

OpmlDocument documentOf(std::string_view bytes)
{
    auto document = readOpml(bytes);
    EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().detail);
    return document ? *document : OpmlDocument{};
}

TEST(Opml, WhatIsWrittenReadsBackTheSame)
{
    const std::vector<OpmlEntry> entries = {
        {"https://example.org/a?x=1&copy=2", "A & B <\"quoted\"> 'it'  &eacute;", "https://example.org/", {}},
        {"http://example.org/b", "Løb\tog\nlinje — 日本語", "", {"News", "Local & far"}},
        {"http://example.org/c", "", "", {"News"}},
        {"http://example.org/d", "http://example.org/d", "", {"Other", "Local & far"}},
        {"http://example.org/e", "Last", "https://example.org/e", {}},
    };
    const auto text =
        writeOpml(entries, "My <shows>", Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 5 / 9)));
    EXPECT_NE(text.find("<dateCreated>Sat, 09 May 2026 00:00:00 GMT</dateCreated>"), std::string::npos);
    const auto document = documentOf(text);
    EXPECT_EQ(document.title, "My <shows>");
    EXPECT_TRUE(document.problems.empty());
    auto expected = entries;
    expected[1].title = "Løb og linje — 日本語"; // a title is one line
    EXPECT_EQ(document.entries, expected);
    EXPECT_EQ(documentOf(writeOpml(document.entries, document.title, {})).entries, document.entries);
}

TEST(Opml, NeighboursShareTheirFolder)
{
    const auto text = writeOpml({{"http://a/1", "1", "", {"F"}}, {"http://a/2", "2", "", {"F"}}}, "t", {});
    EXPECT_EQ(text.find("<outline text=\"F\">"), text.rfind("<outline text=\"F\">"));
}

TEST(Opml, ReadsOldAndHeadlessFilesForgivingly)
{
    // Oddities: no declaration, no head, attribute names in any case, "url" without type, schemes of other programs,
    // an entity of HTML, a bare ampersand, an address twice, a page link, an episode.
    const auto document = documentOf(R"(<opml><body>
        <Outline TEXT="Caf&eacute; &amp; more" XMLURL="feed://example.org/1"/>
        <outline title="Two" url="https://example.org/2?a=1&b=2" category="/Music/Live,Other"/>
        <outline text="Three" type="atom" xmlUrl="podcast:https://example.org/3"/>
        <outline text="Again" xmlUrl="http://example.org/1"/>
        <outline text="A page" type="link" url="https://example.org/page"/>
        <outline text="An episode" type="podcast-episode" xmlUrl="https://example.org/x.mp3"/>
        <outline text="A file" xmlUrl="file:///etc/passwd"/>
        <outline text="Empty folder"></outline></body></opml>)");
    ASSERT_EQ(document.entries.size(), 3U);
    EXPECT_EQ(document.entries[0], (OpmlEntry{"http://example.org/1", "Café & more", "", {}}));
    EXPECT_EQ(document.entries[1], (OpmlEntry{"https://example.org/2?a=1&b=2", "Two", "", {"Music", "Live"}}));
    EXPECT_EQ(document.entries[2].feedUrl, "https://example.org/3");
    ASSERT_EQ(document.problems.size(), 3U);
    EXPECT_EQ(document.problems[0].line, "A page");
    EXPECT_EQ(document.problems[1].line, "A file");
    EXPECT_NE(document.problems[1].reason.find("file:///etc/passwd"), std::string::npos);
}

TEST(Opml, AFeedMayHaveChildren)
{
    const auto document = documentOf(R"(<opml><body><outline text="Network" xmlUrl="http://a/n">
        <outline text="Child" xmlUrl="http://a/c"/></outline><outline text="After" xmlUrl="http://a/z"/></body></opml>)");
    ASSERT_EQ(document.entries.size(), 3U);
    EXPECT_TRUE(document.entries[0].folders.empty());
    EXPECT_EQ(document.entries[1].folders, std::vector<std::string>{"Network"});
    EXPECT_TRUE(document.entries[2].folders.empty());
}

TEST(Opml, ReadsOtherCharsetsThanItSays)
{
    const std::string latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><opml><body>"
                              "<outline text=\"S\xF8"
                              "by\" xmlUrl=\"http://a/1\"/></body></opml>";
    EXPECT_EQ(documentOf(latin).entries.at(0).title, "Søby");
    std::string wide = "\xFE\xFF";
    for (const char c : std::string("<?xml version=\"1.0\" encoding=\"UTF-16\"?><opml><body><outline text=\"x\" "
                                    "xmlUrl=\"http://a/1\"/></body></opml>")) {
        wide += '\0';
        wide += c;
    }
    EXPECT_EQ(documentOf(wide).entries.at(0).feedUrl, "http://a/1");
}

TEST(Opml, ACutFileGivesWhatStandsBeforeTheCut)
{
    const auto text = writeOpml({{"http://a/1", "1", "", {}}, {"http://a/2", "2", "", {}}}, "t", {});
    const auto document = documentOf(std::string_view(text).substr(0, text.find("http://a/2")));
    ASSERT_EQ(document.entries.size(), 1U);
    ASSERT_FALSE(document.problems.empty());
    EXPECT_NE(document.problems.back().reason.find("broken"), std::string::npos);
}

TEST(Opml, RefusesWhatIsNoOpml)
{
    for (const char* text : {"", "  ", "hello", "<html><body>x</body></html>", "<opml><body></body></opml>"}) {
        const auto document = readOpml(text);
        ASSERT_FALSE(document.has_value()) << text;
        EXPECT_EQ(document.error().code, ErrorCode::Parse);
        EXPECT_FALSE(document.error().detail.empty());
    }
}

TEST(Opml, TwentyThousandOutlinesAndBounds)
{
    std::string body;
    for (int i = 0; i < 100'001; ++i) {
        body += "<outline text='x' xmlUrl='http://a/" + std::to_string(i) + "'/>";
        if (i == 19'999) {
            EXPECT_EQ(documentOf("<opml><body>" + body + "</body></opml>").entries.size(), 20'000U);
        }
    }
    const auto tooMany = readOpml("<opml><body>" + body + "</body></opml>");
    ASSERT_FALSE(tooMany.has_value());
    EXPECT_EQ(tooMany.error().code, ErrorCode::TooLarge);
}

TEST(Opml, DepthCostsNoStackAndFoldersAreBounded)
{
    std::string deep = "<opml><body>";
    for (int i = 0; i < 90'000; ++i)
        deep += "<outline text='f'>";
    deep += "<outline text='x' xmlUrl='http://a/1'/>";
    const auto document = documentOf(deep);
    ASSERT_EQ(document.entries.size(), 1U);
    EXPECT_LE(document.entries[0].folders.size(), 32U);
    EXPECT_EQ(readOpml(std::string(500'000, '<')).error().code, ErrorCode::TooLarge);
}

TEST(Opml, EntityBombsStayText)
{
    const auto document = documentOf(R"(<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
        <opml><body><outline text="&b;&b;" xmlUrl="http://a/1"/></body></opml>)");
    EXPECT_EQ(document.entries.at(0).title, "&b;&b;");
}

} // namespace
} // namespace tidemark::feed
