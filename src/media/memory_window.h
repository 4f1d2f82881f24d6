// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/byte_ranges.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tidemark::media {

/// A bounded run of bytes in memory, for when they cannot be stored: the disk is full, or another program fills the
/// file. A plain value.
class MemoryWindow {
public:
    explicit MemoryWindow(std::size_t maximumBytes = 16ULL * 1024 * 1024) : m_maximumBytes(maximumBytes) { }
    /// Adds bytes; those elsewhere than at the end start the window anew. Drops bytes before `keepFrom` when full.
    /// @return false when they do not fit: nothing was added.
    bool append(std::uint64_t offset, std::string_view bytes, std::uint64_t keepFrom);
    void clear();
    [[nodiscard]] ByteRange range() const { return {m_begin, m_begin + m_bytes.size()}; }
    /// @return how many bytes at `offset` were copied.
    std::size_t read(std::uint64_t offset, std::span<std::byte> into) const;

private:
    std::size_t m_maximumBytes;
    std::uint64_t m_begin = 0;
    std::string m_bytes;
};

} // namespace tidemark::media
