// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chapter_list_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tidemark::models {
namespace {

std::vector<bridge::ChapterData> chapters(const std::vector<std::pair<int, const char*>>& given)
{
    std::vector<bridge::ChapterData> result;
    for (const auto& [second, title] : given) {
        bridge::ChapterData chapter;
        chapter.start = Milliseconds(second * 1000);
        chapter.title = QString::fromUtf8(title);
        result.push_back(chapter);
    }
    return result;
}

class ChapterListModelTest : public testing::Test {
protected:
    ChapterListModelTest() { model.setChapters(chapters({{0, "a"}, {10, "b"}, {20, "c"}})); }
    QString titles() const
    {
        QString text;
        for (const auto& chapter : model.chapters())
            text += chapter.title;
        return text;
    }

    ChapterListModel model;
    QAbstractItemModelTester contract{&model};
};

TEST_F(ChapterListModelTest, AShiftKeepsEveryRow)
{
    const QPersistentModelIndex last(model.index(2));
    QSignalSpy reset(&model, &ChapterListModel::modelReset);
    QSignalSpy removed(&model, &ChapterListModel::rowsRemoved);
    model.setChapters(chapters({{0, "a"}, {52, "b"}, {62, "c"}}));
    EXPECT_EQ(reset.count() + removed.count(), 0);
    EXPECT_EQ(last.row(), 2);
    EXPECT_EQ(last.data(ChapterListModel::StartRole).toLongLong(), 62000);
}

TEST_F(ChapterListModelTest, WhatComesAndGoesIsToldExactly)
{
    const QPersistentModelIndex last(model.index(2));
    QSignalSpy removed(&model, &ChapterListModel::rowsRemoved);
    model.setChapters(chapters({{0, "a"}, {20, "c"}}));
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed[0][1].toInt(), 1);
    EXPECT_EQ(last.row(), 1);
    QSignalSpy inserted(&model, &ChapterListModel::rowsInserted);
    model.setChapters(chapters({{0, "a"}, {5, "x"}, {6, "y"}, {20, "c"}}));
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(inserted[0][2].toInt() - inserted[0][1].toInt(), 1);
    EXPECT_EQ(last.row(), 3);
    EXPECT_EQ(titles(), QStringLiteral("axyc"));
}

TEST_F(ChapterListModelTest, OtherTimelinesTakeThePlaceOfThis)
{
    for (const auto& other : {chapters({{0, "x"}, {1, "y"}, {2, "z"}, {3, "b"}}), chapters({}), chapters({{0, "b"}}),
             chapters({{0, "b"}, {0, "b"}, {0, "b"}}), chapters({{0, "b"}, {0, "b"}})}) {
        model.setChapters(other);
        EXPECT_EQ(model.chapters(), other);
    }
}

TEST_F(ChapterListModelTest, ATypedTitleIsToldAndNotTaken)
{
    QSignalSpy entered(&model, &ChapterListModel::titleEntered);
    EXPECT_TRUE(model.setData(model.index(1), QStringLiteral("  Bees "), Qt::EditRole));
    EXPECT_FALSE(model.setData(model.index(1), QStringLiteral("b"), Qt::EditRole));
    EXPECT_FALSE(model.setData(model.index(1), QStringLiteral("   "), Qt::EditRole));
    ASSERT_EQ(entered.count(), 1);
    EXPECT_EQ(entered[0][1].toString(), QStringLiteral("Bees"));
    EXPECT_EQ(titles(), QStringLiteral("abc"));
}

TEST_F(ChapterListModelTest, AssistantsHearPlaceLinkAndWhoseItIs)
{
    auto given = chapters({{0, "a"}, {72, "b"}});
    given[1].placeName = QStringLiteral("Nyhavn");
    given[1].href = QStringLiteral("https://a.example");
    given[1].source = ChapterSource::User;
    model.setChapters(given);
    model.setProgress(Milliseconds(80000), 1);
    EXPECT_EQ(model.index(1).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("b, chapter 2 of 2, at 1 min 12 s, Nyhavn, with a link, your own, playing"));
}

} // namespace
} // namespace tidemark::models
