// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/convert.h"

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

TEST(Convert, OtherSourcesAreCounted)
{
    library::EpisodeDetail detail;
    auto shown = chapter(0, "n");
    auto other = chapter(0, "i");
    other.source = ChapterSource::Id3;
    detail.stored.episode.chapters = {shown, other, other};
    detail.timeline = {shown};
    const auto page = toQt(detail);
    EXPECT_EQ(page.otherSources, (std::vector<ChapterSourceCount>{{ChapterSource::Id3, 2}}));
}

} // namespace
} // namespace tidemark::bridge
