// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/merge.h"

#include <gtest/gtest.h>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

Chapter chapter(ChapterSource source, Milliseconds start, std::string title)
{
    Chapter one;
    one.source = source;
    one.start = start;
    one.title = std::move(title);
    return one;
}

std::vector<std::string> titles(const std::vector<Chapter>& chapters)
{
    std::vector<std::string> out;
    for (const auto& one : chapters)
        out.push_back(one.title);
    return out;
}

using Titles = std::vector<std::string>;

} // namespace

TEST(Merge, PrefersTheListenerThenTheFileThenJsonThenPodloveThenNotes)
{
    std::vector<Chapter> all;
    for (const auto source :
        {ChapterSource::Notes, ChapterSource::Podlove, ChapterSource::Json, ChapterSource::Id3, ChapterSource::User}) {
        all.push_back(chapter(source, 0s, std::string(chapterSourceName(source))));
        all.push_back(chapter(source, 60s, std::string(chapterSourceName(source))));
    }
    for (const auto* expected : {"user", "id3", "json", "psc", "notes"}) {
        EXPECT_EQ(titles(visibleChapters(all, std::nullopt)), (Titles{expected, expected}));
        std::erase_if(all, [&](const Chapter& one) { return one.title == expected; });
    }
    EXPECT_TRUE(visibleChapters(all, std::nullopt).empty());
}

TEST(Merge, ASourceWithOneEntryLosesToARicherOne)
{
    const std::vector<Chapter> all = {chapter(ChapterSource::Id3, 0s, "All of it"),
        chapter(ChapterSource::Notes, 0s, "Low water"), chapter(ChapterSource::Notes, 60s, "Rope")};
    EXPECT_EQ(titles(visibleChapters(all, std::nullopt)), (Titles{"Low water", "Rope"}));
    EXPECT_EQ(titles(visibleChapters({all[0]}, std::nullopt)), Titles{"All of it"});
}

TEST(Merge, ASourcePastTheEndLosesToARicherOneOnly)
{
    std::vector<Chapter> all = {chapter(ChapterSource::Json, 0s, "A"), chapter(ChapterSource::Json, 60s, "B"),
        chapter(ChapterSource::Json, 500s, "Past"), chapter(ChapterSource::Notes, 0s, "C")};
    EXPECT_EQ(titles(visibleChapters(all, 300s)), (Titles{"A", "B"}));
    all.push_back(chapter(ChapterSource::Notes, 60s, "D"));
    all.push_back(chapter(ChapterSource::Notes, 90s, "E"));
    EXPECT_EQ(titles(visibleChapters(all, 300s)), (Titles{"C", "D", "E"}));
    EXPECT_EQ(titles(visibleChapters(all, std::nullopt)), (Titles{"A", "B", "Past"}));
    EXPECT_EQ(titles(visibleChapters(all, 0s)), (Titles{"A", "B", "Past"})) << "0 is an unknown duration";
}

TEST(Merge, TheListenersOneChapterStays)
{
    const std::vector<Chapter> all = {chapter(ChapterSource::User, 5s, "Mine"), chapter(ChapterSource::Id3, 0s, "A"),
        chapter(ChapterSource::Id3, 9s, "B")};
    EXPECT_EQ(titles(visibleChapters(all, std::nullopt)), Titles{"Mine"});
}

TEST(Merge, SortsFillsEndsAndDropsHiddenOnes)
{
    auto hidden = chapter(ChapterSource::Json, 30s, "Hidden");
    hidden.isHidden = true;
    auto own = chapter(ChapterSource::Json, 0s, "First");
    own.end = 20s;
    const auto shown =
        visibleChapters({chapter(ChapterSource::Json, 60s, "Second"), hidden, own,
                            chapter(ChapterSource::Json, 60s, "Same start"), chapter(ChapterSource::Json, 90s, "Last")},
            100s);
    EXPECT_EQ(titles(shown), (Titles{"First", "Second", "Same start", "Last"}));
    EXPECT_EQ(shown[0].end, 20s) << "a gap stays a gap";
    EXPECT_EQ(shown[1].end, 90s);
    EXPECT_EQ(shown[2].end, 90s);
    EXPECT_EQ(shown[3].end, 100s);
    EXPECT_EQ(visibleChapters({chapter(ChapterSource::Notes, 0s, "A")}, std::nullopt)[0].end, std::nullopt);
}

TEST(Merge, DropsMarkersWithoutLength)
{
    auto marker = chapter(ChapterSource::Id3, 30s, "Marker");
    marker.end = 30s;
    auto real = chapter(ChapterSource::Id3, 0s, "Real");
    real.end = 60s;
    EXPECT_EQ(titles(visibleChapters({real, marker, chapter(ChapterSource::Id3, 60s, "Next")}, std::nullopt)),
        (Titles{"Real", "Next"}));
}

TEST(Merge, TakesArtworkAndLinksOverFromTheSameMoment)
{
    auto art = chapter(ChapterSource::Json, 60900ms, "Art");
    art.imageUrl = "https://example.org/art.jpg";
    art.isHidden = true;
    auto link = chapter(ChapterSource::Notes, 59500ms, "Link");
    link.href = "https://example.org/link";
    auto far = chapter(ChapterSource::Notes, 3s, "Far");
    far.href = "https://example.org/far";
    const auto shown = visibleChapters(
        {chapter(ChapterSource::Id3, 0s, "A"), chapter(ChapterSource::Id3, 60s, "B"), art, link, far}, std::nullopt);
    ASSERT_EQ(titles(shown), (Titles{"A", "B"}));
    EXPECT_EQ(shown[0].href, "");
    EXPECT_EQ(shown[1].href, "https://example.org/link");
    EXPECT_EQ(shown[1].imageUrl, "https://example.org/art.jpg");
    EXPECT_EQ(shown[1].source, ChapterSource::Id3);
}

} // namespace tidemark::timeline
