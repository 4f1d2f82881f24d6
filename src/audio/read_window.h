// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace tidemark::audio {

/// Reads some bytes at an offset; 0 at the end.
using ReadBytes = std::function<Result<std::size_t>(std::uint64_t offset, std::span<std::byte> into)>;

/// Bytes from a place on, read as they are needed: for those who look for something and step over the rest.
class ReadWindow final {
public:
    explicit ReadWindow(ReadBytes read) : m_read(std::move(read)) { }

    void goTo(std::uint64_t offset);
    void advance(std::size_t count) { m_begin += count; } ///< at most present().size()
    /// Reads until `count` bytes are present. @return false where there are not so many.
    [[nodiscard]] Result<bool> require(std::size_t count);
    /// Valid until the next call that reads or moves.
    [[nodiscard]] std::span<const std::byte> present() const { return std::span(m_bytes).subspan(m_begin); }
    [[nodiscard]] std::uint64_t offset() const { return m_offset + m_begin; }

private:
    ReadBytes m_read;
    std::vector<std::byte> m_bytes; ///< from m_offset on
    std::uint64_t m_offset = 0;
    std::size_t m_begin = 0; ///< what of them is done
};

} // namespace tidemark::audio
