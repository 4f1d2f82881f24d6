// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/fitted_tree.h"

#include <QHeaderView>

namespace tidemark::pages {

namespace {
constexpr int kMostRows = 24;
}

FittedTree::FittedTree(QWidget* parent) : QTreeWidget(parent)
{
    setProperty("kind", QStringLiteral("card"));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    connect(this, &QTreeWidget::itemExpanded, this, &FittedTree::fit);
    connect(this, &QTreeWidget::itemCollapsed, this, &FittedTree::fit);
}

void FittedTree::fit()
{
    int rows = 0;
    for (const auto* item = topLevelItem(0); item && rows < kMostRows; item = itemBelow(item))
        ++rows;
    const int rowHeight = topLevelItemCount() > 0 ? sizeHintForRow(0) : 0;
    const int head = isHeaderHidden() ? 0 : header()->sizeHint().height();
    setFixedHeight(rows * rowHeight + head + 2 * frameWidth() + 10);
}

} // namespace tidemark::pages
