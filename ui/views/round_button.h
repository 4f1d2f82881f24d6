// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace tidemark::views {

/// The one button in the accent: play and pause.
class RoundButton final : public QAbstractButton {
public:
    RoundButton(const theme::Theme& theme, QWidget* parent = nullptr);
    void setSymbol(theme::Icon symbol);
    /// A ring that says: waiting for bytes.
    void setWaiting(bool isWaiting);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    theme::Icon m_symbol = theme::Icon::Play;
    bool m_isWaiting = false;
};

} // namespace tidemark::views
