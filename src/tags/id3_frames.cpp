// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_frames.h"

#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace tidemark::tags {

namespace {

constexpr std::size_t kHeaderBytes = 10;
constexpr std::size_t kMaximumFrames = 20'000;
constexpr std::size_t kMaximumTextBytes = 4096;

unsigned byteAt(std::string_view data, std::size_t i)
{
    return static_cast<unsigned char>(data[i]);
}

std::uint32_t bigEndian(std::string_view data, std::size_t at)
{
    return (byteAt(data, at) << 24U) | (byteAt(data, at + 1) << 16U) | (byteAt(data, at + 2) << 8U)
        | byteAt(data, at + 3);
}

bool isSyncSafe(std::string_view data, std::size_t at)
{
    return ((byteAt(data, at) | byteAt(data, at + 1) | byteAt(data, at + 2) | byteAt(data, at + 3)) & 0x80U) == 0;
}

std::uint32_t syncSafe(std::string_view data, std::size_t at)
{
    return ((byteAt(data, at) & 0x7FU) << 21U) | ((byteAt(data, at + 1) & 0x7FU) << 14U)
        | ((byteAt(data, at + 2) & 0x7FU) << 7U) | (byteAt(data, at + 3) & 0x7FU);
}

/// Undoes unsynchronisation: FF 00 stands for FF.
std::string resynchronised(std::string_view data)
{
    std::string out;
    out.reserve(data.size());
    for (std::size_t i = 0; i < data.size(); ++i) {
        out += data[i];
        if (byteAt(data, i) == 0xFF && i + 1 < data.size() && data[i + 1] == '\0')
            ++i;
    }
    return out;
}

bool isFrameId(std::string_view data, std::size_t at)
{
    return at + 4 <= data.size()
        && std::all_of(data.begin() + static_cast<std::ptrdiff_t>(at),
            data.begin() + static_cast<std::ptrdiff_t>(at) + 4,
            [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// 2.4 writes syncsafe sizes; some programs forget it, which shows when only the plain size leads to another frame.
std::size_t frameSize(std::string_view data, std::size_t at, int version)
{
    const std::size_t plain = bigEndian(data, at + 4);
    if (version < 4 || !isSyncSafe(data, at + 4))
        return plain;
    const std::size_t safe = syncSafe(data, at + 4);
    const auto leadsOn = [&](std::size_t size) {
        const auto next = at + kHeaderBytes + size;
        return next == data.size() || (next < data.size() && (data[next] == '\0' || isFrameId(data, next)));
    };
    return !leadsOn(safe) && leadsOn(plain) ? plain : safe;
}

struct FrameFlags {
    bool isUnreadable = false; ///< compressed or encrypted
    bool isUnsynchronised = false;
    std::size_t extraBytes = 0; ///< group and length that stand before the data
};

FrameFlags flagsOf(unsigned flags, int version)
{
    if (version < 4)
        return {(flags & 0xC0U) != 0, false, (flags & 0x20U) != 0 ? 1U : 0U};
    return {(flags & 0x0CU) != 0, (flags & 0x02U) != 0,
        ((flags & 0x40U) != 0 ? 1U : 0U) + ((flags & 0x01U) != 0 ? 4U : 0U)};
}

std::vector<Id3Frame> splitFrames(
    std::string_view data, int version, bool isUnsynchronised, const std::vector<std::string_view>& wanted)
{
    std::vector<Id3Frame> frames;
    for (std::size_t at = 0; at + kHeaderBytes <= data.size() && frames.size() < kMaximumFrames;) {
        if (!isFrameId(data, at))
            break;
        const auto size = frameSize(data, at, version);
        if (size > data.size() - at - kHeaderBytes)
            break;
        const auto id = data.substr(at, 4);
        const auto flags = flagsOf(byteAt(data, at + 9), version);
        const auto content = data.substr(at + kHeaderBytes, size);
        at += kHeaderBytes + size;
        if (flags.isUnreadable || content.size() < flags.extraBytes
            || std::find(wanted.begin(), wanted.end(), id) == wanted.end())
            continue;
        const auto payload = content.substr(flags.extraBytes);
        const bool isStuffed = flags.isUnsynchronised || isUnsynchronised;
        frames.push_back({std::string(id), isStuffed ? resynchronised(payload) : std::string(payload)});
    }
    return frames;
}

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

std::string latin1Text(std::string_view data)
{
    std::string out;
    for (const char c : data.substr(0, std::min(data.find('\0'), kMaximumTextBytes)))
        appendUtf8(out, static_cast<unsigned char>(c));
    return out;
}

} // namespace

std::size_t id3TagBytes(std::string_view head)
{
    if (head.size() < kHeaderBytes || !head.starts_with("ID3") || byteAt(head, 3) == 0xFF || !isSyncSafe(head, 6))
        return 0;
    const bool hasFooter = (byteAt(head, 5) & 0x10U) != 0;
    return kHeaderBytes + syncSafe(head, 6) + (hasFooter ? kHeaderBytes : 0);
}

std::vector<Id3Frame> id3Frames(std::string_view tag, const std::vector<std::string_view>& wanted)
{
    const auto size = id3TagBytes(tag);
    if (size == 0)
        return {};
    const int version = static_cast<int>(byteAt(tag, 3));
    const auto flags = byteAt(tag, 5);
    if (version != 3 && version != 4)
        return {};
    auto data = tag.substr(0, size).substr(kHeaderBytes);
    const bool isUnsynchronised = (flags & 0x80U) != 0;
    // 2.3 stuffs the tag as a whole, sizes included; 2.4 each frame.
    std::string whole;
    if (isUnsynchronised && version == 3) {
        whole = resynchronised(data);
        data = whole;
    }
    const bool hasExtendedHeader = (flags & 0x40U) != 0;
    if (hasExtendedHeader && data.size() >= 4) {
        const std::size_t length = version == 3 ? bigEndian(data, 0) + std::size_t{4} : syncSafe(data, 0);
        data.remove_prefix(std::min(length, data.size()));
    }
    return splitFrames(data, version, isUnsynchronised && version == 4, wanted);
}

std::vector<Id3Frame> id3SubFrames(std::string_view data, int majorVersion, const std::vector<std::string_view>& wanted)
{
    return splitFrames(data, majorVersion, false, wanted);
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
    const bool isWide = data[0] == 1 || data[0] == 2;
    std::size_t at = 1;
    const std::size_t step = isWide ? 2 : 1;
    const auto isEnd = [&] { return data[at] == '\0' && (!isWide || data[at + 1] == '\0'); };
    while (at + step <= data.size() && !isEnd())
        at += step;
    at += step;
    if (at >= data.size())
        return {};
    const auto text = latin1Text(data.substr(at));
    return std::string(trimmed(text));
}

} // namespace tidemark::tags
