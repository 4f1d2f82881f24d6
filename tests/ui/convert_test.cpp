// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/convert.h"
#include "bridge/places.h"

#include <gtest/gtest.h>

namespace tidemark::bridge {
namespace {

Chapter chapter(int startSeconds, const char* title, bool isHidden = false)
{
    Chapter result;
    result.start = Milliseconds(startSeconds * 1000);
    result.title = title;
    result.isHidden = isHidden;
    return result;
}

TEST(Convert, HiddenChaptersAreLeftOutAndTheOthersKnowTheirPlace)
{
    const auto timeline = toQt({chapter(0, "a"), chapter(10, "b", true), chapter(20, "c")}, Milliseconds(30'000));
    ASSERT_EQ(timeline.size(), 2u);
    EXPECT_EQ(timeline[1].title, QStringLiteral("c"));
    EXPECT_EQ(timeline[1].libraryIndex, 2);
    EXPECT_EQ(timeline[0].end, Milliseconds(20'000));
    EXPECT_EQ(timeline[1].end, Milliseconds(30'000));
}

TEST(Convert, AHiddenChapterCountsToTheOneBefore)
{
    library::PlaybackState state;
    state.timeline = {chapter(0, "a"), chapter(10, "b", true), chapter(20, "c")};
    state.chapterIndex = 1;
    EXPECT_EQ(toQt(state).chapterIndex, 0);
    state.chapterIndex = 2;
    EXPECT_EQ(toQt(state).chapterIndex, 1);
    state.chapterIndex = -1;
    EXPECT_EQ(toQt(state).chapterIndex, -1);
}

TEST(Convert, TheLastFetchsErrorKeepsItsKind)
{
    library::ShowRow row;
    EXPECT_FALSE(toQt(row).fetchError);
    row.fetch.errorCode = "dns";
    ASSERT_TRUE(toQt(row).fetchError);
    EXPECT_EQ(toQt(row).fetchError->code, ErrorCode::Dns);
}

TEST(Convert, SourcesThatAreNotShownAreCounted)
{
    library::EpisodeDetail detail;
    detail.sources = {{ChapterSource::Id3, 3, 2, false, SourceReason::NotChosen},
        {ChapterSource::Json, 4, 0, false, SourceReason::NothingToShow},
        {ChapterSource::Notes, 5, 5, true, SourceReason::ChosenForEpisode},
        {ChapterSource::User, 0, 0, false, SourceReason::NothingToShow}};
    const auto page = toQt(detail);
    EXPECT_EQ(page.shownSource, ChapterSource::Notes);
    EXPECT_EQ(page.otherSources, (std::vector<ChapterSourceCount>{{ChapterSource::Id3, 2}, {ChapterSource::Json, 4}}));
}

TEST(Convert, PicturesOfStrangersAreLeftOutAndThoseInTheFileNameTheirEpisode)
{
    library::EpisodeDetail detail;
    detail.stored.episode.id = EpisodeId(7);
    detail.stored.episode.chaptersUrl = "https://lighthouse.example/a.json";
    for (const char* picture :
        {"https://lighthouse.example/1.jpg", "https://tracker.example/2.jpg", "embedded:100+2000", ""}) {
        detail.timeline.push_back(chapter(static_cast<int>(detail.timeline.size()), "x"));
        detail.timeline.back().imageUrl = picture;
    }
    detail.heldBackImages = 1;
    auto page = toQt(detail);
    EXPECT_EQ(page.timeline[0].imageUrl, QStringLiteral("https://lighthouse.example/1.jpg"));
    EXPECT_EQ(page.timeline[1].imageUrl, QString());
    EXPECT_EQ(page.timeline[2].imageUrl, QStringLiteral("episode:7/embedded:100+2000"));
    EXPECT_EQ(page.heldBackImages, 1);
    detail.stored.timeline.loadsChapterImages = true;
    EXPECT_EQ(toQt(detail).timeline[1].imageUrl, QStringLiteral("https://tracker.example/2.jpg"));
}

TEST(Convert, APlaceHasAMapWhereItSaysWhereItIs)
{
    const auto mapOf = [](const char* geo, const char* osm) { return mapUrl({"x", geo, osm}); };
    EXPECT_EQ(mapOf("geo:55.67,12.57", ""),
        QStringLiteral("https://www.openstreetmap.org/?mlat=55.67&mlon=12.57#map=15/55.67/12.57"));
    EXPECT_EQ(mapOf("geo:-55.5,12.25,30;u=100", ""),
        QStringLiteral("https://www.openstreetmap.org/?mlat=-55.5&mlon=12.25#map=15/-55.5/12.25"));
    EXPECT_EQ(mapOf("", "R113314"), QStringLiteral("https://www.openstreetmap.org/relation/113314"));
    EXPECT_EQ(mapOf("geo:1,2", "W5013364#3"), QStringLiteral("https://www.openstreetmap.org/way/5013364"));
    for (const char* wrong : {"geo:", "geo:here", "geo:99,12", "geo:5,200", "55,12", "geo:nan,1"})
        EXPECT_EQ(mapOf(wrong, ""), QString()) << wrong;
    for (const char* wrong : {"X12", "N", "N12/../..", "Nx"})
        EXPECT_EQ(mapOf("", wrong), QString()) << wrong;
}

TEST(Convert, AnExplanationKeepsErrorsKindsAndTheListenersDecisions)
{
    library::TimelineExplanation explanation;
    explanation.preferences.chosenForShow = ChapterSource::Notes;
    explanation.preferences.edits.resize(3);
    explanation.candidates = {{Milliseconds(5000), "Five", "0:05", true, "list"}};
    explanation.lookups = {{store::LookupPlace::Json, "https://a.example/j", {}, "timeout", "slow"},
        {store::LookupPlace::File, "https://a.example/f", {}}};
    explanation.history = {{ChapterSource::Json, {}, {chapter(0, "a"), chapter(9, "b")}}};
    const auto data = toQt(explanation);
    EXPECT_EQ(data.decisions, (TimelineDecisions{{}, ChapterSource::Notes, 3}));
    EXPECT_EQ(data.timesInNotes.at(0).written, QStringLiteral("0:05"));
    EXPECT_EQ(data.looks.at(0).error->code, ErrorCode::Timeout);
    EXPECT_FALSE(data.looks.at(1).error);
    EXPECT_EQ(data.history.at(0).chapters.size(), 2u);
}

} // namespace
} // namespace tidemark::bridge
