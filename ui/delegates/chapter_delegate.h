// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "delegates/chapter_row_layout.h"

#include <QStyledItemDelegate>

namespace tidemark::delegates {

/// Paints a chapter's row from models::ChapterListModel: start, picture, title, place, link, length, and whether it
/// plays or was heard. A title can be edited where it stands.
class ChapterDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Part { Row, Link, More };

    ChapterDelegate(theme::Theme& theme, bridge::ArtworkCache& artwork, QObject* parent = nullptr);
    /// Whether the sound runs, so that the current row says so.
    void setPlaying(bool isPlaying) { m_isPlaying = isPlaying; }
    /// Whether any row has a picture: then all are higher and keep room for one.
    void setPictures(bool hasPictures) { m_hasPictures = hasPictures; }
    /// @return what of the row stands there
    [[nodiscard]] Part partAt(const QRect& row, const QModelIndex& index, const QPoint& at) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(
        QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Tells what the row has no room for, and where a link leads.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Row;
    [[nodiscard]] ChapterRowLayout layoutOf(const QRect& row, const QModelIndex& index) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isCurrent) const;
    void paintTexts(QPainter& painter, const Row& row, const ChapterRowLayout& layout) const;
    void paintMarks(QPainter& painter, const Row& row, const ChapterRowLayout& layout) const;

    theme::Theme& m_theme;
    bridge::ArtworkCache& m_artwork;
    bool m_isPlaying = false;
    bool m_hasPictures = false;
};

} // namespace tidemark::delegates
