// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/places.h"

#include <QRegularExpression>

#include <cmath>

namespace tidemark::bridge {

namespace {

QString objectPage(const QString& osm)
{
    static const QRegularExpression form(QStringLiteral("^([NWR])(\\d{1,19})(?:#\\d+)?$"));
    const auto match = form.match(osm);
    if (!match.hasMatch())
        return {};
    const QString letter = match.captured(1);
    const QString kind = letter == QLatin1String("N") ? QStringLiteral("node")
        : letter == QLatin1String("W")                ? QStringLiteral("way")
                                                      : QStringLiteral("relation");
    return QStringLiteral("https://www.openstreetmap.org/%1/%2").arg(kind, match.captured(2));
}

QString pointPage(const QString& geo)
{
    static const QRegularExpression form(
        QStringLiteral("^geo:(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)(?:[,;].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(geo);
    if (!match.hasMatch() || std::abs(match.captured(1).toDouble()) > 90
        || std::abs(match.captured(2).toDouble()) > 180)
        return {};
    return QStringLiteral("https://www.openstreetmap.org/?mlat=%1&mlon=%2#map=15/%1/%2")
        .arg(match.captured(1), match.captured(2));
}

} // namespace

QString mapUrl(const Location& location)
{
    const auto page = objectPage(QString::fromStdString(location.osm).trimmed());
    return page.isEmpty() ? pointPage(QString::fromStdString(location.geo).trimmed()) : page;
}

} // namespace tidemark::bridge
