// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::timeline {

enum class TimeForm : std::uint8_t { Colon, Dot, Units };

/// What a time's surroundings say that it is not a moment of an episode.
enum class TimeRefusal : std::uint8_t {
    None,
    Clock, ///< a time of day: AM/PM, "Uhr", "kl.", a time zone, a weekday beside it
    Verse, ///< a verse of a book, such as "John 3:16-18"
    Number, ///< a ratio, a price, a pace, part of a longer number or a date
    Cue, ///< the arrow of a subtitle file
};

struct TimeToken {
    std::size_t begin = 0;
    std::size_t end = 0; ///< of the time; of its range where it is one
    std::size_t timeEnd = 0; ///< of the first time
    Milliseconds start{0}; ///< two fields are read as minutes and seconds
    std::optional<Milliseconds> rangeEnd;
    TimeForm form = TimeForm::Colon;
    int fields = 2;
    int firstField = 0; ///< the number before the first colon
    int secondField = 0;
    int firstDigits = 2;
    bool isUnpadded = false; ///< the last field has one digit
    bool isGlued = false; ///< a letter stands directly before it
    bool followsPreposition = false; ///< "at 12:30": hardly the start of a list entry
    bool isLength = false; ///< the words beside it say how long: "rest 0:20", "3 x 0:40", "0:30 each side"
    TimeRefusal refusal = TimeRefusal::None;
};

/// Finds what is written like a time: `M:SS`, `MM:SS`, `MMM:SS`, `H:MM:SS`, with fractions, in the digits of other
/// scripts, as `1h02m03s`, `1時間2分3秒`, `mm.ss`, and ranges of them. Judges only what stands directly beside each.
/// URLs are passed over. Linear. Source: timelines.md, Times.
[[nodiscard]] std::vector<TimeToken> scanTimes(std::string_view text);

/// @return whether `text` could hold a time at all: a quick look before the real scan. Of times without colons one
/// alone means nothing.
[[nodiscard]] bool mayHoldTimes(std::string_view text);

} // namespace tidemark::timeline
