// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace tidemark::views {

/// Looks like a search field, and opens the Go-to box.
class GoToButton final : public QAbstractButton {
public:
    explicit GoToButton(const theme::Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

} // namespace tidemark::views
