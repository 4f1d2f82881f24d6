// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tidemark::views {

/// The speed, as a pill with a menu of usual speeds; the wheel and Up/Down change it by a tenth.
class SpeedButton final : public QPushButton {
    Q_OBJECT

public:
    explicit SpeedButton(QWidget* parent = nullptr);
    void setRate(double rate);
    [[nodiscard]] double rate() const { return m_rate; }

Q_SIGNALS:
    void rateChosen(double rate);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillMenu();
    void step(int tenths);

    double m_rate = 1.0;
    int m_wheelRest = 0;
};

/// @return the rate `tenths` steps of 0.1 away, on whole tenths, within what the player can.
[[nodiscard]] double steppedRate(double rate, int tenths);

} // namespace tidemark::views
