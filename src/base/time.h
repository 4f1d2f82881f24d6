// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark {

using Milliseconds = std::chrono::milliseconds;
/// A moment, UTC, to the millisecond. What is stored as `_ms` columns.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Tells the time; tests give one that stands still.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
};

/// @return "0:12", "59:59" or "1:02:03"; fractions are cut off. Negative lengths are shown as "0:00".
[[nodiscard]] std::string formatClock(Milliseconds length);
/// @return "H:MM:SS.mmm", the form that `--at` and `clip` write.
[[nodiscard]] std::string formatClockExact(Milliseconds length);
/// Reads `H:MM:SS.mmm`, `M:SS` or plain seconds ("75", "75.25"); minutes may pass 59 when no hour is written.
/// @return a length ≥ 0; ErrorCode::InvalidArgument on anything else. Source: product.md, TIME; also the Normal Play
/// Time of Podlove Simple Chapters, whose comma decimals are read too.
[[nodiscard]] Result<Milliseconds> parseClock(std::string_view text);

/// @return "2026-05-10T00:00:00Z"; milliseconds are written only when there are some.
[[nodiscard]] std::string formatIso(Timestamp time);

[[nodiscard]] inline double toSeconds(Milliseconds length)
{
    return static_cast<double>(length.count()) / 1000.0;
}

} // namespace tidemark
