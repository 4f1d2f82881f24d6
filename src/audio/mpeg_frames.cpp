// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mpeg_frames.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace tidemark::audio {

namespace {

constexpr std::size_t kBlock = 65536;

unsigned at(std::span<const std::byte> bytes, std::size_t index)
{
    return std::to_integer<unsigned>(bytes[index]);
}

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

/// Sums up frames block by block; frames may reach over the end of a block.
class Walker {
public:
    explicit Walker(bool isAdts) : m_isAdts(isAdts) { }

    /// @return how many bytes of the block are done with.
    std::size_t take(std::span<const std::byte> block, bool isLast)
    {
        std::size_t offset = 0;
        while (offset + 8 <= block.size()) {
            const auto rest = block.subspan(offset);
            const auto frame = m_isAdts ? parseAdtsFrame(rest) : parseMpegFrame(rest);
            if (!frame) {
                ++offset; // junk, or a tag at the end
                continue;
            }
            if (m_isFirst && frame->sizeBytes > rest.size() && !isLast)
                break;
            if (!std::exchange(m_isFirst, false) || !isTable(rest, frame->sizeBytes))
                m_seconds += static_cast<double>(frame->samples) / frame->sampleRate;
            offset += frame->sizeBytes;
        }
        return offset;
    }
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    /// A first frame with a seek table holds no sound.
    static bool isTable(std::span<const std::byte> frame, std::size_t sizeBytes)
    {
        const std::string_view text(
            reinterpret_cast<const char*>(frame.data()), std::min({frame.size(), sizeBytes, std::size_t{64}}));
        return text.find("Xing") != text.npos || text.find("Info") != text.npos || text.find("VBRI") != text.npos;
    }

    bool m_isAdts;
    bool m_isFirst = true;
    double m_seconds = 0;
};

} // namespace

std::optional<FrameHeader> parseMpegFrame(std::span<const std::byte> bytes)
{
    if (bytes.size() < 4 || at(bytes, 0) != 0xFF || (at(bytes, 1) & 0xE0) != 0xE0)
        return std::nullopt;
    const unsigned version = at(bytes, 1) >> 3 & 3; // 0: 2.5, 2: 2, 3: 1
    const unsigned layerBits = at(bytes, 1) >> 1 & 3; // 3: I, 2: II, 1: III
    const unsigned rateIndex = at(bytes, 2) >> 4;
    const unsigned frequencyIndex = at(bytes, 2) >> 2 & 3;
    if (version == 1 || layerBits == 0 || rateIndex == 0 || rateIndex == 15 || frequencyIndex == 3)
        return std::nullopt;
    constexpr std::array<int, 3> kFrequencies = {44100, 48000, 32000};
    const unsigned halvings = version == 3 ? 0 : version == 2 ? 1 : 2;
    const int frequency = kFrequencies[frequencyIndex] >> halvings;
    const unsigned layer = 4 - layerBits;
    const std::size_t lowTable = layer == 1 ? 3 : 4;
    const int bitsPerSecond = kBitRates[version == 3 ? layer - 1 : lowTable][rateIndex] * 1000;
    const int padding = static_cast<int>(at(bytes, 2) >> 1 & 1);
    const int longSamples = layer == 3 && version != 3 ? 576 : 1152;
    const int samples = layer == 1 ? 384 : longSamples;
    const int size =
        layer == 1 ? (12 * bitsPerSecond / frequency + padding) * 4 : samples / 8 * bitsPerSecond / frequency + padding;
    return FrameHeader{
        static_cast<std::size_t>(size), samples, frequency, (at(bytes, 1) & 0xFE) << 8 | (at(bytes, 2) & 0x0C)};
}

std::optional<FrameHeader> parseAdtsFrame(std::span<const std::byte> bytes)
{
    const bool isSync = bytes.size() >= 7 && at(bytes, 0) == 0xFF && (at(bytes, 1) & 0xF6) == 0xF0;
    if (!isSync || (at(bytes, 2) >> 2 & 15) >= kAdtsRates.size())
        return std::nullopt;
    const std::size_t size = (at(bytes, 3) & 3) << 11 | at(bytes, 4) << 3 | at(bytes, 5) >> 5;
    if (size < 8)
        return std::nullopt;
    const int blocks = static_cast<int>(at(bytes, 6) & 3) + 1;
    return FrameHeader{
        size, 1024 * blocks, kAdtsRates[at(bytes, 2) >> 2 & 15], at(bytes, 1) << 8 | (at(bytes, 2) & 0xFC)};
}

Result<WalkedLength> walkFrames(
    ByteSource& source, std::uint64_t begin, std::optional<std::uint64_t> sizeBytes, bool isAdts, std::stop_token stop)
{
    const auto there = std::max(source.availableFrom(begin), begin + kBlock);
    const bool isAll = sizeBytes && there >= *sizeBytes;
    Walker walker(isAdts);
    std::vector<std::byte> block(kBlock);
    std::uint64_t offset = begin;
    while (offset < there) {
        std::size_t have = 0;
        bool isLast = false;
        while (have < block.size() && offset + have < there && !isLast) {
            const auto wanted = std::min<std::uint64_t>(block.size() - have, there - offset - have);
            const auto got = source.read(offset + have, std::span(block).subspan(have, wanted), stop);
            if (!got)
                return fail(got.error());
            isLast = *got == 0;
            have += *got;
        }
        const auto done = walker.take(std::span(block).first(have), isLast || offset + have >= there);
        if (done == 0 || isLast)
            break;
        offset += done;
    }
    if (walker.seconds() <= 0 || (!isAll && !sizeBytes))
        return fail(ErrorCode::Unsupported, "this audio does not tell how long it is");
    const double scale = isAll ? 1.0 : static_cast<double>(*sizeBytes - begin) / static_cast<double>(offset - begin);
    return WalkedLength{Milliseconds(static_cast<std::int64_t>(walker.seconds() * scale * 1000 + 0.5)), isAll};
}

} // namespace tidemark::audio
