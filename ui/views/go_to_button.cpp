// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/go_to_button.h"

#include "views/tr.h"

#include <QKeySequence>
#include <QPainter>

namespace tidemark::views {

GoToButton::GoToButton(const theme::Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("goToButton"));
    setAccessibleName(Tr::tr("Go to a chapter, episode or guest (Ctrl+K)"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
}

QSize GoToButton::sizeHint() const
{
    return {180, std::max(36, m_theme.scaled(36))};
}

void GoToButton::paintEvent(QPaintEvent*)
{
    const auto& colors = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.accent, 1.5) : QPen(colors.line, 1));
    painter.setBrush(underMouse() ? theme::mixed(colors.card, colors.hover, 0.4) : colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    theme::paintIcon(painter, QRectF(11, (height() - 16) / 2.0, 16, 16), theme::Icon::Search, colors.faintText);
    painter.setFont(m_theme.font(theme::TextRole::Body));
    painter.setPen(colors.faintText);
    painter.drawText(QRect(35, 0, width() - 35, height()), Qt::AlignVCenter | Qt::AlignLeft,
        Tr::tr("Go to…", "the search over everything"));
    const QFont hint = m_theme.font(theme::TextRole::Hint);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const double keysWidth = QFontMetricsF(hint).horizontalAdvance(keys) + 11;
    const QRectF badge(width() - keysWidth - 10.5, (height() - 18) / 2.0 + 0.5, keysWidth, 17);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colors.line);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setFont(hint);
    painter.setPen(colors.faintText);
    painter.drawText(badge, Qt::AlignCenter, keys);
}

} // namespace tidemark::views
