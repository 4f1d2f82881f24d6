// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tidemark::pages {

/// The search over everything, from anywhere and by keyboard alone: Enter plays from the chapter that was found,
/// Ctrl+Enter opens, Shift+Enter queues. An overlay over the window that goes when it loses the focus. GUI thread.
class GoToBox final : public QFrame {
    Q_OBJECT

public:
    GoToBox(const views::WindowContext& context, views::Navigator& navigator, QWidget* window);
    /// Opens one over `window`, or closes the one that is open.
    static void toggle(const views::WindowContext& context, views::Navigator& navigator, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void showHits(const std::vector<bridge::SearchHitData>& hits, qint64 milliseconds);
    void moveBy(int rows);
    void act(Qt::KeyboardModifiers modifiers);
    void place();

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_hint;
    QLabel* m_count;
    std::vector<bridge::SearchHitData> m_hits;
    QTimer m_rest;
    int m_request = 0;
    bool m_isAsking = false;
    std::optional<Qt::KeyboardModifiers> m_actWhenFound; ///< confirmed before the answer came
};

} // namespace tidemark::pages
