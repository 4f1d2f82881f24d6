// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

#include <QWidget>

class QSettings;
class QToolButton;

namespace tidemark::views {

class BackButton;
class PageStack;
class PlayerBar;
class Sidebar;
class ToastArea;

/// The window: sidebar, pages, player bar, toasts, and the keys that work everywhere. GUI thread.
class MainWindow final : public QWidget, public Navigator {
    Q_OBJECT

public:
    /// @param settings keeps the window's geometry; outlives it
    MainWindow(const WindowContext& context, PageFactory makePage, GoToOpener openGoToBox, QSettings& settings);
    ~MainWindow() override;

    void open(const Place& place) override;
    void goBack() override;
    void openGoTo() override;
    void showToast(Toast toast) override;
    /// To the front, from behind other windows or the dock.
    void raiseToFront();

    [[nodiscard]] PlayerBar* playerBar() const { return m_playerBar; }
    [[nodiscard]] PageStack* pages() const { return m_pages; }

Q_SIGNALS:
    /// The listener closed the window. What was pending is decided by now.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void build(PageFactory makePage);
    void connectPlayer();
    void connectRequests();
    void addShortcuts();
    void onKey(const QKeySequence& keys, std::function<void()> action);
    void offerUndo(ShowId id, const QString& title);
    void toggleSidebar();
    void placeSidebar();
    void cyclePanes(int step);
    void changeVolume(double by);
    void changeRate(int tenths);
    void retitle();
    void restyle();
    void restoreGeometry();

    WindowContext m_context;
    GoToOpener m_openGoToBox;
    QSettings& m_settings;
    Sidebar* m_sidebar = nullptr;
    PageStack* m_pages = nullptr;
    PlayerBar* m_playerBar = nullptr;
    ToastArea* m_toasts = nullptr;
    BackButton* m_back = nullptr;
    QToolButton* m_showSidebar = nullptr;
    bool m_isSidebarWanted = true;
    bool m_isShownWhenNarrow = false; ///< the listener asked for it in a window too small for both
};

} // namespace tidemark::views
