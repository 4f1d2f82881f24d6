// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark::pages {

/// What a page shows where it has nothing: what would be here, and what to do next.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(theme::Theme& theme, theme::Icon icon, QWidget* parent = nullptr);
    /// @param action the button's text; empty: none
    void setText(const QString& heading, const QString& advice, const QString& action = {});

Q_SIGNALS:
    void actionClicked();

private:
    void restyle();
    theme::Theme& m_theme;
    theme::Icon m_icon;
    QLabel* m_picture;
    QLabel* m_heading;
    QLabel* m_advice;
    QPushButton* m_action;
};

} // namespace tidemark::pages
