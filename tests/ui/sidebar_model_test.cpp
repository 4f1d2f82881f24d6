// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar_delegate.h"
#include "views/sidebar_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tidemark::views {
namespace {

SidebarEntry show(int id, int unplayed = 0)
{
    SidebarEntry entry;
    entry.place = {Place::Kind::Show, id};
    entry.title = QString::number(id);
    entry.count = unplayed;
    return entry;
}

std::vector<std::int64_t> idsOf(const SidebarModel& model)
{
    std::vector<std::int64_t> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.entry(row).place.id);
    return ids;
}

TEST(SidebarModel, TellsExactlyWhatCameWentAndMoved)
{
    SidebarModel model;
    const QAbstractItemModelTester contract(&model);
    model.setEntries({show(1), show(2), show(3), show(4)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEntries({show(4), show(1), show(5), show(3)});
    EXPECT_EQ(idsOf(model), (std::vector<std::int64_t>{4, 1, 5, 3}));
    EXPECT_EQ(reset.count(), 0);
}

TEST(SidebarModel, ACounterTouchesOnlyItsRow)
{
    SidebarModel model;
    model.setEntries({show(1), show(2)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEntries({show(1), show(2, 9)});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.first().first().toModelIndex().row(), 1);
    model.setCount({Place::Kind::Show, 2}, 9, {});
    EXPECT_EQ(changed.count(), 1);
}

TEST(SidebarRow, TheTitleNeverRunsIntoTheCount)
{
    const auto layout = layoutSidebarRow(QRect(0, 0, 211, 38), true, 40);
    EXPECT_LT(layout.title.right(), layout.count.left());
    EXPECT_LT(layout.picture.right(), layout.title.left());
    EXPECT_GT(layoutSidebarRow(QRect(0, 0, 211, 38), true, 0).title.width(), layout.title.width());
    EXPECT_GE(layoutSidebarRow(QRect(0, 0, 60, 38), true, 40).title.width(), 0);
}

} // namespace
} // namespace tidemark::views
