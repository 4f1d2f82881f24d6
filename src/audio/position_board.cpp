// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/position_board.h"

#include <algorithm>

namespace tidemark::audio {

namespace {

/// A measurement is followed by the next one after 250 ms; what stalls must not run away.
constexpr std::chrono::milliseconds kLongestGuess(400);

} // namespace

std::uint64_t PositionBoard::hold(Milliseconds target)
{
    const std::lock_guard lock(m_mutex);
    m_position = std::max(target, Milliseconds(0));
    m_rate = 0;
    return ++m_wish;
}

void PositionBoard::show(Milliseconds position, double rate, bool isMoving, std::uint64_t wish)
{
    const std::lock_guard lock(m_mutex);
    if (wish != m_wish)
        return;
    m_position = position;
    m_measuredAt = std::chrono::steady_clock::now();
    m_rate = isMoving ? rate : 0;
}

Milliseconds PositionBoard::read() const
{
    const std::lock_guard lock(m_mutex);
    if (m_rate == 0)
        return m_position;
    const auto passed =
        std::min<std::chrono::steady_clock::duration>(std::chrono::steady_clock::now() - m_measuredAt, kLongestGuess);
    return m_position + std::chrono::duration_cast<Milliseconds>(passed * m_rate);
}

} // namespace tidemark::audio
