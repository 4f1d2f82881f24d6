// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/playback.h"

#include "audio/mpeg_frames.h"

#include "base/log.h"

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

using std::chrono::steady_clock;
constexpr Milliseconds kSinkMustLast(3000);
constexpr Milliseconds kEstimateMoves(1000); ///< smaller changes of an estimated duration are not told

/// Without a table the pipeline only guesses how long these are, from the bit rate so far.
bool isLengthEstimated(const FrontPlan& plan)
{
    return plan.form.container == Container::MpegAudio || plan.form.container == Container::Adts;
}

} // namespace

Playback::Playback(Parts parts, LoadId id, Track track, std::stop_source stop, std::uint64_t wish)
    : m_parts(std::move(parts))
    , m_id(id)
    , m_track(std::move(track))
    , m_stop(std::move(stop))
    , m_wish(wish)
    , m_sink(m_parts.options.sink)
    , m_wantsPlaying(m_track.startsPlaying)
    , m_position(std::max(m_track.startAt, Milliseconds(0)))
{
}

Playback::~Playback()
{
    m_stop.request_stop();
}

void Playback::begin()
{
    m_progressSeen = steady_clock::now();
    emitState();
    if (!m_track.source)
        return failWith({ErrorCode::InvalidArgument, "there is nothing to play"});
    if (m_position.count() > 0)
        m_jump = Jump{.target = m_position, .since = steady_clock::now()};
    // A thread must not keep the Playback alive, which joins it; what it needs it holds itself.
    m_opener = std::jthread(
        [self = weak_from_this(), &tasks = m_parts.tasks, source = m_track.source, stop = m_stop.get_token()] {
            initialiseGStreamer();
            const auto plan =
                source ? planFront(*source, stop) : fail(ErrorCode::InvalidArgument, "there is nothing to play");
            tasks.post([self, plan] {
                if (const auto playback = self.lock())
                    playback->onOpened(plan);
            });
            if (!plan || !isLengthEstimated(*plan) || source->availableFrom(0) < plan->sizeBytes)
                return;
            const auto walked = walkFrames(
                *source, plan->form.firstByte, plan->sizeBytes, plan->form.container == Container::Adts, stop);
            if (walked && walked->isExact)
                tasks.post([self, length = walked->length] {
                    if (const auto playback = self.lock())
                        playback->onMeasured(length);
                });
        });
}

void Playback::onOpened(Result<FrontPlan> plan)
{
    if (m_phase != Phase::Opening)
        return;
    if (!plan)
        return failWith(plan.error());
    m_plan = std::move(*plan);
    startPipeline();
}

void Playback::startPipeline()
{
    const Milliseconds target = m_jump ? m_jump->target : Milliseconds(0);
    auto plan = m_plan;
    plan.isSequential = m_plan.isSequential || (m_cannotSeek && m_plan.form.container == Container::Ogg);
    if (isLinear() && target.count() > 0)
        plan.beginAt = target;
    m_pipeline.reset();
    m_reader = std::make_shared<SourceReader>(m_track.source, m_plan.form.firstByte, m_plan.sizeBytes);
    const int number = ++m_pipelineNumber;
    PipelineOptions options{.plan = plan,
        .reader = m_reader,
        .sound = m_parts.sound,
        .sink = m_sink,
        .tap = m_parts.options.tap,
        .isTapClosed = target.count() > 0 && !plan.beginAt,
        .onFact = [self = weak_from_this(), &tasks = m_parts.tasks, number](PipelineFact fact) {
            tasks.post([self, number, fact = std::move(fact)] {
                if (const auto playback = self.lock())
                    playback->onFact(number, fact);
            });
        }};
    auto pipeline = Pipeline::make(std::move(options));
    if (!pipeline)
        return failWith(pipeline.error());
    m_pipeline = std::move(*pipeline);
    m_phase = Phase::Prerolling;
}

bool Playback::isLinear() const
{
    return m_plan.isSequential || m_cannotSeek;
}

void Playback::onFact(int pipelineNumber, const PipelineFact& fact)
{
    using Kind = PipelineFact::Kind;
    if (pipelineNumber != m_pipelineNumber || m_phase == Phase::Failed)
        return;
    switch (fact.kind) {
    case Kind::Prerolled:
        return onPrerolled(fact.jump);
    case Kind::Ended:
        return onEnded(fact.jump);
    case Kind::DurationChanged:
        return updateDuration();
    case Kind::NoDevice:
        return emit(NoAudioDevice{fact.error.detail});
    case Kind::SinkFailed:
        return replaceSink(fact.error.detail);
    case Kind::JumpRefused:
        if (m_phase != Phase::Jumping || fact.jump != m_pipeline->lastJump())
            return;
        log("audio").info("the container cannot seek; reading on from its beginning instead");
        m_cannotSeek = true;
        return startPipeline();
    case Kind::Failed:
        // a truncated file that played to where it is cut off has ended
        if (m_isLoaded && m_reader->progress().hasReachedEnd && !m_reader->error())
            return onEnded(m_pipeline->lastJump());
        return failWith(fact.error);
    }
}

void Playback::onPrerolled(int jump)
{
    if (jump != m_pipeline->lastJump())
        return; // of a jump that another one has overtaken
    if (m_phase == Phase::Prerolling && m_jump && !isLinear())
        return issueJump();
    if (m_phase == Phase::Prerolling || m_phase == Phase::Jumping)
        arrive();
}

void Playback::onEnded(int jump)
{
    if (jump != m_pipeline->lastJump() || m_phase == Phase::Opening)
        return;
    if (m_phase != Phase::Ready)
        arrive();
    if (m_phase != Phase::Ready)
        return; // a newer wish leads elsewhere
    m_phase = Phase::Ended;
    m_wantsPlaying = false;
    m_pipeline->setPlaying(false);
    if (const auto end = m_pipeline->position())
        m_position = *end;
    m_parts.board->show(m_position, 0, false, m_wish);
    emit(PositionChanged{m_position});
    emitState();
}

void Playback::issueJump()
{
    m_phase = Phase::Jumping;
    m_jump->firstOffset = m_reader->progress().offset;
    m_pipeline->jump(m_jump->target);
}

void Playback::startJump(Milliseconds target)
{
    m_jump = Jump{.target = target, .before = m_position, .since = steady_clock::now()};
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
    if (m_phase == Phase::Opening || (m_phase == Phase::Prerolling && !isLinear()))
        return; // what is under way is needed for any target
    if (isLinear() || m_pipeline->isJumpCallRunning())
        startPipeline(); // ends the reading of the old one
    else
        issueJump();
}

/// The first samples of the start or of a jump are at the sink.
void Playback::arrive()
{
    m_phase = Phase::Ready;
    updateDuration();
    if (m_nextTarget) {
        const auto before = m_jump ? m_jump->before : m_position;
        startJump(*std::exchange(m_nextTarget, std::nullopt));
        m_jump->before = before;
        return;
    }
    const auto jump = std::exchange(m_jump, std::nullopt);
    if (jump)
        m_position = clamped(jump->target);
    m_parts.board->show(m_position, 0, false, m_wish);
    const bool wasLoaded = std::exchange(m_isLoaded, true);
    m_pipeline->setPlaying(m_wantsPlaying);
    if (wasLoaded && jump)
        emit(SeekFinished{m_position, jump->isCancelled});
    emit(PositionChanged{m_position});
    m_positionTold = steady_clock::now();
    emitState();
}

void Playback::play()
{
    m_wantsPlaying = true;
    if (m_phase == Phase::Ended)
        startJump(Milliseconds(0));
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
    if (m_phase == Phase::Opening || (m_phase == Phase::Prerolling && !m_isLoaded && !isLinear())) {
        m_jump = Jump{.target = target, .since = steady_clock::now()};
    } else if (m_jump || m_phase == Phase::Prerolling) {
        m_nextTarget = target;
        if (m_jump)
            m_jump->isCancelled = false;
    } else {
        startJump(target);
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

void Playback::failWith(const Error& error)
{
    m_phase = Phase::Failed;
    m_stop.request_stop();
    ++m_pipelineNumber;
    m_pipeline.reset();
    m_jump.reset();
    m_parts.board->show(m_position, 0, false, m_wish);
    emit(PlaybackFailed{error});
    emitState();
}

/// The device went: pause where it is, on another sink. One that fails at once is replaced by the silent clock.
void Playback::replaceSink(const std::string& detail)
{
    const auto now = steady_clock::now();
    if (now - m_sinkReplaced < kSinkMustLast)
        m_sink = SinkKind::Null;
    m_sinkReplaced = now;
    m_wantsPlaying = m_wantsPlaying && !m_isLoaded;
    if (!m_jump)
        m_jump = Jump{.target = m_position, .before = m_position, .since = now};
    emit(NoAudioDevice{detail});
    startPipeline();
    emitState();
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
    const bool isCounted = m_isDurationExact && isLengthEstimated(m_plan); // see onMeasured()
    // read from the front, an Ogg file's length is a guess from the rate that its encoder meant to keep: 35 % off
    const bool isWildGuess = m_plan.isSequential && m_plan.form.container == Container::Ogg;
    if (m_phase != Phase::Ready || isCounted || isWildGuess)
        return;
    const auto duration = m_pipeline->duration();
    if (!duration || duration == m_duration)
        return;
    m_isDurationExact = !isLengthEstimated(m_plan);
    if (!m_isDurationExact && m_duration && std::chrono::abs(*duration - *m_duration) < kEstimateMoves)
        return;
    m_duration = duration;
    emit(DurationChanged{*duration});
}

/// Frames were counted to the end: no guess of the pipeline is better.
void Playback::onMeasured(Milliseconds duration)
{
    m_isDurationExact = true;
    if (std::exchange(m_duration, duration) != duration)
        emit(DurationChanged{duration});
}

void Playback::updatePosition()
{
    const auto position = m_phase == Phase::Ready && m_pipeline ? m_pipeline->position() : std::nullopt;
    if (!position)
        return;
    m_position = *position;
    m_parts.board->show(m_position, *m_parts.sound.rate, m_wantsPlaying && !m_isWaiting, m_wish);
}

} // namespace tidemark::audio
