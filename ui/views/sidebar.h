// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"

#include <QFrame>
#include <QTimer>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace tidemark::views {

class RefreshPanel;
class SidebarList;

/// The left side: Go-to, the pages, the shows, and at the bottom adding and refreshing. GUI thread.
class Sidebar final : public QFrame {
    Q_OBJECT

public:
    Sidebar(const WindowContext& context, Navigator& navigator, QWidget* parent = nullptr);
    void setOpenPlace(const Place& place);
    void focusContent();

Q_SIGNALS:
    void hideRequested();

private:
    void buildLists(QVBoxLayout* column);
    void followBridges();
    void askShows();
    void showShows(const std::vector<bridge::ShowRowData>& shows);
    void countQueue();
    void countDownloads();
    void openMenu(const Place& place, const QPoint& globalPosition);
    void unsubscribe(const Place& place);
    void restyle();

    const WindowContext& m_context;
    Navigator& m_navigator;
    SidebarList* m_pages = nullptr;
    QLabel* m_heading = nullptr;
    SidebarList* m_shows = nullptr;
    RefreshPanel* m_refresh = nullptr;
    QTimer m_askTimer; ///< a refresh changes many shows at once: ask when it comes to rest
    QTimer m_downloadsTimer;
};

} // namespace tidemark::views
