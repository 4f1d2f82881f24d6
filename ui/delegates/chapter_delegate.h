// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace tidemark::delegates {

/// Paints a chapter's row from models::ChapterListModel: start, title, length, and whether it plays or was heard.
class ChapterDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ChapterDelegate(theme::Theme& theme, QObject* parent = nullptr);
    /// Whether the sound runs, so that the current row says so.
    void setPlaying(bool isPlaying) { m_isPlaying = isPlaying; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isCurrent) const;
    theme::Theme& m_theme;
    bool m_isPlaying = false;
};

} // namespace tidemark::delegates
