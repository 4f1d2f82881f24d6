// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// Times, dates and sizes as people read them, in the listener's language. GUI thread.
namespace tidemark::bridge {

/// @return "11:12" or "1:02:03".
[[nodiscard]] QString clockText(Milliseconds length);
/// @return "55 min" or "1 h 14 min"; under a minute "40 s".
[[nodiscard]] QString durationText(Milliseconds length);
/// @return "12 min 3 s" or "1 h 2 min": for screen readers.
[[nodiscard]] QString spokenText(Milliseconds length);
/// @return "10 May 2026" in the listener's order.
[[nodiscard]] QString dateText(const QDateTime& time);
/// @return "10 May 2026 14:05" in the listener's order and time zone.
[[nodiscard]] QString momentText(const QDateTime& time);
/// @return "+12 s", "−1 min 12 s".
[[nodiscard]] QString shiftText(Milliseconds by);
/// @return "43 min left".
[[nodiscard]] QString remainingText(Milliseconds remaining);
/// @return "1.4×" with the listener's decimal sign.
[[nodiscard]] QString rateText(double rate);
/// @return "12.4 MB".
[[nodiscard]] QString sizeText(qint64 bytes);
/// @return "1,204" in the listener's form.
[[nodiscard]] QString numberText(qint64 number);

} // namespace tidemark::bridge
