// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/playback.h"

#include "base/log.h"

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

using std::chrono::steady_clock;
constexpr Milliseconds kSinkMustLast(3000);

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
    m_opener = std::jthread([self = weak_from_this(), &tasks = m_parts.tasks, track = m_track,
                                stop = m_stop.get_token(), opened = m_openedBytes] {
        initialiseGStreamer();
        const auto plan = planFront(*track.source, stop, opened.get());
        if (plan && plan->frames && track.indexKeeper)
            plan->frames->restoreIndex(track.indexKeeper->load());
        tasks.post([self, plan] {
            if (const auto playback = self.lock())
                playback->onOpened(plan);
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
    if (m_plan.frames) {
        auto onGrown = [self = weak_from_this(), &tasks = m_parts.tasks] {
            tasks.post([self] {
                if (const auto playback = self.lock())
                    playback->onIndexGrown();
            });
        };
        m_indexer =
            std::make_unique<FrameIndexer>(m_plan.frames, m_track.source, m_track.indexKeeper, std::move(onGrown));
        m_indexer->look();
    }
    startPipeline();
}

void Playback::startPipeline()
{
    const Milliseconds target = m_jump ? m_jump->target : Milliseconds(0);
    auto plan = m_plan;
    plan.isSequential = m_plan.isSequential || (m_cannotSeek && m_plan.form.container == Container::Ogg);
    if (startsAtTarget() && target.count() > 0)
        plan.beginAt = target;
    m_pipeline.reset();
    m_reader = std::make_shared<SourceReader>(m_track.source, m_plan.form.firstByte, m_plan.sizeBytes);
    const int number = ++m_pipelineNumber;
    PipelineOptions options{.plan = plan,
        .reader = m_reader,
        .sound = m_parts.sound,
        .sink = m_sink,
        .sinkElement = m_parts.options.sinkElement,
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
        if (!std::exchange(m_isDeviceMissed, true))
            emit(NoAudioDevice{fact.error.detail});
        return;
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
    if (m_phase == Phase::Prerolling && m_jump && !startsAtTarget())
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
    if (const auto end = measuredPosition())
        m_position = *end;
    updatePlacement();
    m_parts.board->show(m_position, 0, false, m_wish);
    emit(PositionChanged{m_position, m_isApproximate});
    emitState();
}

/// The first samples of the start or of a jump are at the sink.
void Playback::arrive()
{
    m_phase = Phase::Ready;
    updateDuration();
    if (m_nextTarget) {
        const auto before = m_jump ? m_jump->before : m_position;
        return startJump(*std::exchange(m_nextTarget, std::nullopt), before);
    }
    const auto jump = std::exchange(m_jump, std::nullopt);
    if (jump)
        m_position = clamped(jump->target);
    updatePlacement();
    m_correctionAskedTo = 0;
    askForWhatLiesBefore();
    m_parts.board->show(m_position, 0, false, m_wish);
    const bool wasLoaded = std::exchange(m_isLoaded, true);
    m_pipeline->setPlaying(m_wantsPlaying);
    if (wasLoaded && jump && !jump->isOurs)
        emit(SeekFinished{m_position, jump->isCancelled});
    emit(PositionChanged{m_position, m_isApproximate});
    m_positionTold = steady_clock::now();
    emitState();
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
    updatePosition();
    m_wantsPlaying = m_wantsPlaying && !m_isLoaded;
    if (!m_jump)
        m_jump = Jump{.target = m_position, .before = m_position, .since = now, .isOurs = true};
    emit(NoAudioDevice{detail});
    startPipeline();
    emitState();
}

} // namespace tidemark::audio
