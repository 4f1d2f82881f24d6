// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_values.h"

#include "base/text.h"
#include "tags/big_endian.h"

#include <algorithm>
#include <cstdint>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMaximumTextBytes = 4096;

bool isWide(std::string_view data)
{
    return data[0] == 1 || data[0] == 2;
}

std::string latin1Text(std::string_view data)
{
    std::string out;
    for (const char c : data.substr(0, std::min(data.find('\0'), kMaximumTextBytes)))
        appendUtf8(out, static_cast<unsigned char>(c));
    return out;
}

/// @return where a text that begins at `at` is over, its end mark included; past the end where it has none.
std::size_t behindText(std::string_view data, std::size_t at, bool wide)
{
    const std::size_t step = wide ? 2 : 1;
    while (at + step <= data.size() && !(data[at] == '\0' && (!wide || data[at + 1] == '\0')))
        at += step;
    return at + step;
}

} // namespace

std::string utf16Text(std::string_view data, bool isBigEndian)
{
    if (data.size() >= 2 && byteAt(data, 0) + byteAt(data, 1) == 0xFF + 0xFE) {
        isBigEndian = byteAt(data, 0) == 0xFE;
        data.remove_prefix(2);
    }
    const auto unitAt = [&](std::size_t i) {
        return isBigEndian ? (byteAt(data, i) << 8U) | byteAt(data, i + 1)
                           : byteAt(data, i) | (byteAt(data, i + 1) << 8U);
    };
    std::string out;
    for (std::size_t i = 0; i + 1 < data.size() && out.size() < kMaximumTextBytes; i += 2) {
        std::uint32_t unit = unitAt(i);
        if (unit == 0)
            break;
        if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < data.size()) {
            const auto low = unitAt(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
            }
        }
        appendUtf8(out, unit);
    }
    return out;
}

std::string id3Text(std::string_view data)
{
    if (data.empty())
        return {};
    const auto encoding = byteAt(data, 0);
    data.remove_prefix(1);
    std::string text;
    if (encoding == 1 || encoding == 2)
        text = utf16Text(data, encoding == 2);
    else if (encoding == 3)
        text = std::string(truncatedUtf8(data.substr(0, data.find('\0')), kMaximumTextBytes));
    else
        text = latin1Text(data);
    const auto clean = repairedUtf8(text);
    return std::string(trimmed(clean));
}

std::string id3UserUrl(std::string_view data)
{
    if (data.empty())
        return {};
    const auto at = behindText(data, 1, isWide(data));
    return at < data.size() ? id3Url(data.substr(at)) : std::string();
}

std::string id3Url(std::string_view data)
{
    const auto text = latin1Text(data);
    return std::string(trimmed(text));
}

std::optional<Id3PictureHead> id3PictureHead(std::string_view data)
{
    if (data.empty())
        return std::nullopt;
    const auto behindKind = behindText(data, 1, false);
    constexpr std::size_t kPictureTypeBytes = 1;
    const auto at = behindText(data, behindKind + kPictureTypeBytes, isWide(data));
    if (at > data.size())
        return std::nullopt;
    return Id3PictureHead{data.substr(1).starts_with(std::string_view("-->\0", 4)), at};
}

} // namespace tidemark::tags
