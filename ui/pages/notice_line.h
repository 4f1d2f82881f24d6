// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/labels.h"

#include <QWidget>

class QPushButton;

namespace tidemark::pages {

/// One line that tells something about what stands below it, with one thing to do about it. Hidden while it is empty.
class NoticeLine final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeLine(theme::Theme& theme, QWidget* parent = nullptr);
    /// @param isWarning with a mark before it
    void setNotice(const QString& text, const QString& action, bool isWarning = false);

Q_SIGNALS:
    void actionClicked();

private:
    void restyle();

    theme::Theme& m_theme;
    QLabel* m_mark;
    ElidedLabel* m_text;
    QPushButton* m_action;
};

} // namespace tidemark::pages
