// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/time_label.h"

#include "theme/tabular_text.h"

#include <QPainter>

#include <cmath>

namespace tidemark::views {

TimeLabel::TimeLabel(const theme::Theme& theme, Qt::Alignment alignment, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_alignment(alignment)
{
    setFont(theme.font(theme::TextRole::Small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void TimeLabel::setText(const QString& text, const QString& spoken)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(spoken);
    update();
}

QSize TimeLabel::sizeHint() const
{
    // Room for the longest form, so that nothing moves when the hour comes.
    const QFontMetricsF metrics(font());
    const double width = theme::tabularWidth(metrics, QStringLiteral("≈ −0:00:00"));
    return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(metrics.height()))};
}

void TimeLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_theme.palette().softText);
    theme::paintTabular(painter, rect(), m_text, m_alignment);
}

} // namespace tidemark::views
