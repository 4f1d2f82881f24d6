// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text_format.h"

#include "bridge/tr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tidemark::bridge {

namespace {

struct Parts {
    qint64 hours;
    qint64 minutes;
    qint64 seconds;
};

Parts partsOf(Milliseconds length)
{
    const qint64 total = std::max<qint64>(0, length.count() / 1000);
    return {total / 3600, total / 60 % 60, total % 60};
}

} // namespace

QString clockText(Milliseconds length)
{
    return QString::fromStdString(formatClock(length));
}

QString durationText(Milliseconds length)
{
    const auto [hours, minutes, seconds] = partsOf(length);
    if (hours == 0 && minutes == 0)
        return Tr::tr("%1 s", "seconds").arg(seconds);
    if (hours == 0)
        return Tr::tr("%1 min", "minutes").arg(minutes);
    if (minutes == 0)
        return Tr::tr("%1 h", "hours").arg(hours);
    return Tr::tr("%1 h %2 min", "hours and minutes").arg(hours).arg(minutes);
}

QString spokenText(Milliseconds length)
{
    const auto [hours, minutes, seconds] = partsOf(length);
    if (hours > 0 || minutes == 0)
        return durationText(length);
    return Tr::tr("%1 min %2 s", "minutes and seconds").arg(minutes).arg(seconds);
}

QString dateText(const QDateTime& time)
{
    const QLocale locale;
    if (locale.language() == QLocale::English)
        return locale.toString(time.toLocalTime().date(), QStringLiteral("d MMM yyyy"));
    return locale.toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString momentText(const QDateTime& time)
{
    const auto clock = QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
    return Tr::tr("%1 %2", "date and time of day").arg(dateText(time), clock);
}

QString shiftText(Milliseconds by)
{
    const auto length = std::chrono::abs(by);
    const QString sign = by.count() < 0 ? QStringLiteral("−") : QStringLiteral("+");
    if (length >= std::chrono::minutes(1))
        return sign + spokenText(length);
    const bool isWhole = length.count() % 1000 == 0;
    const auto seconds = QLocale().toString(static_cast<double>(length.count()) / 1000, 'f', isWhole ? 0 : 1);
    return sign + Tr::tr("%1 s", "seconds").arg(seconds);
}

QString remainingText(Milliseconds remaining)
{
    return Tr::tr("%1 left", "time that remains").arg(durationText(remaining));
}

QString rateText(double rate)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool isTwoDigits = std::abs(rate * 10 - std::round(rate * 10)) > 0.01;
    return Tr::tr("%1×", "speed").arg(locale.toString(rate, 'f', isTwoDigits ? 2 : 1));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

} // namespace tidemark::bridge
