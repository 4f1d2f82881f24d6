// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/labels.h"

#include <QPainter>

namespace tidemark::pages {

TextLabel::TextLabel(theme::Theme& theme, theme::TextRole role, Tone tone, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_role(role), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &theme::Theme::changed, this, &TextLabel::restyle);
    restyle();
}

void TextLabel::restyle()
{
    const auto& colors = m_theme.palette();
    auto own = palette();
    own.setColor(QPalette::WindowText,
        m_tone == Tone::Normal     ? colors.text
            : m_tone == Tone::Soft ? colors.softText
                                   : colors.faintText);
    setPalette(own);
    setFont(m_theme.font(m_role));
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    const auto tip = shown == text() ? QString() : text();
    if (toolTip() != tip)
        setToolTip(tip);
}

} // namespace tidemark::pages
