// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "theme/theme.h"

#include <QAbstractItemDelegate>

namespace tidemark::views {

class SidebarModel;

/// Where the parts of a sidebar row stand.
struct SidebarRowLayout {
    QRect ground;
    QRect picture; ///< icon or artwork
    QRect title;
    QRect count;
};

/// @param countWidth 0: no count
[[nodiscard]] SidebarRowLayout layoutSidebarRow(const QRect& row, bool isShow, int countWidth);

/// Draws the sidebar's rows: icon, title and count; or a show with its picture.
class SidebarDelegate final : public QAbstractItemDelegate {
public:
    SidebarDelegate(
        const theme::Theme& theme, bridge::ArtworkCache& artwork, const SidebarModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const theme::Theme& m_theme;
    bridge::ArtworkCache& m_artwork;
    const SidebarModel& m_model;
};

} // namespace tidemark::views
