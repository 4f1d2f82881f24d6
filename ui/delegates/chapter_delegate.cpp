// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/chapter_delegate.h"

#include "bridge/artwork_tile.h"
#include "bridge/text_format.h"
#include "delegates/tr.h"
#include "models/chapter_list_model.h"
#include "theme/icons.h"
#include "theme/tabular_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace tidemark::delegates {

using models::ChapterListModel;
using theme::TextRole;

struct ChapterDelegate::Row {
    bridge::ChapterData chapter;
    bool isCurrent = false; ///< it plays
    bool isHeard = false;
    bool isTouched = false; ///< under the pointer or the keyboard
};

ChapterDelegate::ChapterDelegate(theme::Theme& theme, bridge::ArtworkCache& artwork, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_artwork(artwork)
{
}

QSize ChapterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), chapterRowHeight(m_theme, m_hasPictures)};
}

ChapterRowLayout ChapterDelegate::layoutOf(const QRect& row, const QModelIndex& index) const
{
    return layoutChapterRow(m_theme, row, index.data(ChapterListModel::ChapterRole).value<bridge::ChapterData>(),
        index.data(ChapterListModel::IsCurrentRole).toBool(), m_hasPictures);
}

ChapterDelegate::Part ChapterDelegate::partAt(const QRect& row, const QModelIndex& index, const QPoint& at) const
{
    const auto layout = layoutOf(row, index);
    return layout.link.contains(at) ? Part::Link : layout.mark.contains(at) ? Part::More : Part::Row;
}

void ChapterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Row row;
    row.chapter = index.data(ChapterListModel::ChapterRole).value<bridge::ChapterData>();
    row.isCurrent = index.data(ChapterListModel::IsCurrentRole).toBool();
    row.isHeard = index.data(ChapterListModel::IsHeardRole).toBool();
    const bool isByKey = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    row.isTouched = isByKey || (option.state & QStyle::State_MouseOver);
    const auto layout = layoutChapterRow(m_theme, option.rect, row.chapter, row.isCurrent, m_hasPictures);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    paintGround(*painter, option, row.isCurrent);
    if (!layout.picture.isEmpty()) {
        const auto picture =
            m_artwork.pixmap(row.chapter.imageUrl, layout.picture.width(), painter->device()->devicePixelRatioF());
        if (!picture.isNull())
            bridge::paintArtwork(*painter, layout.picture, picture, row.chapter.title);
    }
    paintTexts(*painter, row, layout);
    paintMarks(*painter, row, layout);
    painter->restore();
}

void ChapterDelegate::paintTexts(QPainter& painter, const Row& row, const ChapterRowLayout& layout) const
{
    const auto& colors = m_theme.palette();
    const auto text = [&painter](const QRect& rect, const QString& words) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };
    painter.setFont(m_theme.font(row.isCurrent ? TextRole::Strong : TextRole::Body));
    painter.setPen(row.isCurrent ? colors.accent : colors.softText);
    theme::paintTabular(painter, layout.start, bridge::clockText(row.chapter.start), Qt::AlignLeft);
    painter.setPen(row.isHeard && !row.isCurrent ? colors.softText : colors.text);
    text(layout.title, row.chapter.title);
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(colors.softText);
    if (!layout.place.isEmpty())
        text(layout.place, row.chapter.placeName);
    painter.setFont(m_theme.font(row.isCurrent ? TextRole::SmallStrong : TextRole::Small));
    painter.setPen(row.isCurrent ? colors.accent : colors.softText);
    if (row.chapter.end)
        theme::paintTabular(
            painter, layout.length, bridge::clockText(*row.chapter.end - row.chapter.start), Qt::AlignRight);
}

void ChapterDelegate::paintMarks(QPainter& painter, const Row& row, const ChapterRowLayout& layout) const
{
    const auto& colors = m_theme.palette();
    const auto icon = [&](const QRect& target, double pixels, theme::Icon which, const QColor& color) {
        const int side = m_theme.scaled(pixels);
        const QPoint corner = target.center() - QPoint(side / 2, side / 2);
        theme::paintIcon(painter, QRect(corner, QSize(side, side)), which, color);
    };
    if (!layout.link.isEmpty())
        icon(layout.link, 15, theme::Icon::Link, row.isCurrent ? colors.accent : colors.softText);
    if (row.isTouched)
        icon(layout.mark, 16, theme::Icon::More, colors.softText);
    else if (row.isCurrent)
        icon(layout.mark, 16, m_isPlaying ? theme::Icon::Volume : theme::Icon::Pause, colors.accent);
    else if (row.isHeard)
        icon(layout.mark, 16, theme::Icon::Check, colors.faintText);
}

bool ChapterDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto chapter = index.data(ChapterListModel::ChapterRole).value<bridge::ChapterData>();
    const auto layout = layoutOf(option.rect, index);
    QString text;
    if (layout.link.contains(event->pos()))
        text = chapter.href;
    else if (QFontMetrics(m_theme.font(TextRole::Body)).horizontalAdvance(chapter.title) > layout.title.width())
        text = chapter.title;
    else if (!chapter.placeName.isEmpty() && layout.place.isEmpty())
        text = chapter.placeName;
    if (!text.isEmpty())
        text = QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); // never read as markup of the publisher's
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

QWidget* ChapterDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("chapterTitleEditor"));
    editor->setAccessibleName(Tr::tr("Title of the chapter"));
    editor->setFont(m_theme.font(TextRole::Body));
    return editor;
}

void ChapterDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto layout = layoutOf(option.rect, index);
    const int inset = 11; // of the field's own text: the letters stay where they were
    editor->setGeometry(layout.title.left() - inset, option.rect.top() + 1,
        layout.length.left() - layout.title.left() + inset, option.rect.height() - 2);
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
