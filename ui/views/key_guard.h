// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::views {

/// Keeps the window's single-key shortcuts from stealing keys: Space presses the button that has the focus, arrows move
/// sliders and tabs, and everything reaches text fields. Also lets Enter press a focused button. Watches all widgets
/// below `window`.
class KeyGuard final : public QObject {
public:
    explicit KeyGuard(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tidemark::views
