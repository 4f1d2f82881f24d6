// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/saved_page.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tidemark::feed {
namespace {

using namespace std::chrono;

Timestamp day(int year, unsigned month, unsigned dayOfMonth)
{
    return sys_days(year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(dayOfMonth)));
}

SavedPage pageOf(std::string_view text)
{
    auto page = readSavedPage(text);
    EXPECT_TRUE(page.has_value()) << (page ? "" : page.error().detail);
    return page ? *page : SavedPage{};
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

// Oddities: a header said twice, the featured episode again in the list, dates glued to lengths, advertising between
// header and list, Danish months under an English interface, cut behind the last length.
constexpr const char* kDanishPage = R"(Tidal Notes

How Harbours Breathe - with Ida Holm (Port Lab)

48 min · 3. maj 2026
Tidal Notes

How Harbours Breathe - with Ida Holm (Port Lab)

48 min · 3. maj 2026
episode How Harbours Breathe - with Ida Holm (Port Lab) cover

Description

Ida measures water.  Two spaces stay. Timeline 00:00 — Hello 12:30 — Silt ----- Music: none.

Comments

0

Be the first to comment

2 months for 19 kr.

All episodes

1.042 episodes

episode Night Ferries, Slowly artwork

Night Ferries, Slowly

A crossing in the dark. 10. april 2026 was the day we sailed.

17. maj 20261 h 13 min
episode The cover of the book artwork

The cover of the book

On bindings.

10. maj 202659 min
episode How Harbours Breathe - with Ida Holm (Port Lab) artwork

How Harbours Breathe - with Ida Holm (Port Lab)

Ida measures water.  Two spaces stay. Timeline 00:00 — Hello 12:30 — Silt ----- Music: none.

3. maj 202648 min)";

TEST(SavedPage, ReadsShowFeaturedEpisodeAndList)
{
    const auto page = pageOf(kDanishPage);
    EXPECT_EQ(page.show.title, "Tidal Notes");
    EXPECT_EQ(page.show.episodesPromised, 1042);
    ASSERT_EQ(page.episodes.size(), 3U);
    EXPECT_EQ(page.episodes[0].title, "Night Ferries, Slowly");
    EXPECT_EQ(page.episodes[0].published, day(2026, 5, 17));
    EXPECT_EQ(page.episodes[0].duration, minutes(73));
    EXPECT_EQ(page.episodes[0].notesHtml, "A crossing in the dark. 10. april 2026 was the day we sailed.");
    EXPECT_TRUE(page.episodes[0].notesArePlain);
    EXPECT_EQ(page.episodes[1].title, "The cover of the book");
    EXPECT_EQ(page.episodes[1].duration, minutes(59));
    EXPECT_EQ(page.episodes[2].title, "How Harbours Breathe - with Ida Holm (Port Lab)");
    EXPECT_EQ(page.episodes[2].published, day(2026, 5, 3));
    EXPECT_EQ(page.episodes[2].duration, minutes(48));
    EXPECT_EQ(page.episodes[2].notesHtml,
        "Ida measures water.  Two spaces stay. Timeline 00:00 — Hello 12:30 — Silt ----- Music: none.");
    EXPECT_EQ(page.episodes[2].guid, "page:how harbours breathe - with ida holm (port lab)@2026-05-03");
}

TEST(SavedPage, LineEndsAndByteOrderMarksChangeNothing)
{
    const auto expected = pageOf(kDanishPage);
    const auto windows = replaced(kDanishPage, "\n", "\r\n");
    EXPECT_EQ(pageOf(windows).episodes, expected.episodes);
    EXPECT_EQ(pageOf("\xEF\xBB\xBF" + windows).episodes, expected.episodes);
}

TEST(SavedPage, ReadsUtf16AndWindows1252)
{
    std::string wide = "\xFF\xFE";
    std::string narrow;
    const std::string text = kDanishPage;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = nextCodePoint(text, i);
        wide += static_cast<char>(c & 0xFFU);
        wide += static_cast<char>(c >> 8U);
        narrow += c < 0x100 ? static_cast<char>(c) : '\x97'; // the em dash of windows-1252
    }
    EXPECT_EQ(pageOf(wide).episodes, pageOf(kDanishPage).episodes);
    EXPECT_EQ(pageOf(narrow).episodes, pageOf(kDanishPage).episodes);
}

TEST(SavedPage, ToleratesAFileCutAnywhere)
{
    const std::string text = kDanishPage;
    const auto whole = pageOf(text);
    std::size_t readableCount = 0;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto page = readSavedPage(std::string_view(text).substr(0, length));
        if (!page) {
            EXPECT_EQ(page.error().code, ErrorCode::Parse);
            continue;
        }
        ++readableCount;
        EXPECT_LE(page->episodes.size(), whole.episodes.size()) << length;
    }
    EXPECT_GT(readableCount, text.size() / 2);
    // The last length is cut: the episode is known from the header, which tells it.
    EXPECT_EQ(pageOf(std::string_view(text).substr(0, text.size() - 4)).episodes, whole.episodes);
    EXPECT_EQ(pageOf(text + "2").episodes, whole.episodes);
}

TEST(SavedPage, RepeatedBlocksGiveEachEpisodeOnce)
{
    const std::string text = kDanishPage;
    const auto list = text.substr(text.find("episode Night"));
    EXPECT_EQ(pageOf(text + "\n" + list).episodes, pageOf(text).episodes);
}

TEST(SavedPage, AFeaturedEpisodeThatTheListDoesNotHoldStandsFirst)
{
    const std::string text = kDanishPage;
    const auto page =
        pageOf(text.substr(0, text.find("episode How Harbours Breathe - with Ida Holm (Port Lab) artwork")));
    ASSERT_EQ(page.episodes.size(), 3U);
    EXPECT_EQ(page.episodes[0].title, "How Harbours Breathe - with Ida Holm (Port Lab)");
    EXPECT_EQ(page.episodes[0].duration, minutes(48));
    EXPECT_TRUE(page.episodes[0].notesHtml.starts_with("Ida measures"));
    EXPECT_TRUE(page.episodes[0].notesHtml.ends_with("none."));
}

TEST(SavedPage, SameTitleOnAnotherDayIsAnotherEpisode)
{
    const auto page = pageOf("Radio Quay\n\nAll episodes\n\nepisode News artwork\nNews\nFirst.\nMay 2, 202610 min\n"
                             "episode News artwork\nNews\nSecond.\nMay 1, 202610 min\n");
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[0].notesHtml, "First.");
    EXPECT_EQ(page.episodes[1].notesHtml, "Second.");
    EXPECT_NE(page.episodes[0].guid, page.episodes[1].guid);
}

struct Language {
    const char* heading;
    const char* count;
    const char* label; ///< with TITLE in it
    const char* date;
};

class SavedPageLanguages : public testing::TestWithParam<Language> { };

TEST_P(SavedPageLanguages, ListIsRead)
{
    const auto& language = GetParam();
    const std::string title = "Ebb & Flow: Part 2";
    const auto label = replaced(language.label, "TITLE", title);
    const auto page = pageOf(std::string("Quayside Talks\nSome words about it.\n\n") + language.heading + "\n\n"
        + language.count + "\n\n" + label + "\n\n" + title + "\n\nFirst paragraph.\n\nSecond one.\nIts end.\n\n"
        + language.date + "\n" + replaced(language.label, "TITLE", "Other") + "\nOther\nNotes\n" + language.date);
    EXPECT_EQ(page.show.title, "Quayside Talks");
    EXPECT_EQ(page.show.episodesPromised, 42);
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[0].title, title);
    EXPECT_EQ(page.episodes[0].notesHtml, "First paragraph.\n\nSecond one.\nIts end.");
    EXPECT_EQ(page.episodes[0].published, day(2026, 5, 10));
    EXPECT_EQ(page.episodes[0].duration, minutes(65));
    EXPECT_EQ(page.episodes[1].title, "Other");
}

INSTANTIATE_TEST_SUITE_P(Pages, SavedPageLanguages,
    testing::Values(Language{"All episodes", "42 episodes", "episode TITLE artwork", "May 10, 20261 h 5 min"},
        Language{"Alle afsnit", "42 afsnit", "Billede til TITLE", "søndag den 10. maj 2026 · 1 t 5 min"},
        Language{"Alle Folgen", "42 Folgen", "Folge TITLE Titelbild", "10. Mai 2026 | 1 Std. 5 Min."},
        Language{"Tous les épisodes", "42 épisodes", "épisode TITLE pochette", "10 mai 2026 • 1 h 5 min"},
        Language{"Todos los episodios", "42 episodios", "TITLE portada", "65 min · 10 de mayo de 2026"},
        Language{"Alla avsnitt", "42 avsnitt", "avsnitt TITLE omslag", "10 maj 202665 min"},
        Language{"Alle episoder", "42 episoder", "TITLE cover", "Publisert 10. mai 2026 · 65 min"},
        Language{"Alle afleveringen", "42 afleveringen", "aflevering TITLE afbeelding", "10 mei 2026 1:05:00"},
        Language{"Tutti gli episodi", "Episodi: 42", "Copertina: TITLE", "10 maggio 2026 - 65 min"},
        Language{"Latest episodes", "All episodes (42)", "jakso TITLE kansikuva", "2026-05-1065 min"},
        Language{"Episodes", "42 Episodes", "Artwork for TITLE", "S2 E5 · Sun, May 10th, 2026 · 65 minutes"},
        Language{"Flere episoder", "42 Episoder", "TITLE image", "10.05.202665 min"}));

TEST(SavedPage, DateAndLengthMayHaveLinesOfTheirOwn)
{
    const auto page = pageOf("Show\nAll episodes\nepisode A artwork\nA\nNotes of A.\n10. juni 2026\n12 min\n"
                             "episode B artwork\nB\n13 min\n9. juni 2026\nNotes of B.\n");
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[0].notesHtml, "Notes of A.");
    EXPECT_EQ(page.episodes[0].duration, minutes(12));
    EXPECT_EQ(page.episodes[1].notesHtml, "Notes of B.");
    EXPECT_EQ(page.episodes[1].duration, minutes(13));
    EXPECT_EQ(page.episodes[1].published, day(2026, 6, 9));
}

TEST(SavedPage, WithoutLabelsTheDatesPartTheList)
{
    const auto page =
        pageOf("Show\nAbout it.\nAll episodes\n2 episodes\nFirst\nNotes one.\nMore.\n10. juni 202612 min\n"
               "Second\nNotes two.\n9. juni 202613 min\nFooter\n");
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[0].title, "First");
    EXPECT_EQ(page.episodes[0].notesHtml, "Notes one.\nMore.");
    EXPECT_EQ(page.episodes[1].title, "Second");
    EXPECT_EQ(page.episodes[1].notesHtml, "Notes two.");
}

TEST(SavedPage, AHeadingBehindTheListIsNotItsBeginning)
{
    const auto page = pageOf("Show\nepisode A artwork\nA\nNotes of A.\n10. juni 202612 min\nepisode B artwork\nB\n"
                             "Notes of B.\n9. juni 202612 min\nMore episodes\nHelp\n");
    EXPECT_EQ(page.show.title, "Show");
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[1].notesHtml, "Notes of B.");
}

TEST(SavedPage, ThePictureOfTheShowIsNoEpisode)
{
    const auto page = pageOf("Menu\npodcast Quayside artwork\nQuayside\nAbout it.\nAll episodes\nFirst\nNotes.\n"
                             "10. juni 202612 min\n");
    EXPECT_EQ(page.show.title, "Quayside");
    ASSERT_EQ(page.episodes.size(), 1U);
    EXPECT_EQ(page.episodes[0].title, "First");
}

TEST(SavedPage, WithoutLabelsNotesMayFollowTheDates)
{
    const auto page = pageOf("Show\nAll episodes\nFirst\n10. juni 2026 · 12 min\nNotes one.\nSecond\n9. juni 2026\n"
                             "Notes two.\n");
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[0].notesHtml, "Notes one.");
    EXPECT_EQ(page.episodes[1].title, "Second");
    EXPECT_EQ(page.episodes[1].notesHtml, "Notes two.");
}

TEST(SavedPage, ReadsAPageOfOneEpisode)
{
    for (const char* text :
        {"The Show\n\nOne Evening\n\n55 min · 10. maj 2026\n\nDescription\n\nWords.\n\nComments\n\n0\n",
            "The Show\n\nOne Evening\n\n55 min · 10. maj 2026\n\nWords.\n"}) {
        const auto page = pageOf(text);
        EXPECT_EQ(page.show.title, "The Show");
        EXPECT_EQ(page.show.episodesPromised, std::nullopt);
        ASSERT_EQ(page.episodes.size(), 1U);
        EXPECT_EQ(page.episodes[0].title, "One Evening");
        EXPECT_EQ(page.episodes[0].notesHtml, "Words.");
        EXPECT_EQ(page.episodes[0].duration, minutes(55));
    }
}

TEST(SavedPage, SaysWhyThereIsNothingToRead)
{
    for (const char* text :
        {"", "   \n\n", "Just some words.\nAnd others.\n", "<html><body><p>Hello</p></body></html>"}) {
        const auto page = readSavedPage(text);
        ASSERT_FALSE(page.has_value()) << text;
        EXPECT_EQ(page.error().code, ErrorCode::Parse);
        EXPECT_NE(page.error().detail.find("no episode"), std::string::npos);
    }
    const auto feed = readSavedPage("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>x</title>");
    ASSERT_FALSE(feed.has_value());
    EXPECT_EQ(feed.error().code, ErrorCode::Parse);
    EXPECT_NE(feed.error().detail.find("feed"), std::string::npos);
}

// Oddities: upper-case tags, attributes without quotes, entities, pictures whose alt text is the label, date and length
// in neighbouring spans, a script and a style with text like the page's, '>' inside an attribute.
constexpr const char* kHtmlPage = R"(<!DOCTYPE html><html><head><title>Tidal Notes | Somewhere</title>
<meta property="og:title" content="Tidal &amp; Notes"><style>.x:after{content:"42 episodes"}</style>
<script>var a = "<p>All episodes</p>";</script></head><BODY>
<nav><a href=/>Home</a></nav><h1>Tidal &amp; Notes</h1>
<section><h2>All  episodes</h2><p>7 episodes</p>
<ul><li><img alt="episode L&uuml;beck &gt; Kiel artwork" src="x.png"><h3><a title="a > b" href="/e1">L&uuml;beck &gt; Kiel</a></h3>
<div><p>First &hellip; line.<br>Second
line with <b>bold</b> words.</p></div><span>29. maj 2026</span><span>1 h 13 min</span></li>
<li><IMG ALT='episode Low Water artwork'><h3>Low Water</h3><p>Sand.</p><span>20. maj 2026</span><span>59 min</span></li>
</ul></section><footer>Somewhere &copy; 2026</footer></body></html>)";

TEST(SavedPage, ReadsHtml)
{
    const auto page = pageOf(kHtmlPage);
    EXPECT_EQ(page.show.title, "Tidal & Notes");
    EXPECT_EQ(page.show.episodesPromised, 7);
    ASSERT_EQ(page.episodes.size(), 2U);
    EXPECT_EQ(page.episodes[0].title, "Lübeck > Kiel");
    EXPECT_EQ(page.episodes[0].notesHtml, "First … line.\nSecond line with bold words.");
    EXPECT_EQ(page.episodes[0].duration, minutes(73));
    EXPECT_EQ(page.episodes[1].title, "Low Water");
    EXPECT_EQ(page.episodes[1].published, day(2026, 5, 20));
}

TEST(SavedPage, ReadsLinkedDataAndMergesItWithTheLines)
{
    const std::string linked = R"page(<script type="application/ld+json">{"@graph":[{"@type":"PodcastSeries",
        "name":"Tidal Notes, the series","author":{"@type":"Person","name":"Ann Ebb"},"image":"https://example.org/a.png"},
        {"@type":["PodcastEpisode"],"name":"Low Water","datePublished":"2026-05-19T23:30:00Z","timeRequired":"PT59M",
        "description":"Sand, and much more of it.","associatedMedia":{"contentUrl":"https://example.org/low.mp3"}},
        {"@type":"PodcastEpisode","name":"Only For Machines","datePublished":"2026-01-02","url":"javascript:alert(1)"}]}
        </script><script type="application/ld+json">{"broken":</script></head>)page";
    const auto page = pageOf(replaced(kHtmlPage, "</head>", linked));
    EXPECT_EQ(page.show.title, "Tidal Notes, the series");
    EXPECT_EQ(page.show.author, "Ann Ebb");
    EXPECT_EQ(page.show.imageUrl, "https://example.org/a.png");
    ASSERT_EQ(page.episodes.size(), 3U);
    EXPECT_EQ(page.episodes[1].notesHtml, "Sand, and much more of it.");
    EXPECT_EQ(page.episodes[1].published, day(2026, 5, 20));
    ASSERT_EQ(page.episodes[1].enclosures.size(), 1U);
    EXPECT_EQ(page.episodes[1].enclosures[0].url, "https://example.org/low.mp3");
    EXPECT_EQ(page.episodes[2].title, "Only For Machines");
    EXPECT_EQ(page.episodes[2].link, "");
}

TEST(SavedPage, HostileHtmlIsReadInBounds)
{
    std::string deep = "<html>";
    for (int i = 0; i < 100'000; ++i)
        deep += "<div><b>";
    EXPECT_FALSE(readSavedPage(deep + "<p>end").has_value());
    std::string unclosed = "<html>";
    for (int i = 0; i < 100'000; ++i)
        unclosed += "<script><!--<a b='";
    EXPECT_FALSE(readSavedPage(unclosed).has_value());
    std::string nested = "<html><script type=\"application/ld+json\">" + std::string(100'000, '[');
    EXPECT_FALSE(readSavedPage(nested).has_value());
    using namespace std::string_literals;
    EXPECT_FALSE(readSavedPage("<html>\0<p\0>x\xFF\xFE&#0;&#x110000;&nosuch;&"s).has_value());
}

TEST(SavedPage, LongListsAreReadWhole)
{
    constexpr int kCount = 5000;
    std::string text = "Long Show\nAll episodes\n";
    for (int i = 0; i < kCount; ++i) {
        const auto title = "Number " + std::to_string(i);
        text += "episode " + title + " artwork\n" + title + "\nNotes.\n1. maj 202610 min\n";
    }
    EXPECT_EQ(pageOf(text).episodes.size(), static_cast<std::size_t>(kCount));
}

} // namespace
} // namespace tidemark::feed
