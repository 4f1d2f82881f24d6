// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/chaptered_mp3.h"

#include <array>
#include <cstdint>

namespace tidemark::test {

namespace {

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (unsigned shift = 32; shift > 0; shift -= 8)
        bytes += static_cast<char>((number >> (shift - 8)) & 0xFFU);
    return bytes;
}

std::string frame(const std::string& id, const std::string& data)
{
    return id + bigEndian(static_cast<std::uint32_t>(data.size())) + std::string(2, '\0') + data;
}

std::string chapter(const std::string& id, std::uint32_t startMs, std::uint32_t endMs, const std::string& more)
{
    return frame("CHAP", id + '\0' + bigEndian(startMs) + bigEndian(endMs) + std::string(8, '\xFF') + more);
}

std::string title(const std::string& text)
{
    return frame("TIT2", '\0' + text);
}

} // namespace

std::string onePixelPng()
{
    constexpr std::array<unsigned char, 67> kBytes = {0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00,
        0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00,
        0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00,
        0x00, 0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42,
        0x60};
    return {kBytes.begin(), kBytes.end()};
}

std::string chapteredMp3(int frameCount)
{
    const std::string zero(1, '\0');
    const auto picture = frame("APIC", zero + "image/png" + zero + zero + zero + onePixelPng());
    const auto frames =
        chapter("a", 0, 5000, title("File one")) + chapter("b", 5000, 9000, title("File two") + picture);
    const auto size = static_cast<std::uint32_t>(frames.size());
    std::string bytes = "ID3" + std::string("\x03\0\0", 3);
    for (unsigned shift = 28; shift > 0; shift -= 7)
        bytes += static_cast<char>((size >> (shift - 7)) & 0x7FU);
    bytes += frames;
    for (int i = 0; i < frameCount; ++i)
        bytes += std::string("\xFF\xFB\x90\xC4", 4) + std::string(413, '\0');
    return bytes;
}

} // namespace tidemark::test
