// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace tidemark::theme {

/// All colours of the window, by what they are for. Plain values; text colours have a contrast of 4.5 or more on every
/// ground they are used on (tests/ui/theme_test.cpp measures it).
struct Palette {
    bool isDark = false;
    QColor background; ///< pages
    QColor sidebar;
    QColor card; ///< fields, buttons, the player bar, popups
    QColor line; ///< hairlines and borders
    QColor text;
    QColor softText; ///< second lines, times
    QColor faintText; ///< headings of groups, hints
    QColor faint; ///< marks without text: fetched stretches, ticks
    QColor accent; ///< also text in the accent
    QColor accentSoft; ///< ground of what is chosen or current
    QColor onAccent; ///< text on the accent
    QColor hover; ///< ground under the pointer
    QColor heard; ///< heard part of the timeline
    QColor segment; ///< chapters that wait, grooves
    QColor warning;
    QColor danger;
};

[[nodiscard]] const Palette& lightPalette();
[[nodiscard]] const Palette& darkPalette();

/// @return the palette in Qt's roles, for every group, so that standard widgets match.
[[nodiscard]] QPalette qtPalette(const Palette& palette);
/// @return `over` laid on `under` with `share` (0–1) of it.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double share);
/// @return the contrast of two opaque colours, 1–21. Source: WCAG 2.1, relative luminance.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace tidemark::theme
