// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/round_button.h"

#include <QPainter>

namespace tidemark::views {

RoundButton::RoundButton(const theme::Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they were
    setAttribute(Qt::WA_Hover);
    setFixedSize(46, 46);
    connect(&theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void RoundButton::setSymbol(theme::Icon symbol)
{
    m_symbol = symbol;
    update();
}

void RoundButton::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    update();
}

void RoundButton::paintEvent(QPaintEvent*)
{
    const auto& colors = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc = QRectF(rect()).adjusted(2, 2, -2, -2);
    QColor ground = isEnabled() ? colors.accent : colors.segment;
    if (isEnabled() && (isDown() || underMouse()))
        ground = theme::mixed(ground, colors.text, isDown() ? 0.2 : 0.1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(disc);
    painter.setBrush(Qt::NoBrush);
    if (hasFocus()) {
        painter.setPen(QPen(colors.text, 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75));
    }
    if (m_isWaiting && isEnabled()) {
        painter.setPen(QPen(colors.onAccent, 1.6, Qt::DotLine, Qt::RoundCap));
        painter.drawEllipse(disc.adjusted(4, 4, -4, -4));
    }
    QRectF symbol(0, 0, 22, 22);
    symbol.moveCenter(QPointF(disc.center().x() + (m_symbol == theme::Icon::Play ? 1 : 0), disc.center().y()));
    theme::paintIcon(painter, symbol, m_symbol, isEnabled() ? colors.onAccent : colors.faint);
}

} // namespace tidemark::views
