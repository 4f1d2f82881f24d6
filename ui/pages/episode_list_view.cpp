// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/episode_list_view.h"

#include "pages/episode_actions.h"
#include "pages/tr.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace tidemark::pages {

EpisodeListView::EpisodeListView(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : QListView(parent)
    , m_context(context)
    , m_navigator(navigator)
    , m_model(new models::EpisodeListModel(context.catalogue, this))
    , m_delegate(
          new delegates::EpisodeDelegate(context.theme, context.artwork, context.player, context.downloads, this))
    , m_playing(context.player.state().episodeId)
{
    setObjectName(QStringLiteral("episodeList"));
    setAccessibleName(Tr::tr("Episodes"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true); // all rows share one height: 100,000 of them need no asking
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalScrollBar()->setSingleStep(delegates::episodeRowHeight(context.theme) / 2);
    connect(&context.theme, &theme::Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&context.artwork, &bridge::ArtworkCache::ready, viewport(), QOverload<>::of(&QWidget::update));
    connect(&context.player, &bridge::PlayerBridge::episodeChanged, this, &EpisodeListView::repaintPlaying);
    connect(
        &context.downloads, &bridge::DownloadsBridge::progressChanged, viewport(), QOverload<>::of(&QWidget::update));
    connect(m_model, &models::EpisodeListModel::loaded, this, [this] {
        updateGeometry();
        if (!currentIndex().isValid() && m_model->rowCount() > 0)
            selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    });
}

void EpisodeListView::setColumns(const delegates::EpisodeColumns& columns)
{
    m_delegate->setColumns(columns);
}

void EpisodeListView::setRemoveAction(const QString& text, std::function<void(int)> remove)
{
    m_removeText = text;
    m_remove = std::move(remove);
}

void EpisodeListView::setGrowing(bool isGrowing)
{
    m_isGrowing = isGrowing;
    setVerticalScrollBarPolicy(isGrowing ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, isGrowing ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QSize EpisodeListView::sizeHint() const
{
    if (!m_isGrowing)
        return QListView::sizeHint();
    return {QListView::sizeHint().width(), m_model->rowCount() * delegates::episodeRowHeight(m_context.theme)};
}

void EpisodeListView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // rows are as wide as the list
}

void EpisodeListView::openRow(const QModelIndex& index)
{
    if (const auto id = m_model->idAt(index.row()); id.isSet())
        m_navigator.openEpisode(id);
}

void EpisodeListView::playRow(const QModelIndex& index)
{
    const auto* row = m_model->rowAt(index.row());
    if (row && row->hasAudio)
        m_context.player.play(row->id);
}

void EpisodeListView::repaintPlaying()
{
    for (const auto id : {m_playing, m_context.player.state().episodeId}) {
        const int row = id.isSet() ? m_model->rowOf(id) : -1;
        if (row >= 0)
            update(m_model->index(row));
    }
    m_playing = m_context.player.state().episodeId;
}

void EpisodeListView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = isByKey ? currentIndex() : indexAt(event->pos());
    const auto* row = index.isValid() ? m_model->rowAt(index.row()) : nullptr;
    if (!row)
        return;
    setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto actions = std::make_shared<EpisodeActions>(m_context, m_navigator, this);
    connect(menu->addAction(Tr::tr("Open")), &QAction::triggered, this, [this, index] { openRow(index); });
    actions->fillMenu(*menu, *row);
    if (m_remove) {
        menu->addSeparator();
        connect(menu->addAction(m_removeText), &QAction::triggered, this, [this, at = index.row()] { m_remove(at); });
    }
    // The actions live as long as the menu that calls them.
    connect(menu, &QObject::destroyed, this, [actions] {});
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void EpisodeListView::keyPressEvent(QKeyEvent* event)
{
    const auto index = currentIndex();
    const auto* row = index.isValid() ? m_model->rowAt(index.row()) : nullptr;
    EpisodeActions actions(m_context, m_navigator, this);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && index.isValid()) { // also while the row is still on its way
        if (event->modifiers() & Qt::ControlModifier)
            playRow(index);
        else
            openRow(index);
    } else if (row && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Q) {
        actions.queue(*row);
    } else if (row && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_D && row->hasAudio) {
        actions.toggleDownload(*row);
    } else if (row && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_P) {
        actions.togglePlayed(*row);
    } else if (row && event->key() == Qt::Key_Delete && m_remove) {
        m_remove(index.row());
    } else {
        QListView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void EpisodeListView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = currentIndex();
    QListView::mouseReleaseEvent(event);
    const auto index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == pressed)
        openRow(index);
}

} // namespace tidemark::pages
