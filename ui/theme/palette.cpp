// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/palette.h"

#include <algorithm>
#include <cmath>

namespace tidemark::theme {

const Palette& lightPalette()
{
    static const Palette palette{
        .isDark = false,
        .background = QColor(0xfb, 0xfa, 0xf8),
        .sidebar = QColor(0xf2, 0xf0, 0xec),
        .card = QColor(0xff, 0xff, 0xff),
        .line = QColor(0xe3, 0xe0, 0xda),
        .text = QColor(0x1f, 0x23, 0x26),
        .softText = QColor(0x5b, 0x61, 0x66),
        .faintText = QColor(0x67, 0x6c, 0x71),
        .faint = QColor(0x8d, 0x92, 0x97),
        .accent = QColor(0x0b, 0x6f, 0x6d),
        .accentSoft = QColor(0xdc, 0xef, 0xed),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .hover = QColor(0xec, 0xea, 0xe5),
        .heard = QColor(0x8f, 0xbf, 0xbc),
        .segment = QColor(0xd9, 0xdc, 0xd8),
        .warning = QColor(0xa0, 0x49, 0x18),
        .danger = QColor(0xb0, 0x2a, 0x2a),
    };
    return palette;
}

const Palette& darkPalette()
{
    static const Palette palette{
        .isDark = true,
        .background = QColor(0x17, 0x19, 0x1b),
        .sidebar = QColor(0x1d, 0x20, 0x22),
        .card = QColor(0x21, 0x25, 0x27),
        .line = QColor(0x2e, 0x33, 0x36),
        .text = QColor(0xec, 0xee, 0xed),
        .softText = QColor(0xa5, 0xad, 0xb1),
        .faintText = QColor(0x8f, 0x97, 0x9b),
        .faint = QColor(0x7c, 0x84, 0x88),
        .accent = QColor(0x4e, 0xc4, 0xbb),
        .accentSoft = QColor(0x1d, 0x3a, 0x39),
        .onAccent = QColor(0x0d, 0x1b, 0x1b),
        .hover = QColor(0x26, 0x2b, 0x2d),
        .heard = QColor(0x2b, 0x7a, 0x75),
        .segment = QColor(0x36, 0x3c, 0x3f),
        .warning = QColor(0xe5, 0x93, 0x5f),
        .danger = QColor(0xf0, 0x8a, 0x84),
    };
    return palette;
}

QPalette qtPalette(const Palette& palette)
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole role, const QColor& color, const QColor& disabled) {
        result.setColor(QPalette::Active, role, color);
        result.setColor(QPalette::Inactive, role, color);
        result.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor disabledText = mixed(palette.background, palette.text, 0.45);
    set(QPalette::Window, palette.background, palette.background);
    set(QPalette::WindowText, palette.text, disabledText);
    set(QPalette::Base, palette.card, palette.background);
    set(QPalette::AlternateBase, palette.sidebar, palette.sidebar);
    set(QPalette::Text, palette.text, disabledText);
    set(QPalette::Button, palette.card, palette.background);
    set(QPalette::ButtonText, palette.text, disabledText);
    set(QPalette::BrightText, palette.danger, palette.danger);
    set(QPalette::PlaceholderText, palette.faintText, disabledText);
    set(QPalette::Highlight, palette.accentSoft, palette.hover);
    set(QPalette::HighlightedText, palette.text, disabledText);
    set(QPalette::Link, palette.accent, disabledText);
    set(QPalette::LinkVisited, palette.accent, disabledText);
    set(QPalette::ToolTipBase, palette.card, palette.card);
    set(QPalette::ToolTipText, palette.text, palette.text);
    set(QPalette::Light, palette.card, palette.card);
    set(QPalette::Midlight, palette.hover, palette.hover);
    set(QPalette::Mid, palette.line, palette.line);
    set(QPalette::Dark, mixed(palette.line, palette.text, 0.3), palette.line);
    set(QPalette::Shadow, palette.isDark ? QColor(Qt::black) : mixed(palette.line, palette.text, 0.4), palette.line);
    return result;
}

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(
        channel(under.red(), over.red()), channel(under.green(), over.green()), channel(under.blue(), over.blue()));
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace tidemark::theme
