// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tidemark::tags {

/// What one sample of a QuickTime text track says. Text is UTF-8.
struct Mp4TextSample {
    std::string title;
    std::string href; ///< http(s); empty where there is none
};

/// How much of a sample is worth reading.
inline constexpr std::size_t kMp4TextSampleBytes = 8 * 1024;

/// Reads a sample: a length of two bytes, the text (UTF-8, or UTF-16 behind a byte order mark), then boxes that modify
/// it, of which `href` is the link. Pure, linear.
/// Source: standards.md §1.6; QuickTime File Format, Text Sample Data; 3GPP TS 26.245, 5.17.1.7 for `href`.
[[nodiscard]] Mp4TextSample mp4TextSample(std::string_view sample);

} // namespace tidemark::tags
