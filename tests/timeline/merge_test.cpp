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

namespace {

/// "source reason" of each, the shown one with a star before it.
Titles judgements(const TimelineInput& input)
{
    Titles out;
    for (const auto& one : shownTimeline(input).sources)
        out.push_back((one.isShown ? "*" : "") + std::string(chapterSourceName(one.source)) + " "
            + std::string(sourceReasonName(one.reason)));
    return out;
}

std::vector<Chapter> inThreeSources()
{
    return {chapter(ChapterSource::Id3, 0s, "One"), chapter(ChapterSource::Json, 0s, "J1"),
        chapter(ChapterSource::Json, 60s, "J2"), chapter(ChapterSource::Notes, 0s, "N1"),
        chapter(ChapterSource::Notes, 60s, "N2"), chapter(ChapterSource::Notes, 90s, "N3")};
}

} // namespace

TEST(Merge, EverySourceTellsWhyItIsShownOrNot)
{
    const auto all = inThreeSources();
    EXPECT_EQ(judgements({all, {}, {}, {}, {}}), (Titles{"id3 single-entry", "*json richer", "notes less-trusted"}));
    EXPECT_EQ(judgements({all, {}, ChapterSource::Notes, {}, {}}),
        (Titles{"id3 not-chosen", "json not-chosen", "*notes chosen-for-episode"}));
    EXPECT_EQ(judgements({all, {}, {}, ChapterSource::Id3, {}}),
        (Titles{"*id3 chosen-for-show", "json not-chosen", "notes not-chosen"}));
    EXPECT_EQ(judgements({all, {}, {}, {}, 80s}), (Titles{"id3 single-entry", "*json richer", "notes less-trusted"}));
}

TEST(Merge, TheChoiceForTheEpisodeGoesBeforeTheListenersEditsAndThoseBeforeTheChoiceForTheShow)
{
    const auto all = inThreeSources();
    ChapterEdit edit;
    edit.kind = ChapterEditKind::Rename;
    edit.source = ChapterSource::Notes;
    edit.at = 60s;
    edit.seenTitle = "N2";
    edit.title = "Mine";
    const std::vector edits{edit};
    const auto shown = shownTimeline({all, edits, {}, ChapterSource::Json, {}});
    EXPECT_EQ(titles(shown.chapters), (Titles{"N1", "Mine", "N3"}));
    EXPECT_EQ(shown.origins[1].title, "N2");
    EXPECT_EQ(shown.sources.back().reason, SourceReason::Edited);
    EXPECT_EQ(titles(shownTimeline({all, edits, ChapterSource::Json, {}, {}}).chapters), (Titles{"J1", "J2"}));
}

TEST(Merge, AChoiceWithNothingToShowFallsThrough)
{
    const auto all = inThreeSources();
    EXPECT_EQ(titles(shownTimeline({all, {}, ChapterSource::Mp4, ChapterSource::Notes, {}}).chapters),
        (Titles{"N1", "N2", "N3"}));
    EXPECT_EQ(titles(shownTimeline({all, {}, ChapterSource::Mp4, {}, {}}).chapters), (Titles{"J1", "J2"}));
}

TEST(Merge, AChapterOfTheListenersOwnWhereThereIsNoTimeline)
{
    ChapterEdit add;
    add.at = 30s;
    add.title = "Mine";
    const std::vector edits{add};
    const auto shown = shownTimeline({{}, edits, {}, {}, 100s});
    ASSERT_EQ(titles(shown.chapters), Titles{"Mine"});
    EXPECT_EQ(shown.chapters[0].end, 100s);
    EXPECT_EQ(shown.chapters[0].source, ChapterSource::User);
}

TEST(Merge, TakesOverByTheSourcesTimesEvenWhereTheListenerShiftedThem)
{
    auto all = inThreeSources();
    all[2].imageUrl = "https://example.org/j2.jpg";
    all[2].location.name = "Harbour";
    ChapterEdit shift;
    shift.kind = ChapterEditKind::Shift;
    shift.source = ChapterSource::Notes;
    shift.at = 60s;
    shift.seenTitle = "N2";
    shift.shift = 20s;
    const std::vector edits{shift};
    const auto shown = shownTimeline({all, edits, {}, {}, {}});
    ASSERT_EQ(shown.chapters.size(), 3U);
    EXPECT_EQ(shown.chapters[1].start, 80s);
    EXPECT_EQ(shown.chapters[1].imageUrl, "https://example.org/j2.jpg");
    EXPECT_EQ(shown.chapters[1].location.name, "Harbour");
}

TEST(Merge, AThousandMarksAtOneMomentAreNotAllLookedAt)
{
    std::vector<Chapter> all;
    for (int i = 0; i < 20'000; ++i) {
        all.push_back(chapter(i % 2 == 0 ? ChapterSource::Json : ChapterSource::Podlove, 0s, "same"));
        if (i % 2 != 0)
            all.back().href = "https://example.org/" + std::to_string(i);
    }
    const auto shown = visibleChapters(all, 100s);
    ASSERT_EQ(shown.size(), 10'000U);
    EXPECT_EQ(shown.back().href, "https://example.org/1");
}

TEST(Merge, OverlapsAndGapsAreKeptAndTheFirstChapterIsNotPulledToZero)
{
    auto first = chapter(ChapterSource::Id3, 30s, "First");
    first.end = 80s;
    auto second = chapter(ChapterSource::Id3, 60s, "Second");
    second.end = 70s;
    const auto shown = visibleChapters({first, second, chapter(ChapterSource::Id3, 90s, "Third")}, 100s);
    EXPECT_EQ(shown[0].start, 30s);
    EXPECT_EQ(shown[0].end, 80s) << "overlaps the second";
    EXPECT_EQ(shown[1].end, 70s) << "a gap before the third";
}

} // namespace tidemark::timeline
