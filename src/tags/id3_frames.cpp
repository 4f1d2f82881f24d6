// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/id3_frames.h"

#include "tags/big_endian.h"

#include <algorithm>

namespace tidemark::tags {

namespace {

constexpr std::size_t kHeaderBytes = 10;
constexpr std::size_t kMaximumFrames = 20'000;

bool isSyncSafe(std::string_view data, std::size_t at)
{
    return (bigEndian32(data, at) & 0x80808080U) == 0;
}

std::uint32_t syncSafe(std::string_view data, std::size_t at)
{
    const auto value = bigEndian32(data, at);
    return ((value >> 3U) & 0xFE00000U) | ((value >> 2U) & 0x1FC000U) | ((value >> 1U) & 0x3F80U) | (value & 0x7FU);
}

bool isFrameId(std::string_view head)
{
    return head.size() >= 4 && std::all_of(head.begin(), head.begin() + 4, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

/// Whether a frame of that size is followed by another one, by padding or by the end.
bool leadsOn(const Id3Bytes& bytes, std::uint64_t at, std::uint64_t size)
{
    const auto next = at + kHeaderBytes + size;
    if (next >= bytes.sizeBytes())
        return next == bytes.sizeBytes();
    const auto head = bytes.read(next, 4);
    return head.starts_with('\0') || isFrameId(head);
}

/// 2.4 writes syncsafe sizes; some programs forget it, which shows when only the plain size leads to another frame.
/// In 2.3 the sizes are plain; a program that forgot that is met as well.
std::uint64_t frameSize(const Id3Bytes& bytes, std::uint64_t at, std::string_view header, int version)
{
    const auto plain = bigEndian32(header, 4);
    if (!isSyncSafe(header, 4) || syncSafe(header, 4) == plain)
        return plain;
    const auto safe = syncSafe(header, 4);
    const auto right = version < 4 ? plain : safe;
    const auto other = version < 4 ? safe : plain;
    return !leadsOn(bytes, at, right) && leadsOn(bytes, at, other) ? other : right;
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

} // namespace

std::uint64_t id3TagBytes(std::string_view head)
{
    if (head.size() < kHeaderBytes || !head.starts_with("ID3") || head[3] == '\xFF' || !isSyncSafe(head, 6))
        return 0;
    const bool hasFooter = (byteAt(head, 5) & 0x10U) != 0;
    return kHeaderBytes + syncSafe(head, 6) + (hasFooter ? kHeaderBytes : 0);
}

Id3Area id3Area(ByteWindow& window, std::uint64_t offset)
{
    const auto head = window.bytes(offset, kHeaderBytes);
    const auto size = id3TagBytes(head);
    const int version = size > 0 ? static_cast<int>(byteAt(head, 3)) : 0;
    Id3Area area{Id3Bytes(window, offset + kHeaderBytes, 0), version, false};
    if (version != 3 && version != 4)
        return area;
    const auto flags = byteAt(head, 5);
    area.bytes = Id3Bytes(window, offset + kHeaderBytes, syncSafe(head, 6));
    // 2.3 stuffs the tag as a whole, sizes included; 2.4 each frame.
    area.isUnsynchronised = (flags & 0x80U) != 0 && version == 4;
    if ((flags & 0x80U) != 0 && version == 3)
        area.bytes = area.bytes.resynchronised();
    const bool hasExtendedHeader = (flags & 0x40U) != 0;
    if (const auto extended = area.bytes.read(0, 4); hasExtendedHeader && extended.size() == 4)
        area.bytes =
            area.bytes.part(version == 3 ? bigEndian32(extended, 0) + std::uint64_t{4} : syncSafe(extended, 0));
    return area;
}

std::vector<Id3Frame> id3Frames(const Id3Area& area, const std::vector<std::string_view>& wanted)
{
    std::vector<Id3Frame> frames;
    std::uint64_t at = 0;
    for (std::size_t count = 0; count < kMaximumFrames; ++count) {
        const auto header = area.bytes.read(at, kHeaderBytes);
        if (header.size() < kHeaderBytes || !isFrameId(header))
            break;
        const auto size = frameSize(area.bytes, at, header, area.majorVersion);
        const auto content = area.bytes.part(at + kHeaderBytes, size);
        if (content.sizeBytes() < size)
            break;
        at += kHeaderBytes + size;
        const auto flags = flagsOf(byteAt(header, 9), area.majorVersion);
        const auto id = std::string_view(header).substr(0, 4);
        if (flags.isUnreadable || size < flags.extraBytes
            || std::find(wanted.begin(), wanted.end(), id) == wanted.end())
            continue;
        const auto data = content.part(flags.extraBytes);
        const bool isStuffed = flags.isUnsynchronised || area.isUnsynchronised;
        frames.push_back({std::string(id), isStuffed ? data.resynchronised() : data});
    }
    return frames;
}

} // namespace tidemark::tags
