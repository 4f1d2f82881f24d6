// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/parse_helper.h"

namespace tidemark::feed {

namespace {

std::string atom(std::string_view entries, std::string_view attributes = "xmlns=\"http://www.w3.org/2005/Atom\"")
{
    return std::string("<feed ")
        .append(attributes)
        .append("><title type=\"text\">S</title>")
        .append(entries)
        .append("</feed>");
}

Episode onlyEntry(std::string_view entry)
{
    const auto parsed = parseEachWay(atom("<entry>" + std::string(entry) + "</entry>"));
    EXPECT_EQ(parsed.episodes.size(), 1U);
    return parsed.episodes.empty() ? Episode{} : parsed.episodes.front();
}

} // namespace

TEST(Atom, ReadsAnEntry)
{
    const auto episode = onlyEntry(
        "<id>urn:x:1</id><title type=\"html\">&lt;b&gt;Low&lt;/b&gt; &amp;amp; high</title>"
        "<link href=\"/1\"/><link rel=\"enclosure\" href=\"/1.mp3\" type=\"audio/mpeg\" length=\"9\"/>"
        "<updated>2026-05-11T00:00:00Z</updated><published>2026-05-10T00:00:00Z</published>"
        "<author><name>Bo</name><email>bo@host.example</email></author><summary>Short</summary>"
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Long &amp; whole</p></div></content>");
    EXPECT_EQ(episode.guid, "urn:x:1");
    EXPECT_EQ(episode.title, "Low & high");
    EXPECT_EQ(episode.link, "https://host.example/1");
    EXPECT_EQ(episode.enclosures.at(0).url, "https://host.example/1.mp3");
    EXPECT_EQ(episode.enclosures.at(0).sizeBytes, 9);
    EXPECT_EQ(formatIso(*episode.published), "2026-05-10T00:00:00Z");
    EXPECT_EQ(episode.author, "Bo");
    EXPECT_EQ(episode.notesHtml, "<p>Long &amp; whole</p>");
    EXPECT_FALSE(episode.notesArePlain);
}

TEST(Atom, TakesTextAtItsWord)
{
    const auto episode =
        onlyEntry("<title type=\"text\">use &lt;b&gt; &amp;amp;</title><content type=\"text\">1 &lt; 2</content>");
    EXPECT_EQ(episode.title, "use <b> &amp;");
    EXPECT_EQ(episode.notesHtml, "1 < 2");
    EXPECT_TRUE(episode.notesArePlain);
}

TEST(Atom, RemovesThePrefixesOfXhtml)
{
    EXPECT_EQ(onlyEntry("<content type=\"xhtml\" "
                        "xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:div>a<h:br/><h:i>b</h:i></h:div></content>")
                  .notesHtml,
        "a<br/><i>b</i>");
}

TEST(Atom, FallsBackOnOtherDates)
{
    EXPECT_EQ(formatIso(*onlyEntry("<title>A</title><updated>2026-05-11T00:00:00Z</updated>").published),
        "2026-05-11T00:00:00Z");
    EXPECT_EQ(formatIso(*onlyEntry(
                  "<title>A</title><modified>2025-01-01T00:00:00Z</modified><issued>2024-02-03T04:05:06+01:00</issued>")
                             .published),
        "2024-02-03T03:05:06Z");
}

TEST(Atom, ReadsVersion03AndPrefixedNames)
{
    const auto old = parseEachWay(
        "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>Old</title>"
        "<tagline>Line</tagline><entry><title mode=\"escaped\">A &amp;amp; B</title><id>1</id></entry></feed>");
    EXPECT_EQ(old.feed.show.title, "Old");
    EXPECT_EQ(old.feed.show.descriptionHtml, "Line");
    ASSERT_EQ(old.episodes.size(), 1U);
    EXPECT_EQ(old.episodes[0].title, "A & B");
    const auto prefixed = parseEachWay("<q:feed xmlns:q=\"http://www.w3.org/2005/Atom\"><q:title>P</q:title>"
                                       "<q:entry><q:title>E</q:title><q:id>2</q:id></q:entry></q:feed>");
    EXPECT_EQ(prefixed.feed.show.title, "P");
    ASSERT_EQ(prefixed.episodes.size(), 1U);
    EXPECT_EQ(prefixed.episodes[0].guid, "2");
    EXPECT_FALSE(prefixed.feed.isPartial);
}

TEST(Atom, FollowsXmlBaseThroughTheDocument)
{
    const auto parsed = parseEachWay(
        atom("<entry xml:base=\"a/\"><link xml:base=\"b/\" href=\"c\"/></entry><entry><link href=\"d\"/></entry>",
            "xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://base.example/r/\""));
    ASSERT_EQ(parsed.episodes.size(), 2U);
    EXPECT_EQ(parsed.episodes[0].link, "https://base.example/r/a/b/c");
    EXPECT_EQ(parsed.episodes[1].link, "https://base.example/r/d");
}

TEST(Atom, ReadsTheFeedItself)
{
    const auto parsed =
        parseEachWay(atom("<subtitle>Sub</subtitle><link rel=\"self\" href=\"/self\"/><link href=\"/home\"/>"
                          "<link rel=\"prev-archive\" href=\"/old\"/><logo>/l.png</logo><rights>R</rights>"
                          "<category term=\"tech\" label=\"Technology\"/><fh:complete "
                          "xmlns:fh=\"http://purl.org/syndication/history/1.0\"/>"
                          "<author><name>Ann</name></author><entry><id>1</id></entry>"));
    const auto& show = parsed.feed.show;
    EXPECT_EQ(show.descriptionHtml, "Sub");
    EXPECT_EQ(show.feedUrl, "https://host.example/self");
    EXPECT_EQ(show.link, "https://host.example/home");
    EXPECT_EQ(show.imageUrl, "https://host.example/l.png");
    EXPECT_EQ(show.copyright, "R");
    EXPECT_EQ(show.author, "Ann");
    EXPECT_EQ(show.categories, std::vector<std::string>{"Technology"});
    EXPECT_EQ(parsed.feed.nextPageUrl, "https://host.example/old");
    EXPECT_TRUE(parsed.feed.isComplete);
}

TEST(Atom, KnowsEntriesThatDeclareTheirOwnPrefix)
{
    const auto parsed = parseEachWay(
        atom("<p0:entry xmlns:p0='http://www.w3.org/2005/Atom'><p0:id>1</p0:id><p0:title>One</p0:title></p0:entry>"
             "<p1:entry xmlns:p1='http://www.w3.org/2005/Atom'><p1:id>2</p1:id><p1:title>Two</p1:title></p1:entry>"
             "<x:entry xmlns:x='urn:other'><x:title>None</x:title></x:entry>"));
    ASSERT_EQ(parsed.episodes.size(), 2U);
    EXPECT_EQ(parsed.episodes[0].title, "One");
    EXPECT_EQ(parsed.episodes[1].guid, "2");
    EXPECT_EQ(parsed.feed.show.title, "S");
}

TEST(Atom, DecodesTextInBase64)
{
    EXPECT_EQ(onlyEntry("<id>1</id><title mode=\"base64\">VMO4eCAmYW1wOyBUw7Z4</title>").title, "Tøx & Töx");
    EXPECT_EQ(
        onlyEntry("<id>1</id><title type=\"application/octet-stream\">\nPGI+TG\n93PC9iPg==</title>").title, "Low");
    EXPECT_EQ(onlyEntry("<id>1</id><title mode=\"base64\">Not so!</title>").title, "Not so!");
    EXPECT_EQ(onlyEntry("<id>1</id><content mode=\"base64\">PHA+TG93PC9wPg==</content>").notesHtml, "<p>Low</p>");
}

} // namespace tidemark::feed
