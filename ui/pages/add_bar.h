// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "pages/labels.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace tidemark::pages {

/// Asks for the title of a new chapter, in place. Enter adds it, Escape does not.
class AddBar final : public QFrame {
    Q_OBJECT

public:
    explicit AddBar(theme::Theme& theme, QWidget* parent = nullptr);
    void begin(Milliseconds at);

Q_SIGNALS:
    void applied(tidemark::Milliseconds at, const QString& title); ///< the title is not empty
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void apply();

    TextLabel* m_heading;
    QLineEdit* m_title;
    QPushButton* m_apply;
    Milliseconds m_at{0};
};

} // namespace tidemark::pages
