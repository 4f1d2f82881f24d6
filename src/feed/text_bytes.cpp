// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/text_bytes.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace tidemark::feed {

namespace {

/// What windows-1252 has at 0x80…0x9F; 0 where it has nothing. Source: the WHATWG Encoding standard,
/// index-windows-1252.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

enum class ByteOrder { Little, Big };

std::uint32_t unitAt(std::string_view bytes, std::size_t at, ByteOrder order)
{
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::Little ? first | (second << 8U) : second | (first << 8U);
}

std::string fromUtf16(std::string_view bytes, ByteOrder order)
{
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto unit = unitAt(bytes, i, order);
        const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
        if (isHigh && i + 3 < bytes.size()) {
            const auto low = unitAt(bytes, i + 2, order);
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
            }
        }
        appendUtf8(out, unit);
    }
    return out;
}

std::string fromWindows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isTable = byte >= 0x80 && byte < 0xA0;
        const std::uint32_t codePoint = isTable ? kWindows1252[byte - 0x80U] : byte;
        appendUtf8(out, codePoint == 0 ? 0xFFFD : codePoint);
    }
    return out;
}

/// Letters of several bytes that are whole outweigh the broken bytes.
bool isMostlyUtf8(std::string_view bytes)
{
    std::size_t wholeCount = 0;
    std::size_t brokenCount = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto start = i;
        const auto codePoint = nextCodePoint(bytes, i);
        if (i - start > 1)
            ++wholeCount;
        else if (codePoint == 0xFFFD)
            ++brokenCount;
    }
    return wholeCount >= brokenCount;
}

} // namespace

std::string decodedText(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with(std::string_view("<\0", 2)))
        return repairedUtf8(fromUtf16(bytes.substr(bytes[0] == '<' ? 0 : 2), ByteOrder::Little));
    if (bytes.starts_with("\xFE\xFF") || bytes.starts_with(std::string_view("\0<", 2)))
        return repairedUtf8(fromUtf16(bytes.substr(bytes[0] == '\0' ? 0 : 2), ByteOrder::Big));
    return isMostlyUtf8(bytes) ? repairedUtf8(bytes) : repairedUtf8(fromWindows1252(bytes));
}

} // namespace tidemark::feed
