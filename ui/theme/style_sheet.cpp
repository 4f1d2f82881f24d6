// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style_sheet.h"

#include <QFile>

#include <utility>

namespace tidemark::theme {

QString styleSheet(const Palette& palette)
{
    QFile file(QStringLiteral(":/style/tidemark.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // A name that begins with another comes before it.
    const std::pair<const char*, QColor> colors[] = {
        {"@background", palette.background},
        {"@sidebar", palette.sidebar},
        {"@card", palette.card},
        {"@line", palette.line},
        {"@textDisabled", mixed(palette.background, palette.text, 0.4)},
        {"@text", palette.text},
        {"@softText", palette.softText},
        {"@faintText", palette.faintText},
        {"@faint", palette.faint},
        {"@accentSoft", palette.accentSoft},
        {"@accentHover", mixed(palette.accent, palette.text, 0.14)},
        {"@accent", palette.accent},
        {"@onAccent", palette.onAccent},
        {"@hover", palette.hover},
        {"@pressed", mixed(palette.hover, palette.text, 0.08)},
        {"@segment", palette.segment},
        {"@danger", palette.danger},
        {"@warning", palette.warning},
    };
    for (const auto& [name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace tidemark::theme
