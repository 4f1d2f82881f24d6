// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/read_window.h"

namespace tidemark::audio {

namespace {

constexpr std::size_t kReadBytes = 16 * 1024;

} // namespace

void ReadWindow::goTo(std::uint64_t offset)
{
    if (offset >= m_offset && offset - m_offset <= m_bytes.size()) {
        m_begin = static_cast<std::size_t>(offset - m_offset);
        return;
    }
    m_bytes.clear();
    m_begin = 0;
    m_offset = offset;
}

Result<bool> ReadWindow::require(std::size_t count)
{
    while (m_bytes.size() - m_begin < count) {
        if (m_begin >= kReadBytes) {
            m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_begin));
            m_offset += m_begin;
            m_begin = 0;
        }
        const auto have = m_bytes.size();
        m_bytes.resize(have + kReadBytes);
        const auto got = m_read(m_offset + have, std::span(m_bytes).subspan(have));
        m_bytes.resize(have + (got ? *got : 0));
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return false;
    }
    return true;
}

} // namespace tidemark::audio
