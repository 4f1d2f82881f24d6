// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace tidemark::test {

/// A frame of MPEG-1 layer III at 44.1 kHz, mono, without sound. @param rateIndex 1–14 (9: 128 kbit/s)
inline std::string mpegFrame(unsigned rateIndex = 9, bool hasPadding = false)
{
    constexpr std::array<int, 15> kRates = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    const auto size = static_cast<std::size_t>(144'000 * kRates.at(rateIndex) / 44'100 + (hasPadding ? 1 : 0));
    std::string frame(size, '\0');
    frame[0] = '\xFF';
    frame[1] = '\xFB';
    frame[2] = static_cast<char>(rateIndex << 4 | (hasPadding ? 2U : 0U));
    frame[3] = '\xC0';
    return frame;
}

inline std::string mpegFrames(int count, unsigned rateIndex = 9)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += mpegFrame(rateIndex);
    return all;
}

/// Frames of one bit rate, padded as encoders pad them: the n-th begins at n × 144 × 128,000 / 44,100, rounded down.
inline std::string constantRateFrames(int count)
{
    std::string all;
    for (int i = 0; i < count; ++i) {
        const auto end = static_cast<std::size_t>((i + 1) * 18'432'000LL / 44'100);
        all += mpegFrame(9, end - all.size() > 417);
    }
    return all;
}

inline std::string bigEndian(unsigned long value, int bytes)
{
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
    return text;
}

/// A frame with a tag as LAME writes it. @param name Xing or Info
inline std::string tagFrame(std::string_view name, unsigned long frames, unsigned long bytes, std::string_view table,
    unsigned delay, unsigned padding)
{
    std::string frame = mpegFrame(9);
    std::string tag = std::string(name) + bigEndian(table.empty() ? 3 : 7, 4) + bigEndian(frames, 4)
        + bigEndian(bytes, 4) + std::string(table) + "LAME3.100" + std::string(12, '\0')
        + bigEndian(delay << 12 | padding, 3);
    return frame.replace(21, tag.size(), tag);
}

} // namespace tidemark::test
