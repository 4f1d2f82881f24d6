// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/chapter_delegate.h"

#include "bridge/text_format.h"
#include "models/chapter_list_model.h"
#include "theme/icons.h"
#include "theme/tabular_text.h"

#include <QPainter>

namespace tidemark::delegates {

using models::ChapterListModel;
using theme::TextRole;

ChapterDelegate::ChapterDelegate(theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) { }

QSize ChapterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), m_theme.scaled(37)};
}

void ChapterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto chapter = index.data(ChapterListModel::ChapterRole).value<bridge::ChapterData>();
    const bool isCurrent = index.data(ChapterListModel::IsCurrentRole).toBool();
    const bool isHeard = index.data(ChapterListModel::IsHeardRole).toBool();
    const auto& colors = m_theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, isCurrent);

    QRect left = option.rect.adjusted(m_theme.scaled(12), 0, -m_theme.scaled(12), 0);
    const int side = m_theme.scaled(16);
    const QRect mark(left.right() - side + 1, left.center().y() - side / 2, side, side);
    left.setRight(mark.left() - m_theme.scaled(8));
    const QRect length(left.right() - m_theme.scaled(70) + 1, left.top(), m_theme.scaled(70), left.height());
    left.setRight(length.left() - m_theme.scaled(10));
    const QRect start(left.left(), left.top(), m_theme.scaled(64), left.height());
    left.setLeft(start.right() + 1);

    painter->setFont(m_theme.font(isCurrent ? TextRole::Strong : TextRole::Body));
    painter->setPen(isCurrent ? colors.accent : colors.softText);
    theme::paintTabular(*painter, start, bridge::clockText(chapter.start), Qt::AlignLeft);
    painter->setPen(isHeard && !isCurrent ? colors.softText : colors.text);
    painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(chapter.title, Qt::ElideRight, left.width()));
    painter->setFont(m_theme.font(isCurrent ? TextRole::SmallStrong : TextRole::Small));
    painter->setPen(isCurrent ? colors.accent : colors.faintText);
    if (chapter.end)
        theme::paintTabular(*painter, length, bridge::clockText(*chapter.end - chapter.start), Qt::AlignRight);
    if (isCurrent)
        theme::paintIcon(*painter, mark, m_isPlaying ? theme::Icon::Volume : theme::Icon::Pause, colors.accent);
    else if (isHeard)
        theme::paintIcon(*painter, mark, theme::Icon::Check, colors.faintText);
    painter->restore();
}

void ChapterDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isCurrent) const
{
    const auto& colors = m_theme.palette();
    const double radius = m_theme.scaled(8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isCurrent                                                    ? QBrush(colors.accentSoft)
            : (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) ? QBrush(colors.hover)
                                                                                  : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(option.rect, radius, radius);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
    }
}

} // namespace tidemark::delegates
