// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/speed_button.h"

#include "bridge/player_bridge.h"
#include "bridge/text_format.h"
#include "views/tr.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tidemark::views {

namespace {
constexpr double kRates[] = {0.5, 0.75, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr int kNotch = 120;
} // namespace

double steppedRate(double rate, int tenths)
{
    return std::clamp((std::round(rate * 10) + tenths) / 10, bridge::kSlowestRate, bridge::kFastestRate);
}

SpeedButton::SpeedButton(QWidget* parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setProperty("kind", QStringLiteral("pill"));
    setObjectName(QStringLiteral("speedButton"));
    setToolTip(Tr::tr("Speed ([ and ])"));
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, &SpeedButton::fillMenu);
    setMenu(menu);
    // As wide as the widest speed, so that the bar does not move.
    setMinimumWidth(fontMetrics().horizontalAdvance(bridge::rateText(1.75)) + 20);
    setRate(1.0);
}

void SpeedButton::setRate(double rate)
{
    m_rate = rate;
    setText(bridge::rateText(rate));
    setAccessibleName(Tr::tr("Speed %1").arg(bridge::rateText(rate)));
}

void SpeedButton::fillMenu()
{
    menu()->clear();
    for (const double rate : kRates) {
        QAction* action = menu()->addAction(bridge::rateText(rate));
        action->setCheckable(true);
        action->setChecked(std::abs(rate - m_rate) < 0.001);
        connect(action, &QAction::triggered, this, [this, rate] { Q_EMIT rateChosen(rate); });
    }
}

void SpeedButton::step(int tenths)
{
    Q_EMIT rateChosen(steppedRate(m_rate, tenths));
}

void SpeedButton::wheelEvent(QWheelEvent* event)
{
    event->accept();
    m_wheelRest += event->angleDelta().y();
    const int notches = m_wheelRest / kNotch;
    m_wheelRest -= notches * kNotch;
    if (notches != 0 && isEnabled())
        step(notches);
}

void SpeedButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up)
        step(1);
    else if (event->key() == Qt::Key_Down)
        step(-1);
    else
        QPushButton::keyPressEvent(event);
}

} // namespace tidemark::views
