// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/back_button.h"

#include "views/tr.h"

#include <QPainter>

namespace tidemark::views {

BackButton::BackButton(const theme::Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("backButton"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedSize(26, 26);
    setAccessibleName(Tr::tr("Back (Alt+Left)"));
    setToolTip(accessibleName());
    connect(&theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void BackButton::paintEvent(QPaintEvent*)
{
    const auto& colors = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? QBrush(colors.hover) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 7, 7);
    painter.setPen(QPen(colors.softText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF arrow[] = {{15.5, 8}, {10.5, 13}, {15.5, 18}};
    painter.drawPolyline(arrow, 3);
}

} // namespace tidemark::views
