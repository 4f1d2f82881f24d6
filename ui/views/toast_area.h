// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace tidemark::views {

/// Shows one toast at a time over the bottom of the pages; it stays while the pointer or the focus is on it. A new one
/// ends the one before.
class ToastArea final : public QFrame {
    Q_OBJECT

public:
    /// @param room the widget whose bottom it stands over
    ToastArea(const theme::Theme& theme, QWidget* room);
    void showToast(Toast toast);
    /// Ends what is shown, as if its time were over.
    void expire();
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();
    void act();
    void restyle();

    const theme::Theme& m_theme;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    QTimer m_timer;
    std::optional<Toast> m_toast;
};

} // namespace tidemark::views
