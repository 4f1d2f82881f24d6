// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "bridge/values.h"
#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace tidemark::delegates {

/// Paints what a search found: artwork, the text with the searched words marked, where it is, and its time. Items
/// without HitRole are headings.
class SearchHitDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        HitRole = Qt::UserRole + 1, ///< bridge::SearchHitData
        WordsRole, ///< what was searched for
        IndexRole, ///< place among the hits
    };

    SearchHitDelegate(theme::Theme& theme, bridge::ArtworkCache& artwork, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintMarked(QPainter& painter, const QRect& rect, const QString& text, const QString& words) const;
    theme::Theme& m_theme;
    bridge::ArtworkCache& m_artwork;
};

} // namespace tidemark::delegates

Q_DECLARE_METATYPE(tidemark::bridge::SearchHitData)
