// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/mp4_text_sample.h"

#include "base/text.h"
#include "tags/big_endian.h"
#include "tags/id3_values.h"

#include <algorithm>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMaximumTextBytes = 4096;
constexpr std::size_t kBoxHeaderBytes = 8;

std::string titleOf(std::string_view text)
{
    const bool isWide = text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE");
    const auto utf8 = isWide ? utf16Text(text, true) : std::string(truncatedUtf8(text, kMaximumTextBytes));
    const auto clean = repairedUtf8(utf8);
    return std::string(trimmed(clean));
}

/// The first and last character that are linked, then the address behind its length.
std::string addressOf(std::string_view body)
{
    constexpr std::size_t kRangeBytes = 4;
    if (body.size() <= kRangeBytes)
        return {};
    const auto url = repairedUtf8(body.substr(kRangeBytes + 1, byteAt(body, kRangeBytes)));
    return isHttpUrl(url) ? url : std::string();
}

} // namespace

Mp4TextSample mp4TextSample(std::string_view sample)
{
    if (sample.size() < 2)
        return {};
    const auto length = static_cast<std::size_t>(bigEndian(sample, 0, 2));
    sample.remove_prefix(2);
    Mp4TextSample result{titleOf(sample.substr(0, length)), {}};
    sample.remove_prefix(std::min(length, sample.size()));
    while (sample.size() >= kBoxHeaderBytes && result.href.empty()) {
        const std::size_t size = bigEndian32(sample, 0);
        if (size < kBoxHeaderBytes || size > sample.size())
            break;
        if (sample.substr(4, 4) == "href")
            result.href = addressOf(sample.substr(kBoxHeaderBytes, size - kBoxHeaderBytes));
        sample.remove_prefix(size);
    }
    return result;
}

} // namespace tidemark::tags
