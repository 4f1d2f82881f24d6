// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/chapter_list_view.h"

#include "pages/tr.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

#include <utility>

namespace tidemark::pages {

ChapterListView::ChapterListView(const views::WindowContext& context, QWidget* parent)
    : QListView(parent)
    , m_model(new models::ChapterListModel(this))
    , m_delegate(new delegates::ChapterDelegate(context.theme, context.artwork, this))
{
    setObjectName(QStringLiteral("chapterList"));
    setAccessibleName(Tr::tr("Chapters"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMinimumHeight(context.theme.scaled(40)); // in a low window a row is less of a loss than half of the title
    connect(&context.theme, &theme::Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&context.artwork, &bridge::ArtworkCache::ready, viewport(), QOverload<>::of(&QWidget::update));
    connect(m_model, &models::ChapterListModel::titleEntered, this, &ChapterListView::renameRequested);
}

void ChapterListView::setChapters(std::vector<bridge::ChapterData> chapters)
{
    m_model->setChapters(std::move(chapters));
    if (std::exchange(m_hasPictures, m_model->hasPictures()) == m_hasPictures)
        return;
    m_delegate->setPictures(m_hasPictures);
    scheduleDelayedItemsLayout(); // rows have another height
}

void ChapterListView::setPlaying(bool isPlaying)
{
    m_delegate->setPlaying(isPlaying);
    viewport()->update();
}

void ChapterListView::setProgress(Milliseconds position, int current)
{
    m_model->setProgress(position, current);
    if (current >= 0 && current != m_followed && current < m_model->rowCount())
        scrollTo(m_model->index(current));
    m_followed = current;
}

ChapterListView::Part ChapterListView::partAt(const QModelIndex& index, const QPoint& at) const
{
    return index.isValid() ? m_delegate->partAt(visualRect(index), index, at) : Part::Row;
}

void ChapterListView::keyPressEvent(QKeyEvent* event)
{
    const auto index = currentIndex();
    const int key = event->key();
    if (!index.isValid() || state() == EditingState)
        return QListView::keyPressEvent(event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT playRequested(index.row());
    else if (key == Qt::Key_F2)
        edit(index);
    else if (key == Qt::Key_Delete)
        Q_EMIT removeRequested(index.row());
    else if (key == Qt::Key_Menu || (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))
        openMenu(index);
    else
        QListView::keyPressEvent(event);
}

void ChapterListView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const auto at = event->position().toPoint();
    const bool isOnPart = partAt(indexAt(at), at) != Part::Row;
    viewport()->setCursor(isOnPart ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChapterListView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = currentIndex();
    QListView::mouseReleaseEvent(event);
    const auto at = event->position().toPoint();
    const auto index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid() || index != pressed)
        return;
    switch (partAt(index, at)) {
    case Part::Link:
        Q_EMIT linkRequested(index.row());
        break;
    case Part::More:
        Q_EMIT menuRequested(index.row(), event->globalPosition().toPoint());
        break;
    case Part::Row:
        Q_EMIT playRequested(index.row());
        break;
    }
}

void ChapterListView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return openMenu(currentIndex());
    const auto index = indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(index.row(), event->globalPos());
}

void ChapterListView::openMenu(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    scrollTo(index);
    Q_EMIT menuRequested(index.row(), viewport()->mapToGlobal(visualRect(index).center()));
}

} // namespace tidemark::pages
