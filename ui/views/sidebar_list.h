// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sidebar_model.h"

#include <QListView>

namespace tidemark::views {

/// One of the sidebar's two lists. A click or Enter opens; arrows go on into the other list at the ends.
class SidebarList final : public QListView {
    Q_OBJECT

public:
    SidebarList(const theme::Theme& theme, bridge::ArtworkCache& artwork, QWidget* parent = nullptr);
    [[nodiscard]] SidebarModel& entries() { return m_model; }
    /// The list shows all of its rows and never scrolls.
    void setShowsAllRows();
    void focusRow(int row);

Q_SIGNALS:
    void chosen(const tidemark::views::Place& place);
    void leftUpward();
    void leftDownward();
    void deleteRequested(const tidemark::views::Place& place);
    void menuRequested(const tidemark::views::Place& place, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitHeight();

    SidebarModel m_model;
    bool m_showsAllRows = false;
};

} // namespace tidemark::views
