// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/memory_window.h"

#include <algorithm>
#include <cstring>

namespace tidemark::media {

bool MemoryWindow::append(std::uint64_t offset, std::string_view bytes, std::uint64_t keepFrom)
{
    if (offset != range().end) {
        m_bytes.clear();
        m_begin = offset;
    }
    if (m_bytes.size() + bytes.size() > m_maximumBytes && keepFrom > m_begin) {
        const auto dropped = std::min<std::uint64_t>(keepFrom - m_begin, m_bytes.size());
        m_bytes.erase(0, dropped);
        m_begin += dropped;
    }
    if (m_bytes.size() + bytes.size() > m_maximumBytes)
        return false;
    m_bytes.append(bytes);
    return true;
}

void MemoryWindow::clear()
{
    m_bytes.clear();
    m_bytes.shrink_to_fit();
}

std::size_t MemoryWindow::read(std::uint64_t offset, std::span<std::byte> into) const
{
    if (offset < m_begin || offset >= range().end)
        return 0;
    const auto count = std::min<std::uint64_t>(into.size(), range().end - offset);
    std::memcpy(into.data(), m_bytes.data() + (offset - m_begin), count);
    return count;
}

} // namespace tidemark::media
