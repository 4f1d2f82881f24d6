// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tabular_text.h"

#include <QPainter>

namespace tidemark::theme {

namespace {

double digitWidth(const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(QLatin1Char('0'));
}

double cellWidth(const QFontMetricsF& metrics, QChar character)
{
    return character.isDigit() ? digitWidth(metrics) : metrics.horizontalAdvance(character);
}

} // namespace

double tabularWidth(const QFontMetricsF& metrics, const QString& text)
{
    double width = 0;
    for (const QChar character : text)
        width += cellWidth(metrics, character);
    return width;
}

void paintTabular(QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(painter.font());
    const double width = tabularWidth(metrics, text);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    const double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar character : text) {
        const double cell = cellWidth(metrics, character);
        const double inset = (cell - metrics.horizontalAdvance(character)) / 2;
        painter.drawText(QPointF(x + inset, baseline), QString(character));
        x += cell;
    }
}

} // namespace tidemark::theme
