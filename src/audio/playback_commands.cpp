// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Playback that the listener drives: commands, and the jumps that they lead to.
#include "audio/playback.h"

#include <utility>

namespace tidemark::audio {

using std::chrono::steady_clock;

void Playback::play()
{
    m_wantsPlaying = true;
    if (m_phase == Phase::Ended)
        startJump(Milliseconds(0), m_position);
    else if (m_isLoaded && m_pipeline && m_phase != Phase::Prerolling)
        m_pipeline->setPlaying(true);
    emitState();
}

void Playback::pause()
{
    if (m_phase == Phase::Ready)
        updatePosition();
    m_wantsPlaying = false;
    if (m_pipeline && m_phase != Phase::Prerolling)
        m_pipeline->setPlaying(false);
    m_isWaiting = false;
    m_parts.board->show(m_jump ? m_jump->target : m_position, 0, false, m_wish);
    emitState();
}

void Playback::seek(Milliseconds to, std::uint64_t wish)
{
    if (!m_jump)
        updatePosition(); // before the wish is taken over: it shows where the sound is
    m_wish = wish;
    if (m_phase == Phase::Failed)
        return;
    const auto target = clamped(to);
    if (m_phase == Phase::Opening || (m_phase == Phase::Prerolling && !m_isLoaded && !startsAtTarget())) {
        m_jump = Jump{.target = target, .since = steady_clock::now()};
    } else if (m_jump || m_phase == Phase::Prerolling) {
        m_nextTarget = target;
        if (m_jump)
            m_jump->isCancelled = false;
    } else {
        startJump(target, m_position);
        emitState();
    }
}

void Playback::cancelSeek(std::uint64_t wish)
{
    m_wish = wish;
    if (!m_jump || m_jump->isCancelled || m_phase == Phase::Failed)
        return;
    m_jump->isCancelled = true;
    m_nextTarget = m_jump->before;
    redirectJump();
    m_parts.board->show(m_jump->target, 0, false, m_wish);
}

void Playback::setVolume(double volume)
{
    m_parts.sound.volume = volume;
    if (m_pipeline)
        m_pipeline->setVolume(volume);
}

void Playback::issueJump()
{
    m_phase = Phase::Jumping;
    m_jump->firstOffset = m_reader->progress().offset;
    m_pipeline->jump(m_jump->target);
}

void Playback::startJump(Milliseconds target, Milliseconds before)
{
    m_jump = Jump{.target = target, .before = before, .since = steady_clock::now()};
    if (m_phase == Phase::Ended)
        m_phase = Phase::Ready;
    if (isLinear())
        startPipeline();
    else
        issueJump();
}

/// The jump under way gets another target before it has arrived.
void Playback::redirectJump()
{
    if (m_nextTarget)
        m_jump->target = *std::exchange(m_nextTarget, std::nullopt);
    m_jump->since = steady_clock::now();
    m_jump->fraction = 0;
    if (m_phase == Phase::Opening || (m_phase == Phase::Prerolling && !startsAtTarget()))
        return; // what is under way is needed for any target
    if (isLinear() || m_pipeline->isJumpCallRunning())
        startPipeline(); // ends the reading of the old one
    else
        issueJump();
}

} // namespace tidemark::audio
