// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/search_hit_delegate.h"

#include "bridge/artwork_tile.h"
#include "bridge/text_format.h"
#include "delegates/tr.h"
#include "theme/tabular_text.h"

#include <QPainter>

namespace tidemark::delegates {

using theme::TextRole;

namespace {

/// @return where the next of `words` stands in `text` from `from` on; length 0 where none does.
std::pair<qsizetype, qsizetype> nextMark(const QString& text, const QStringList& words, qsizetype from)
{
    std::pair<qsizetype, qsizetype> best{text.size(), 0};
    for (const auto& word : words) {
        const auto at = text.indexOf(word, from, Qt::CaseInsensitive);
        if (at >= 0 && at < best.first)
            best = {at, word.size()};
    }
    return best;
}

} // namespace

SearchHitDelegate::SearchHitDelegate(theme::Theme& theme, bridge::ArtworkCache& artwork, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_artwork(artwork)
{
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.rect.width(), m_theme.scaled(index.data(HitRole).isValid() ? 52 : 32)};
}

void SearchHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colors = m_theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect left = option.rect.adjusted(m_theme.scaled(20), 0, -m_theme.scaled(20), 0);
    const auto data = index.data(HitRole);
    if (!data.isValid()) {
        painter->setFont(m_theme.font(TextRole::Caption));
        painter->setPen(colors.faintText);
        painter->drawText(
            left.adjusted(0, 8, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString().toUpper());
        painter->restore();
        return;
    }
    const auto hit = data.value<bridge::SearchHitData>();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.hover);
    const int side = m_theme.scaled(34);
    const QRect picture(left.left(), left.center().y() - side / 2, side, side);
    const bool isGuest = hit.kind == bridge::SearchKind::Guest;
    bridge::paintArtwork(*painter, picture,
        isGuest ? QPixmap() : m_artwork.pixmap(hit.imageUrl, side, painter->device()->devicePixelRatioF()),
        isGuest ? hit.text : hit.showTitle, isGuest ? side / 2.0 : -1);
    left.setLeft(picture.right() + m_theme.scaled(18));
    if (hit.start) {
        const QRect time(left.right() - m_theme.scaled(80), left.top(), m_theme.scaled(80), left.height());
        painter->setFont(m_theme.font(TextRole::Strong));
        painter->setPen(colors.accent);
        theme::paintTabular(*painter, time, bridge::clockText(*hit.start), Qt::AlignRight);
        left.setRight(time.left() - m_theme.scaled(8));
    }
    const int half = left.height() / 2;
    painter->setFont(m_theme.font(TextRole::Body));
    paintMarked(
        *painter, QRect(left.left(), left.top() + 4, left.width(), half), hit.text, index.data(WordsRole).toString());
    QStringList where;
    if (hit.kind != bridge::SearchKind::Episode)
        where << hit.episodeTitle;
    where << hit.showTitle;
    if (hit.published)
        where << bridge::dateText(*hit.published);
    painter->setFont(m_theme.font(TextRole::Small));
    painter->setPen(colors.softText);
    const QRect second(left.left(), left.top() + half, left.width(), half - 4);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(where.join(QStringLiteral(" · ")), Qt::ElideRight, second.width()));
    painter->restore();
}

void SearchHitDelegate::paintMarked(
    QPainter& painter, const QRect& rect, const QString& text, const QString& words) const
{
    const auto& colors = m_theme.palette();
    const auto shown = painter.fontMetrics().elidedText(text.simplified(), Qt::ElideRight, rect.width());
    auto list = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    list.removeIf([](const QString& word) { return word.size() < 2; });
    const auto plain = m_theme.font(TextRole::Body);
    const auto strong = m_theme.font(TextRole::Strong);
    int left = rect.left();
    const auto draw = [&](const QString& piece, const QFont& font, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(left, rect.top(), rect.right() - left + 1, rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, piece);
        left += painter.fontMetrics().horizontalAdvance(piece);
    };
    for (qsizetype at = 0; at < shown.size();) {
        const auto [mark, length] = nextMark(shown, list, at);
        if (mark > at)
            draw(shown.mid(at, mark - at), plain, colors.text);
        if (length > 0)
            draw(shown.mid(mark, length), strong, colors.accent);
        at = mark + length;
    }
}

} // namespace tidemark::delegates
