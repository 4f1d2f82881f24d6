// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tidemark::tags {

/// Numbers of file formats. The caller has made sure that the bytes are there.
[[nodiscard]] inline unsigned byteAt(std::string_view data, std::size_t at)
{
    return static_cast<unsigned char>(data[at]);
}

/// @return the `count` (at most 8) bytes from `at` on as one number, the first the highest.
[[nodiscard]] inline std::uint64_t bigEndian(std::string_view data, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = (value << 8U) | byteAt(data, at + i);
    return value;
}

[[nodiscard]] inline std::uint32_t bigEndian32(std::string_view data, std::size_t at)
{
    return static_cast<std::uint32_t>(bigEndian(data, at, 4));
}

[[nodiscard]] inline std::uint32_t littleEndian32(std::string_view data, std::size_t at)
{
    return __builtin_bswap32(bigEndian32(data, at));
}

} // namespace tidemark::tags
