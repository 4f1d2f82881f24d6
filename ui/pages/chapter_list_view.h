// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/chapter_delegate.h"
#include "models/chapter_list_model.h"
#include "views/navigator.h"

#include <QListView>

namespace tidemark::pages {

/// The rows of a timeline. A click or Enter plays, F2 renames in place, Delete removes, the menu key and the right
/// button open the menu. It asks for all of these and does none.
class ChapterListView final : public QListView {
    Q_OBJECT

public:
    explicit ChapterListView(const views::WindowContext& context, QWidget* parent = nullptr);
    void setChapters(std::vector<bridge::ChapterData> chapters);
    void setPlaying(bool isPlaying);
    /// @param current the chapter that plays, which is kept in view as it changes; -1: none
    void setProgress(Milliseconds position, int current);

    [[nodiscard]] models::ChapterListModel& chapters() { return *m_model; }

Q_SIGNALS:
    void playRequested(int row);
    void linkRequested(int row);
    void renameRequested(int row, const QString& title);
    void removeRequested(int row);
    void menuRequested(int row, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    using Part = delegates::ChapterDelegate::Part;
    [[nodiscard]] Part partAt(const QModelIndex& index, const QPoint& at) const;
    void openMenu(const QModelIndex& index);

    models::ChapterListModel* m_model;
    delegates::ChapterDelegate* m_delegate;
    bool m_hasPictures = false;
    int m_followed = -1; ///< the current chapter that was last scrolled to
};

} // namespace tidemark::pages
