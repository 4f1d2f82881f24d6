// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/chapter_row_layout.h"

#include <gtest/gtest.h>

namespace tidemark::delegates {
namespace {

class ChapterRowLayoutTest : public testing::Test {
protected:
    ChapterRowLayoutTest()
    {
        chapter.title = QStringLiteral("A simple picture");
        chapter.placeName = QStringLiteral("Nyhavn, Copenhagen");
        chapter.href = QStringLiteral("https://a.example");
        chapter.imageUrl = QStringLiteral("https://a.example/1.png");
    }
    [[nodiscard]] ChapterRowLayout layout(int width, bool hasPictures = true) const
    {
        return layoutChapterRow(
            theme, QRect(0, 0, width, chapterRowHeight(theme, hasPictures)), chapter, false, hasPictures);
    }

    theme::Theme theme;
    bridge::ChapterData chapter;
};

TEST_F(ChapterRowLayoutTest, PartsStandInTheirOrderAndDoNotOverlap)
{
    const auto wide = layout(900);
    const QRect parts[] = {wide.start, wide.picture, wide.title, wide.place, wide.link, wide.length, wide.mark};
    for (std::size_t i = 1; i < std::size(parts); ++i)
        EXPECT_GT(parts[i].left(), parts[i - 1].right()) << i;
    EXPECT_LT(wide.mark.right(), 900);
    EXPECT_GE(wide.link.width(), 24);
    EXPECT_GE(wide.mark.width(), 24);
}

TEST_F(ChapterRowLayoutTest, RowsWithoutAPictureAreInLineWithTheOthers)
{
    const int with = layout(900).title.left();
    chapter.imageUrl.clear();
    EXPECT_EQ(layout(900).title.left(), with);
    EXPECT_TRUE(layout(900).picture.isEmpty());
    EXPECT_LT(layout(900, false).title.left(), with);
    EXPECT_GT(chapterRowHeight(theme, true), chapterRowHeight(theme, false));
}

TEST_F(ChapterRowLayoutTest, WhereThereIsNoRoomTheTitleGoesBeforeThePlaceAndTheLinkStays)
{
    chapter.title = QStringLiteral("A title that is much longer than the row has room for, by far");
    const auto narrow = layout(360);
    EXPECT_TRUE(narrow.place.isEmpty());
    EXPECT_FALSE(narrow.link.isEmpty());
    EXPECT_LT(narrow.link.right(), narrow.length.left());
}

} // namespace
} // namespace tidemark::delegates
