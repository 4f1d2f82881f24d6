// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace tidemark::audio {

/// @return `count` bytes; fewer only at the end of the source. Blocking.
[[nodiscard]] Result<std::vector<std::byte>> readUpTo(
    ByteSource& source, std::uint64_t offset, std::size_t count, std::stop_token stop);

/// Reads numbers one after the other; past the end everything is zero, and isBroken() tells.
class ByteCursor final {
public:
    explicit ByteCursor(std::span<const std::byte> bytes) : m_bytes(bytes) { }

    [[nodiscard]] std::span<const std::byte> take(std::size_t count)
    {
        if (count > m_bytes.size()) {
            m_isBroken = true;
            m_bytes = {};
            return {};
        }
        const auto taken = m_bytes.first(count);
        m_bytes = m_bytes.subspan(count);
        return taken;
    }
    void skip(std::size_t count) { static_cast<void>(take(count)); }
    [[nodiscard]] std::uint64_t bigEndian(std::size_t count)
    {
        std::uint64_t value = 0;
        for (const auto byte : take(count))
            value = value << 8 | std::to_integer<std::uint64_t>(byte);
        return value;
    }
    [[nodiscard]] std::uint64_t littleEndian(std::size_t count)
    {
        const auto taken = take(count);
        std::uint64_t value = 0;
        for (std::size_t i = taken.size(); i > 0; --i)
            value = value << 8 | std::to_integer<std::uint64_t>(taken[i - 1]);
        return value;
    }
    [[nodiscard]] std::span<const std::byte> rest() const { return m_bytes; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    std::span<const std::byte> m_bytes;
    bool m_isBroken = false;
};

[[nodiscard]] inline std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace tidemark::audio
