// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace tidemark::bridge {

/// @return up to two letters that stand for a title: "The Tin Lighthouse" → "TL".
[[nodiscard]] QString initialsOf(const QString& title);
/// @return a calm colour, always the same for the same title; white text on it is readable.
[[nodiscard]] QColor tileColor(const QString& title);
/// @return the rounding that suits a picture of that width, in logical pixels.
[[nodiscard]] double tileRadius(double width);
/// Draws the picture with rounded corners, or where there is none a coloured tile with the title's initials.
void paintArtwork(
    QPainter& painter, const QRectF& rect, const QPixmap& picture, const QString& title, double radius = -1);

} // namespace tidemark::bridge
