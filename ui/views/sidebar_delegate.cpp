// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar_delegate.h"

#include "bridge/artwork_tile.h"
#include "bridge/text_format.h"
#include "theme/tabular_text.h"
#include "views/sidebar_model.h"

#include <QPainter>

#include <cmath>

namespace tidemark::views {

namespace {
constexpr int kInset = 10;
constexpr int kIcon = 18;
constexpr int kArtwork = 28;
constexpr int kSpace = 10;
} // namespace

SidebarRowLayout layoutSidebarRow(const QRect& row, bool isShow, int countWidth)
{
    SidebarRowLayout layout;
    layout.ground = row.adjusted(0, 0, 0, isShow ? 0 : -1);
    const int side = isShow ? kArtwork : kIcon;
    layout.picture = QRect(layout.ground.left() + kInset, 0, side, side);
    layout.picture.moveTop(layout.ground.center().y() - side / 2 + (side % 2 == 0 ? 1 : 0));
    const int right = layout.ground.right() - kInset + 1;
    layout.count = QRect(right - countWidth, layout.ground.top(), countWidth, layout.ground.height());
    const int left = layout.picture.right() + 1 + kSpace;
    const int titleRight = countWidth > 0 ? layout.count.left() - 8 : right;
    layout.title = QRect(left, layout.ground.top(), std::max(0, titleRight - left), layout.ground.height());
    return layout;
}

SidebarDelegate::SidebarDelegate(
    const theme::Theme& theme, bridge::ArtworkCache& artwork, const SidebarModel& model, QObject* parent)
    : QAbstractItemDelegate(parent), m_theme(theme), m_artwork(artwork), m_model(model)
{
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colors = m_theme.palette();
    const SidebarEntry& entry = m_model.entry(index.row());
    const bool isShow = !entry.icon;
    const bool isOpen = m_model.isOpen(index.row());
    const bool isChosen = isOpen && !isShow;
    QFont titleFont = m_theme.font(isChosen ? theme::TextRole::Strong : theme::TextRole::Body);
    QFont countFont = m_theme.font(theme::TextRole::Small);
    const QString count = entry.count > 0 ? bridge::numberText(entry.count) : QString();
    const bool hasProblem = !entry.problem.isEmpty();
    const int countWidth =
        hasProblem ? 16 : static_cast<int>(std::ceil(theme::tabularWidth(QFontMetricsF(countFont), count)));
    const auto layout = layoutSidebarRow(option.rect, isShow, countWidth);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (isOpen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(isChosen ? colors.accentSoft : colors.hover);
        painter->drawRoundedRect(layout.ground, 7, 7);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.accent, 1.5));
        painter->drawRoundedRect(QRectF(layout.ground).adjusted(0.75, 0.75, -0.75, -0.75), 7, 7);
    }
    const QColor ink = isChosen ? colors.accent : colors.text;
    if (entry.icon)
        theme::paintIcon(*painter, layout.picture, *entry.icon, ink);
    else
        bridge::paintArtwork(*painter, layout.picture,
            m_artwork.pixmap(entry.imageUrl, kArtwork, painter->device()->devicePixelRatioF()), entry.title, 6);
    painter->setPen(ink);
    painter->setFont(titleFont);
    painter->drawText(layout.title, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(titleFont).elidedText(entry.title, Qt::ElideRight, layout.title.width()));
    if (hasProblem) {
        const QRectF mark(layout.count.left(), layout.count.center().y() - 7, 16, 16);
        theme::paintIcon(*painter, mark, theme::Icon::Warning, colors.warning);
    } else if (!count.isEmpty()) {
        painter->setPen(isChosen ? colors.accent : colors.softText);
        painter->setFont(countFont);
        theme::paintTabular(*painter, layout.count, count, Qt::AlignRight);
    }
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool isShow = !m_model.entry(index.row()).icon;
    return {100, isShow ? std::max(38, m_theme.scaled(38)) : std::max(32, m_theme.scaled(32))};
}

} // namespace tidemark::views
