// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar_list.h"

#include "views/sidebar_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace tidemark::views {

SidebarList::SidebarList(const theme::Theme& theme, bridge::ArtworkCache& artwork, QWidget* parent) : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new SidebarDelegate(theme, artwork, m_model, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this,
        [this](const QModelIndex& index) { Q_EMIT chosen(m_model.entry(index.row()).place); });
    connect(&artwork, &bridge::ArtworkCache::ready, viewport(), QOverload<>::of(&QWidget::update));
    connect(&theme, &theme::Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
}

void SidebarList::setShowsAllRows()
{
    m_showsAllRows = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &SidebarList::fitHeight);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &SidebarList::fitHeight);
    fitHeight();
}

void SidebarList::fitHeight()
{
    const int rows = m_model.rowCount();
    setFixedHeight(rows == 0 ? 0 : rows * sizeHintForRow(0));
}

void SidebarList::focusRow(int row)
{
    setFocus(Qt::TabFocusReason);
    if (row >= 0 && row < m_model.rowCount())
        setCurrentIndex(m_model.index(row));
}

void SidebarList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const bool isValid = currentIndex().isValid();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isValid)
            Q_EMIT chosen(m_model.entry(row).place);
        return;
    case Qt::Key_Delete:
        if (isValid)
            Q_EMIT deleteRequested(m_model.entry(row).place);
        return;
    case Qt::Key_Up:
        if (row <= 0) {
            Q_EMIT leftUpward();
            return;
        }
        break;
    case Qt::Key_Down:
        if (row == m_model.rowCount() - 1) {
            Q_EMIT leftDownward();
            return;
        }
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

void SidebarList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (currentIndex().isValid() || m_model.rowCount() == 0)
        return;
    int row = 0;
    while (row < m_model.rowCount() && !m_model.isOpen(row))
        ++row;
    setCurrentIndex(m_model.index(row < m_model.rowCount() ? row : 0));
}

void SidebarList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint position = isKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(m_model.entry(index.row()).place, position);
}

} // namespace tidemark::views
