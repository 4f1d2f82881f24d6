// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

class QPainter;

/// Times and numbers whose digits all take the same room, so that a running clock does not tremble. (Fonts have a
/// feature for it that Qt reaches from 6.7 on.)
namespace tidemark::theme {

[[nodiscard]] double tabularWidth(const QFontMetricsF& metrics, const QString& text);
/// Draws one line with the painter's font and pen, in the middle of `rect`'s height.
/// @param alignment Qt::AlignLeft, AlignRight or AlignHCenter
void paintTabular(QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment);

} // namespace tidemark::theme
