// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "pages/labels.h"

#include <QFrame>

class QDoubleSpinBox;
class QPushButton;

namespace tidemark::pages {

/// Asks by how much a chapter and all behind it are shifted, in place; what it would do is shown while it is asked.
/// Enter shifts, Escape leaves everything as it was.
class ShiftBar final : public QFrame {
    Q_OBJECT

public:
    explicit ShiftBar(theme::Theme& theme, QWidget* parent = nullptr);
    /// @param by what is offered first
    void begin(const QString& title, Milliseconds start, Milliseconds by);
    [[nodiscard]] Milliseconds by() const;

Q_SIGNALS:
    void changed(tidemark::Milliseconds by);
    void applied(tidemark::Milliseconds by); ///< never 0
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QPushButton* makeStep(int seconds);
    void onChanged();
    void apply();

    ElidedLabel* m_heading;
    QDoubleSpinBox* m_seconds;
    TextLabel* m_preview;
    QPushButton* m_apply;
    QPushButton* m_cancel;
    Milliseconds m_start{0};
};

} // namespace tidemark::pages
