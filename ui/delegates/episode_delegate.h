// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "bridge/downloads_bridge.h"
#include "bridge/player_bridge.h"
#include "delegates/episode_row_layout.h"
#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace tidemark::delegates {

/// Paints an episode's row from models::EpisodeListModel::RowRole: artwork, title, guests, date, length, chapters,
/// progress and state. Rows that have not come yet are painted as quiet bars. GUI thread.
class EpisodeDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    EpisodeDelegate(theme::Theme& theme, bridge::ArtworkCache& artwork, bridge::PlayerBridge& player,
        bridge::DownloadsBridge& downloads, QObject* parent = nullptr);

    void setColumns(const EpisodeColumns& columns) { m_columns = columns; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& ground) const;
    void paintPlaceholder(QPainter& painter, const EpisodeRowLayout& layout) const;
    void paintTexts(QPainter& painter, const EpisodeRowLayout& layout, const bridge::EpisodeRowData& row) const;
    void paintProgress(QPainter& painter, const EpisodeRowLayout& layout, const bridge::EpisodeRowData& row) const;
    void paintState(QPainter& painter, const EpisodeRowLayout& layout, const bridge::EpisodeRowData& row) const;
    [[nodiscard]] double heardShare(const bridge::EpisodeRowData& row) const;

    theme::Theme& m_theme;
    bridge::ArtworkCache& m_artwork;
    bridge::PlayerBridge& m_player;
    bridge::DownloadsBridge& m_downloads;
    EpisodeColumns m_columns;
};

} // namespace tidemark::delegates
