// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/notes.h"

#include "timeline/notes.h"

#include <QUrl>
#include <QUrlQuery>

namespace tidemark::bridge {

QString safeNotes(const QString& notes, bool arePlain, const std::optional<Milliseconds>& duration)
{
    const auto format = arePlain ? timeline::NotesFormat::Text : timeline::NotesFormat::Detect;
    return QString::fromStdString(timeline::safeHtml(notes.toStdString(), duration, format));
}

std::optional<Milliseconds> seekTarget(const QString& link)
{
    const QUrl url(link);
    if (url.scheme() != QLatin1String("tidemark") || url.path() != QLatin1String("seek"))
        return std::nullopt;
    bool isNumber = false;
    const auto ms = QUrlQuery(url).queryItemValue(QStringLiteral("ms")).toLongLong(&isNumber);
    return isNumber && ms >= 0 ? std::optional(Milliseconds(ms)) : std::nullopt;
}

QString plainNotes(const QString& notes)
{
    return QString::fromStdString(timeline::plainText(notes.toStdString())).simplified();
}

} // namespace tidemark::bridge
