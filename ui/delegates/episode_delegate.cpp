// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/episode_delegate.h"

#include "bridge/artwork_tile.h"
#include "bridge/text_format.h"
#include "delegates/tr.h"
#include "models/episode_list_model.h"
#include "theme/icons.h"
#include "theme/tabular_text.h"

#include <QPainter>

#include <algorithm>

namespace tidemark::delegates {

using theme::TextRole;

EpisodeDelegate::EpisodeDelegate(theme::Theme& theme, bridge::ArtworkCache& artwork, bridge::PlayerBridge& player,
    bridge::DownloadsBridge& downloads, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_artwork(artwork), m_player(player), m_downloads(downloads)
{
}

QSize EpisodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), episodeRowHeight(m_theme)};
}

void EpisodeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto layout = layoutEpisodeRow(option.rect, m_theme);
    paintGround(*painter, option, layout.ground);
    const auto* model = qobject_cast<const models::EpisodeListModel*>(index.model());
    const auto* row = model ? model->rowAt(index.row()) : nullptr;
    if (row) {
        const auto picture =
            m_artwork.pixmap(row->imageUrl, layout.artwork.width(), painter->device()->devicePixelRatioF());
        bridge::paintArtwork(*painter, layout.artwork, picture, row->showTitle);
        paintTexts(*painter, layout, *row);
        paintProgress(*painter, layout, *row);
        paintState(*painter, layout, *row);
    } else {
        paintPlaceholder(*painter, layout);
    }
    painter->restore();
}

void EpisodeDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& ground) const
{
    const auto& colors = m_theme.palette();
    const double radius = m_theme.scaled(9);
    painter.setPen(Qt::NoPen);
    if (option.state & QStyle::State_Selected)
        painter.setBrush(colors.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter.setBrush(colors.hover);
    else
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ground, radius, radius);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), radius, radius);
    }
}

void EpisodeDelegate::paintPlaceholder(QPainter& painter, const EpisodeRowLayout& layout) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().hover);
    const double radius = m_theme.scaled(4);
    painter.drawRoundedRect(layout.artwork, radius * 2, radius * 2);
    painter.drawRoundedRect(layout.title.adjusted(0, 3, -layout.title.width() / 2, -3), radius, radius);
}

void EpisodeDelegate::paintTexts(
    QPainter& painter, const EpisodeRowLayout& layout, const bridge::EpisodeRowData& row) const
{
    const auto& colors = m_theme.palette();
    const bool isCurrent = m_player.state().episodeId == row.id;
    const auto line = [&painter](const QRect& rect, const QString& text) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    QStringList subtitle;
    if (!row.guests.isEmpty())
        subtitle << row.guests;
    if (m_columns.hasShowTitle)
        subtitle << row.showTitle;
    if (!row.hasAudio)
        subtitle << Tr::tr("no audio");
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(isCurrent ? colors.accent : row.isPlayed ? colors.softText : colors.text);
    // A title alone stands in the middle of its row.
    const QRect alone(layout.title.left(), layout.ground.top(), layout.title.width(), layout.ground.height());
    line(subtitle.isEmpty() ? alone : layout.title, row.title);

    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(colors.softText);
    line(layout.subtitle, subtitle.join(QStringLiteral(" · ")));

    if (!layout.date.isEmpty() && row.published)
        theme::paintTabular(painter, layout.date, bridge::dateText(*row.published), Qt::AlignLeft);
    if (!layout.duration.isEmpty() && row.duration)
        theme::paintTabular(painter, layout.duration, bridge::durationText(*row.duration), Qt::AlignLeft);
    if (!layout.chapters.isEmpty() && row.chapterCount > 0)
        theme::paintTabular(painter, layout.chapters, Tr::tr("%n chapter(s)", "", row.chapterCount), Qt::AlignLeft);
}

double EpisodeDelegate::heardShare(const bridge::EpisodeRowData& row) const
{
    if (row.isPlayed)
        return 1;
    const auto& playing = m_player.state();
    const auto position = playing.episodeId == row.id ? playing.position : row.position;
    if (!row.duration || row.duration->count() <= 0)
        return 0;
    return std::clamp(static_cast<double>(position.count()) / static_cast<double>(row.duration->count()), 0.0, 1.0);
}

void EpisodeDelegate::paintProgress(
    QPainter& painter, const EpisodeRowLayout& layout, const bridge::EpisodeRowData& row) const
{
    if (layout.progress.isEmpty() || !row.hasAudio)
        return;
    const auto& colors = m_theme.palette();
    const double radius = layout.progress.height() / 2.0;
    const double share = heardShare(row);
    painter.setPen(Qt::NoPen);
    painter.setBrush(share > 0 ? colors.segment : theme::mixed(colors.background, colors.segment, 0.6));
    painter.drawRoundedRect(layout.progress, radius, radius);
    if (share <= 0)
        return;
    auto heard = QRectF(layout.progress);
    heard.setWidth(std::max(heard.height(), heard.width() * share));
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(heard, radius, radius);
}

void EpisodeDelegate::paintState(
    QPainter& painter, const EpisodeRowLayout& layout, const bridge::EpisodeRowData& row) const
{
    const auto& colors = m_theme.palette();
    const int side = m_theme.scaled(16);
    const QRect mark(layout.state.center().x() - side / 2, layout.state.center().y() - side / 2, side, side);
    const auto download = m_downloads.lastKnown(row.id);
    const bool isRunning = download && download->state == bridge::DownloadState::Running;
    if (isRunning && download->totalBytes > 0) {
        const double share = static_cast<double>(download->fetchedBytes) / static_cast<double>(download->totalBytes);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.segment, 2));
        painter.drawEllipse(mark.adjusted(2, 2, -2, -2));
        painter.setPen(QPen(colors.accent, 2));
        painter.drawArc(mark.adjusted(2, 2, -2, -2), 90 * 16, -static_cast<int>(share * 360 * 16));
    } else if (row.download == bridge::DownloadState::Failed) {
        theme::paintIcon(painter, mark, theme::Icon::Warning, colors.warning);
    } else if (isRunning || row.download == bridge::DownloadState::Waiting) {
        theme::paintIcon(painter, mark, theme::Icon::Download, colors.faintText);
    } else if (row.download == bridge::DownloadState::Complete) {
        theme::paintIcon(painter, mark, theme::Icon::Download, colors.accent);
    } else if (row.isPlayed) {
        theme::paintIcon(painter, mark, theme::Icon::Check, colors.softText);
    }
}

} // namespace tidemark::delegates
