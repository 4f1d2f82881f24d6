// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_layout.h"

#include <gtest/gtest.h>

namespace tidemark::views {
namespace {

bridge::ChapterData chapter(int startSeconds, const char* title = "x")
{
    bridge::ChapterData data;
    data.start = Milliseconds(startSeconds * 1000);
    data.title = QString::fromUtf8(title);
    return data;
}

const QRectF kTrack(0, 4, 1000, 38);

TEST(TimelineLayout, SegmentsAreAsWideAsTheirChaptersAreLong)
{
    const auto layout = layoutTimeline(kTrack, {chapter(0), chapter(100), chapter(400)}, Milliseconds(1000'000));
    ASSERT_EQ(layout.segments.size(), 3u);
    EXPECT_DOUBLE_EQ(layout.segments[0].rect.left(), 0);
    EXPECT_DOUBLE_EQ(layout.segments[0].rect.width(), 98); // two pixels are the gap
    EXPECT_DOUBLE_EQ(layout.segments[1].rect.left(), 100);
    EXPECT_DOUBLE_EQ(layout.segments[2].rect.left(), 400);
    EXPECT_DOUBLE_EQ(layout.segments[2].rect.right(), 998);
}

TEST(TimelineLayout, TheStretchBeforeTheFirstChapterCanBeHit)
{
    const auto layout = layoutTimeline(kTrack, {chapter(12), chapter(50)}, Milliseconds(100'000));
    ASSERT_EQ(layout.segments.size(), 3u);
    EXPECT_EQ(layout.segments[0].chapter, -1);
    EXPECT_EQ(layout.segments[static_cast<std::size_t>(layout.segmentAt(Milliseconds(11'999)))].chapter, -1);
    EXPECT_EQ(layout.segments[static_cast<std::size_t>(layout.segmentAt(Milliseconds(12'000)))].chapter, 0);
    EXPECT_EQ(layout.segments[static_cast<std::size_t>(layout.segmentAt(Milliseconds(100'000)))].chapter, 1);
}

TEST(TimelineLayout, GapsBetweenAndBehindChaptersAreStretchesOfTheirOwn)
{
    auto first = chapter(0);
    first.end = Milliseconds(100'000);
    auto second = chapter(400);
    second.end = Milliseconds(700'000);
    const auto layout = layoutTimeline(kTrack, {first, second}, Milliseconds(1000'000));
    ASSERT_EQ(layout.segments.size(), 4u);
    EXPECT_FALSE(layout.segments[0].isGap);
    EXPECT_TRUE(layout.segments[1].isGap);
    EXPECT_EQ(layout.segments[1].chapter, -1);
    EXPECT_DOUBLE_EQ(layout.segments[1].rect.left(), 100);
    EXPECT_DOUBLE_EQ(layout.segments[1].rect.width(), 298);
    EXPECT_EQ(layout.segments[2].chapter, 1);
    EXPECT_TRUE(layout.segments[3].isGap);
    EXPECT_EQ(layout.segmentAt(Milliseconds(250'000)), 1);
}

TEST(TimelineLayout, AnEndASecondBeforeTheNextStartIsNoGapAndNestedChaptersLeaveNone)
{
    auto first = chapter(0);
    first.end = Milliseconds(99'000);
    EXPECT_EQ(layoutTimeline(kTrack, {first, chapter(100)}, Milliseconds(200'000)).segments.size(), 2u);
    first.end = Milliseconds(150'000);
    auto inner = chapter(50);
    inner.end = Milliseconds(60'000);
    EXPECT_EQ(layoutTimeline(kTrack, {first, inner, chapter(150)}, Milliseconds(200'000)).segments.size(), 3u);
}

TEST(TimelineLayout, TheStretchBeforeTheFirstIsAGapAndAnEpisodeWithoutChaptersIsNone)
{
    EXPECT_TRUE(layoutTimeline(kTrack, {chapter(12)}, Milliseconds(100'000)).segments[0].isGap);
    EXPECT_FALSE(layoutTimeline(kTrack, {chapter(0)}, Milliseconds(100'000)).segments[0].isGap);
    EXPECT_FALSE(layoutTimeline(kTrack, {}, Milliseconds(100'000)).segments[0].isGap);
}

TEST(TimelineLayout, PixelsAndTimesGoBothWaysAndAreClamped)
{
    const auto layout = layoutTimeline(kTrack, {chapter(0)}, Milliseconds(2000'000));
    EXPECT_EQ(layout.timeAt(500), Milliseconds(1000'000));
    EXPECT_EQ(layout.timeAt(-20), Milliseconds(0));
    EXPECT_EQ(layout.timeAt(5000), Milliseconds(2000'000));
    EXPECT_DOUBLE_EQ(layout.xOf(Milliseconds(500'000)), 250);
    EXPECT_DOUBLE_EQ(layout.xOf(Milliseconds(9000'000)), 1000);
}

TEST(TimelineLayout, ChaptersBeyondTheEndAndDoubledStartsAreLeftOut)
{
    const auto layout =
        layoutTimeline(kTrack, {chapter(0), chapter(10, "a"), chapter(10, "b"), chapter(700)}, Milliseconds(600'000));
    ASSERT_EQ(layout.segments.size(), 2u);
    EXPECT_EQ(layout.segments[1].chapter, 2);
}

TEST(TimelineLayout, WithoutALengthTheChaptersGiveOneAndWithoutBothThereIsNothing)
{
    auto last = chapter(60);
    last.end = Milliseconds(90'000);
    EXPECT_EQ(layoutTimeline(kTrack, {chapter(0), last}, std::nullopt).duration, Milliseconds(90'000));
    const auto nothing = layoutTimeline(kTrack, {}, std::nullopt);
    EXPECT_TRUE(nothing.segments.empty());
    EXPECT_EQ(nothing.segmentAt(Milliseconds(5)), -1);
}

TEST(TimelineLayout, ManyChaptersAllKeepAVisibleWidth)
{
    std::vector<bridge::ChapterData> chapters;
    for (int second = 0; second < 3000; ++second)
        chapters.push_back(chapter(second));
    const auto layout = layoutTimeline(kTrack, chapters, Milliseconds(3000'000));
    ASSERT_EQ(layout.segments.size(), 3000u);
    for (const auto& segment : layout.segments)
        EXPECT_GE(segment.rect.width(), 1);
}

} // namespace
} // namespace tidemark::views
