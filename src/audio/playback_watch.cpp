// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Playback that tells what is: state, position, duration, and what only the time shows: how far a jump is,
// starving, loads that get nowhere.
#include "audio/playback.h"

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

using std::chrono::steady_clock;
constexpr Milliseconds kPositionEvery(250);
constexpr Milliseconds kProgressAfter(100);
constexpr Milliseconds kRedirectAfter(150); ///< so long a newer wish waits for the jump under way
constexpr Milliseconds kWaitingAfter(300);
/// What lies before a place is asked for in such pieces, so that chapters ahead get their turn on the line, too.
constexpr std::uint64_t kCorrectionPiece = 1024 * 1024;
constexpr Milliseconds kEstimateMoves(1000); ///< smaller changes of an estimated duration are not told

} // namespace

bool Playback::needsTicks() const
{
    switch (m_phase) {
    case Phase::Opening:
    case Phase::Prerolling:
    case Phase::Jumping:
        return true;
    case Phase::Ready:
        return m_wantsPlaying || m_isApproximate;
    case Phase::Ended:
    case Phase::Failed:
        break;
    }
    return false;
}

void Playback::tick()
{
    const auto now = steady_clock::now();
    if (m_jump && m_phase != Phase::Failed) {
        if (now - m_jump->since >= kProgressAfter)
            reportJumpProgress();
        if (m_nextTarget && now - m_jump->since >= kRedirectAfter)
            redirectJump();
    }
    if (!m_isLoaded && m_phase != Phase::Failed)
        watchLoading();
    if (m_indexer)
        m_indexer->look();
    if (m_phase != Phase::Ready || !m_wantsPlaying)
        return;
    updateWaiting();
    if (now - m_positionTold < kPositionEvery)
        return;
    m_positionTold = now;
    updatePosition();
    updateDuration();
    emit(PositionChanged{m_position, m_isApproximate});
}

/// More is known of where frames are: of the length, and perhaps of where the sound is.
void Playback::onIndexGrown()
{
    updateDuration();
    if (m_phase != Phase::Ready || !m_isApproximate)
        return;
    updatePosition();
    if (m_isApproximate)
        return askForWhatLiesBefore();
    m_positionTold = steady_clock::now();
    emit(PositionChanged{m_position});
}

/// Playing, but a read waits and nothing decoded is left for the sink.
void Playback::updateWaiting()
{
    const bool isWaiting = m_reader->progress().waitingFor >= kWaitingAfter && m_pipeline->isRunningDry();
    if (isWaiting == m_isWaiting)
        return;
    m_isWaiting = isWaiting;
    updatePosition();
    emitState();
}

void Playback::reportJumpProgress()
{
    if (!m_reader)
        return;
    const double fraction = std::max(m_jump->fraction, jumpFraction());
    m_jump->fraction = fraction;
    emit(SeekProgress{m_jump->target, fraction});
}

/// How much of what the jump must read is read. Where the container is read from the front, the byte of the target is
/// estimated from the duration; elsewhere one read waits for a far offset, and the fetching comes nearer to it.
double Playback::jumpFraction() const
{
    const auto progress = m_reader->progress();
    if (progress.waitingFor.count() > 0 && !m_track.source->canJump() && progress.offset > 0) {
        const auto there = m_track.source->availableFrom(0);
        if (there < progress.offset)
            return static_cast<double>(there) / static_cast<double>(progress.offset);
    }
    if (!m_duration || !m_plan.sizeBytes || m_duration->count() == 0)
        return 0;
    const double target =
        std::min(1.0, toSeconds(m_jump->target) / toSeconds(*m_duration)) * static_cast<double>(*m_plan.sizeBytes);
    const auto begin = static_cast<double>(std::min(m_jump->firstOffset, progress.offset));
    if (target <= begin)
        return 0;
    return std::clamp((static_cast<double>(progress.offset) - begin) / (target - begin), 0.0, 1.0);
}

/// A load is given up when for a long time no byte has come and nothing has changed; slow bytes are progress.
void Playback::watchLoading()
{
    std::uint64_t mark = static_cast<std::uint64_t>(m_phase) + static_cast<std::uint64_t>(m_pipelineNumber)
        + m_track.source->availableFrom(0) + *m_openedBytes;
    if (m_reader) {
        const auto progress = m_reader->progress();
        mark += progress.bytesRead + m_track.source->availableFrom(progress.offset);
    }
    const auto now = steady_clock::now();
    if (mark != m_progressMark) {
        m_progressMark = mark;
        m_progressSeen = now;
    } else if (now - m_progressSeen >= m_parts.options.loadTimeout) {
        failWith({ErrorCode::Timeout, "no audio has come for too long"});
    }
}

Milliseconds Playback::clamped(Milliseconds to) const
{
    to = std::max(to, Milliseconds(0));
    // an estimate must not keep anyone from a later moment
    return m_duration && m_isDurationExact ? std::min(to, *m_duration) : to;
}

void Playback::emit(decltype(PlayerEvent::what) what)
{
    m_parts.emit(PlayerEvent{m_id, std::move(what)});
}

void Playback::emitState()
{
    StateChanged state{m_wantsPlaying ? EngineState::Playing : EngineState::Paused, m_wantsPlaying && m_isWaiting};
    if (m_phase == Phase::Failed)
        state = {EngineState::Failed};
    else if (!m_isLoaded)
        state = {EngineState::Loading};
    else if (m_phase == Phase::Ended)
        state = {EngineState::Ended};
    if (m_told && m_told->state == state.state && m_told->isWaitingForBytes == state.isWaitingForBytes)
        return;
    m_told = state;
    emit(state);
}

void Playback::updateDuration()
{
    // read from the front, an Ogg file's length is a guess from the rate that its encoder meant to keep: 35 % off
    const bool isWildGuess = m_plan.isSequential && m_plan.form.container == Container::Ogg;
    if (m_phase != Phase::Ready || isWildGuess)
        return;
    const auto counted = m_plan.frames ? m_plan.frames->length() : std::nullopt;
    const auto duration = counted ? std::optional(counted->length) : m_pipeline->duration();
    if (!duration)
        return;
    m_isDurationExact = !m_plan.frames || (counted && counted->isExact);
    if (duration == m_duration)
        return;
    if (!m_isDurationExact && m_duration && std::chrono::abs(*duration - *m_duration) < kEstimateMoves)
        return;
    m_duration = duration;
    emit(DurationChanged{*duration});
}

/// Media time of what is at the sink, by all that is known by now.
std::optional<Milliseconds> Playback::measuredPosition() const
{
    const auto position = m_pipeline->position();
    if (!position || !m_plan.frames)
        return position;
    const auto correction = std::chrono::round<Milliseconds>(m_plan.frames->placement().correction);
    return std::max(*position + correction, Milliseconds(0));
}

void Playback::updatePlacement()
{
    m_isApproximate = m_plan.frames && m_plan.frames->placement().isApproximate;
}

/// Bytes before the place tell its time, once they have come.
void Playback::askForWhatLiesBefore()
{
    if (!m_isApproximate)
        return;
    const auto counted = m_plan.frames->counted().offset;
    const auto place = m_plan.frames->placement().offset;
    if (place <= counted || place - counted > m_track.correctionBudgetBytes)
        return;
    const auto end = std::min(place, counted + kCorrectionPiece);
    const auto begin = std::max(counted, m_correctionAskedTo);
    if (begin >= end || (begin > counted && end < place && end - begin < kCorrectionPiece / 2))
        return; // enough is on its way
    m_correctionAskedTo = end;
    m_track.source->willNeed(begin, end - begin);
}

void Playback::updatePosition()
{
    const auto position = m_phase == Phase::Ready && m_pipeline ? measuredPosition() : std::nullopt;
    if (!position)
        return;
    m_position = *position;
    updatePlacement();
    m_parts.board->show(m_position, *m_parts.sound.rate, m_wantsPlaying && !m_isWaiting, m_wish);
}

} // namespace tidemark::audio
