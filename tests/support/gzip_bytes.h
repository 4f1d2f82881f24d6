// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tidemark::test {

/// @return a gzip file of these bytes, not made smaller: enough to see whether it is decoded.
[[nodiscard]] inline std::string gzipped(std::string_view bytes)
{
    const auto littleEndian = [](std::uint32_t value, int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += static_cast<char>(value >> (8 * i));
        return text;
    };
    std::uint32_t check = 0xFFFFFFFFU;
    for (const char c : bytes) {
        check ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            check = (check >> 1) ^ ((check & 1) != 0 ? 0xEDB88320U : 0U);
    }
    std::string file("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    for (std::size_t at = 0; at < bytes.size(); at += 0xFFFF) { // stored blocks
        const auto block = bytes.substr(at, 0xFFFF);
        const auto length = static_cast<std::uint32_t>(block.size());
        file += at + block.size() == bytes.size() ? '\x01' : '\x00';
        file += littleEndian(length, 2) + littleEndian(~length, 2) + std::string(block);
    }
    return file + littleEndian(~check, 4) + littleEndian(static_cast<std::uint32_t>(bytes.size()), 4);
}

} // namespace tidemark::test
