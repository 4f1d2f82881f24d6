// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace tidemark::views {

/// A slim line that says what went wrong in the place where it did, with one thing to do about it. Hidden while there
/// is nothing to say; screen readers hear it when it comes.
class StatusStrip final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Error, Note };

    explicit StatusStrip(const theme::Theme& theme, QWidget* parent = nullptr);
    /// @param action the button's text; empty: no button
    void showMessage(Kind kind, const QString& text, const QString& action = {});
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionClicked();
    void dismissed(const QString& text);

private:
    void restyle();

    const theme::Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    Kind m_kind = Kind::Note;
};

} // namespace tidemark::views
