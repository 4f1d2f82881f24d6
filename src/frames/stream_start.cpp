// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/stream_start.h"

#include <algorithm>
#include <string_view>

namespace tidemark::frames {

namespace {

constexpr int kDecoderDelay = 529; ///< samples, layer III
constexpr int kUsualDelay = 576 + kDecoderDelay;
constexpr std::size_t kXingTableEntries = 100;
constexpr std::size_t kVbriOffset = 36; ///< behind the header, wherever side information would end
constexpr std::size_t kMostVbriEntries = 4096;
constexpr std::uint64_t kMostFrames = 1ULL << 40; ///< more is no true number

/// Reads big-endian numbers one after the other; past the end they are 0 and isGood() is false.
class Numbers {
public:
    explicit Numbers(std::span<const std::byte> bytes) : m_bytes(bytes) { }
    std::uint64_t take(std::size_t count)
    {
        std::uint64_t value = 0;
        if (m_offset + count > m_bytes.size()) {
            m_isGood = false;
            m_offset = m_bytes.size();
            return 0;
        }
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8 | std::to_integer<unsigned>(m_bytes[m_offset++]);
        return value;
    }
    void skip(std::size_t count) { m_offset = std::min(m_offset + count, m_bytes.size()); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_offset = 0;
    bool m_isGood = true;
};

FrameTicks samplesToTicks(const FrameHeader& frame, std::int64_t samples)
{
    return FrameTicks(FrameTicks::period::den / frame.sampleRate * samples);
}

std::string_view textAt(std::span<const std::byte> bytes, std::size_t offset, std::size_t count)
{
    if (offset + count > bytes.size())
        return {};
    return {reinterpret_cast<const char*>(bytes.data()) + offset, count};
}

/// Keeps what rises in both and lies within the stream.
void addPoint(StreamStart& start, IndexPoint point)
{
    if (start.table.empty() || (point.offset > start.table.back().offset && point.time > start.table.back().time))
        start.table.push_back(point);
}

/// Source: the Xing header as LAME writes it; the LAME tag, "encoder delays".
void readLameTag(StreamStart& start, Numbers numbers)
{
    const auto first = numbers.take(1);
    if (!numbers.isGood() || first < 0x20 || first > 0x7E)
        return; // no encoder's name: the bytes behind it mean nothing
    numbers.skip(20);
    const auto both = numbers.take(3);
    const auto delay = static_cast<std::int64_t>(both >> 12);
    const auto padding = static_cast<std::int64_t>(both & 0xFFF);
    if (!numbers.isGood() || (delay == 0 && padding == 0))
        return;
    start.delay = samplesToTicks(start.frame, delay + kDecoderDelay);
    start.padding = samplesToTicks(start.frame, std::max<std::int64_t>(0, padding - kDecoderDelay));
}

bool readXing(StreamStart& start, std::span<const std::byte> frame, std::size_t overheadBytes)
{
    const auto name = textAt(frame, overheadBytes, 4);
    if (name != "Xing" && name != "Info")
        return false;
    start.isConstantRate = name == "Info";
    Numbers numbers(frame.subspan(overheadBytes + 4));
    const auto flags = numbers.take(4);
    const auto frames = (flags & 1) != 0 ? numbers.take(4) : 0;
    const auto bytes = (flags & 2) != 0 ? numbers.take(4) : 0;
    if (frames > 0)
        start.taggedFrames = frames;
    if (bytes > 0)
        start.taggedBytes = bytes;
    if ((flags & 4) != 0) {
        const auto length = start.frame.duration() * static_cast<std::int64_t>(frames);
        for (std::size_t i = 0; i < kXingTableEntries; ++i) {
            const auto part = numbers.take(1);
            if (numbers.isGood() && frames > 0 && bytes > 0)
                addPoint(start, {start.tagOffset + part * bytes / 256, length * static_cast<std::int64_t>(i) / 100});
        }
    }
    if ((flags & 8) != 0)
        numbers.skip(4);
    readLameTag(start, numbers);
    return true;
}

bool readVbri(StreamStart& start, std::span<const std::byte> frame)
{
    if (textAt(frame, kVbriOffset, 4) != "VBRI")
        return false;
    Numbers numbers(frame.subspan(kVbriOffset + 4));
    numbers.skip(6); // version, delay, quality
    const auto bytes = numbers.take(4);
    const auto frames = numbers.take(4);
    const auto entries = std::min<std::uint64_t>(numbers.take(2), kMostVbriEntries);
    const auto scale = numbers.take(2);
    const auto entryBytes = numbers.take(2);
    const auto framesPerEntry = numbers.take(2);
    if (!numbers.isGood() || frames == 0)
        return true;
    start.taggedFrames = frames;
    if (bytes > 0)
        start.taggedBytes = bytes;
    if (entryBytes == 0 || entryBytes > 4)
        return true;
    IndexPoint point{start.tagOffset, FrameTicks(0)};
    const auto step = start.frame.duration() * static_cast<std::int64_t>(framesPerEntry);
    for (std::uint64_t i = 0; i < entries; ++i) {
        const auto size = numbers.take(entryBytes) * scale;
        if (!numbers.isGood())
            break;
        addPoint(start, point);
        point = {point.offset + size, point.time + step};
    }
    return true;
}

} // namespace

Result<StreamStart> readStreamStart(FrameKind kind, std::span<const std::byte> bytes, std::uint64_t offset)
{
    const auto first = parseFrame(kind, bytes);
    if (!first)
        return fail(ErrorCode::Parse, "no frame begins here");
    StreamStart start;
    start.frameKind = kind;
    start.frame = *first;
    start.firstFrame = offset;
    start.tagOffset = offset;
    if (kind == FrameKind::Adts || first->layer != 3)
        return start;
    start.delay = samplesToTicks(*first, kUsualDelay);
    const auto frame = bytes.first(std::min(bytes.size(), first->sizeBytes));
    // Encoders that write check sums are not of one mind whether the tag stands behind a place for one.
    const auto withoutChecksum = first->overheadBytes - (first->hasChecksum ? 2 : 0);
    start.hasTag = readXing(start, frame, first->overheadBytes) || readXing(start, frame, withoutChecksum)
        || readVbri(start, frame);
    if (start.taggedFrames && *start.taggedFrames > kMostFrames)
        start.taggedFrames.reset();
    if (!start.hasTag)
        return start;
    start.firstFrame = offset + first->sizeBytes;
    if (bytes.size() > first->sizeBytes) {
        const auto next = parseFrame(kind, bytes.subspan(first->sizeBytes));
        if (next && next->kind == first->kind)
            start.frame = *next;
    }
    return start;
}

} // namespace tidemark::frames
