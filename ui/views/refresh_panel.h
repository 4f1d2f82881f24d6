// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace tidemark::views {

/// The bottom of the sidebar: add a show, refresh with progress and cancel, what came of it, hide the sidebar.
class RefreshPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RefreshPanel(const WindowContext& context, QWidget* parent = nullptr);
    void setCanRefresh(bool canRefresh);

Q_SIGNALS:
    void addRequested();
    void hideRequested();

private:
    void build();
    void showProgress();
    void showSummary();
    void restyle();

    const WindowContext& m_context;
    QWidget* m_progressRow;
    QLabel* m_text;
    QToolButton* m_cancel;
    QProgressBar* m_progress;
    QPushButton* m_add;
    QToolButton* m_refresh;
    QToolButton* m_hide;
    QTimer m_summaryTimer;
};

} // namespace tidemark::views
