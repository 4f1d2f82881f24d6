// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "theme/theme.h"

#include <QWidget>

namespace tidemark::app {

/// What stands in the window's place where the library cannot be opened: what happened, where, and what to do.
class StartupErrorWindow final : public QWidget {
    Q_OBJECT

public:
    StartupErrorWindow(const theme::Theme& theme, const Error& error, const QString& dataDirectory);

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
};

} // namespace tidemark::app
