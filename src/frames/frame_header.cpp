// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_header.h"

#include <algorithm>
#include <array>

namespace tidemark::frames {

namespace {

/// kbit/s of layers I, II, III of MPEG-1, then of layer I and of layers II and III of MPEG-2 and 2.5.
constexpr std::array<std::array<int, 15>, 5> kBitRates = {{
    {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
    {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
    {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
    {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
}};
constexpr std::array<int, 13> kAdtsRates = {
    96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350};
constexpr std::array<int, 3> kFrequencies = {44100, 48000, 32000};
constexpr unsigned kMono = 3;

/// The longest frame in free format that is looked for: 640 kbit/s at 8,000 Hz is the most that decoders take.
constexpr std::size_t kLongestFreeFrame = 6000;

unsigned at(std::span<const std::byte> bytes, std::size_t index)
{
    return std::to_integer<unsigned>(bytes[index]);
}

/// The four bytes of an MPEG header, taken apart.
struct MpegFields {
    unsigned version = 0; ///< 0: 2.5, 2: 2, 3: 1
    unsigned layer = 0; ///< 1–3
    bool hasChecksum = false;
    unsigned rateIndex = 0;
    unsigned frequencyIndex = 0;
    unsigned padding = 0;
    bool isMono = false;
};

std::optional<MpegFields> mpegFields(std::span<const std::byte> bytes)
{
    if (bytes.size() < 4 || at(bytes, 0) != 0xFF || (at(bytes, 1) & 0xE0) != 0xE0)
        return std::nullopt;
    MpegFields fields;
    fields.version = at(bytes, 1) >> 3 & 3;
    const unsigned layerBits = at(bytes, 1) >> 1 & 3; // 3: I, 2: II, 1: III
    fields.layer = 4 - layerBits;
    fields.hasChecksum = (at(bytes, 1) & 1) == 0;
    fields.rateIndex = at(bytes, 2) >> 4;
    fields.frequencyIndex = at(bytes, 2) >> 2 & 3;
    fields.padding = at(bytes, 2) >> 1 & 1;
    fields.isMono = at(bytes, 3) >> 6 == kMono;
    if (fields.version == 1 || layerBits == 0 || fields.rateIndex == 15 || fields.frequencyIndex == 3)
        return std::nullopt;
    return fields;
}

std::size_t overheadOf(const MpegFields& fields)
{
    const std::size_t header = fields.hasChecksum ? 6 : 4;
    if (fields.layer != 3)
        return header;
    if (fields.version == 3)
        return header + (fields.isMono ? 17 : 32);
    return header + (fields.isMono ? 9 : 17);
}

} // namespace

std::optional<FrameHeader> parseMpegFrame(std::span<const std::byte> bytes)
{
    const auto fields = mpegFields(bytes);
    if (!fields || fields->rateIndex == 0)
        return std::nullopt;
    const bool isFirstVersion = fields->version == 3;
    const int halvings = isFirstVersion ? 0 : fields->version == 2 ? 1 : 2;
    const std::size_t lowTable = fields->layer == 1 ? 3 : 4;
    const int longSamples = fields->layer == 3 && !isFirstVersion ? 576 : 1152;
    const int padding = static_cast<int>(fields->padding);
    FrameHeader header;
    header.sampleRate = kFrequencies[fields->frequencyIndex] >> halvings;
    header.bitsPerSecond = kBitRates[isFirstVersion ? fields->layer - 1 : lowTable][fields->rateIndex] * 1000;
    header.samples = fields->layer == 1 ? 384 : longSamples;
    const int size = fields->layer == 1 ? (12 * header.bitsPerSecond / header.sampleRate + padding) * 4
                                        : header.samples / 8 * header.bitsPerSecond / header.sampleRate + padding;
    header.sizeBytes = static_cast<std::size_t>(size);
    header.channels = fields->isMono ? 1 : 2;
    header.version = halvings + 1;
    header.layer = static_cast<int>(fields->layer);
    header.hasChecksum = fields->hasChecksum;
    header.overheadBytes = overheadOf(*fields);
    header.kind = (at(bytes, 1) & 0xFE) << 8 | (at(bytes, 2) & 0x0C);
    return header;
}

std::optional<FrameHeader> parseAdtsFrame(std::span<const std::byte> bytes)
{
    const bool isSync = bytes.size() >= 7 && at(bytes, 0) == 0xFF && (at(bytes, 1) & 0xF6) == 0xF0;
    if (!isSync || (at(bytes, 2) >> 2 & 15) >= kAdtsRates.size())
        return std::nullopt;
    FrameHeader header;
    header.sizeBytes = (at(bytes, 3) & 3) << 11 | at(bytes, 4) << 3 | at(bytes, 5) >> 5;
    header.hasChecksum = (at(bytes, 1) & 1) == 0;
    header.overheadBytes = header.hasChecksum ? 9 : 7;
    if (header.sizeBytes <= header.overheadBytes)
        return std::nullopt;
    header.samples = 1024 * (static_cast<int>(at(bytes, 6) & 3) + 1);
    header.sampleRate = kAdtsRates[at(bytes, 2) >> 2 & 15];
    header.channels = static_cast<int>((at(bytes, 2) & 1) << 2 | at(bytes, 3) >> 6);
    header.version = (at(bytes, 1) & 8) != 0 ? 2 : 4;
    header.kind = at(bytes, 1) << 8 | (at(bytes, 2) & 0xFC);
    return header;
}

std::optional<FrameHeader> parseFrame(FrameKind kind, std::span<const std::byte> bytes)
{
    return kind == FrameKind::Adts ? parseAdtsFrame(bytes) : parseMpegFrame(bytes);
}

bool isFreeFormat(std::span<const std::byte> bytes)
{
    const auto isLike = [&](std::size_t offset) {
        return offset + 4 <= bytes.size() && at(bytes, offset) == at(bytes, 0) && at(bytes, offset + 1) == at(bytes, 1)
            && (at(bytes, offset + 2) & 0xFC) == (at(bytes, 2) & 0xFC);
    };
    const auto first = mpegFields(bytes);
    if (!first || first->rateIndex != 0)
        return false;
    for (std::size_t size = 24; size <= kLongestFreeFrame; ++size) {
        if (!isLike(size))
            continue;
        for (const std::size_t second : {2 * size - 1, 2 * size, 2 * size + 1})
            if (isLike(second))
                return true;
    }
    return false;
}

std::uint64_t id3TagBytes(std::span<const std::byte> bytes)
{
    if (bytes.size() < 10 || at(bytes, 0) != 'I' || at(bytes, 1) != 'D' || at(bytes, 2) != '3')
        return 0;
    std::uint64_t length = 0;
    for (std::size_t i = 6; i < 10; ++i)
        length = length << 7 | (at(bytes, i) & 0x7F);
    const bool hasFooter = (at(bytes, 5) & 0x10) != 0;
    return length + (hasFooter ? 20 : 10);
}

} // namespace tidemark::frames
