// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_player.h"

#include <utility>
#include <variant>

namespace tidemark::bench {

namespace {

using std::chrono::steady_clock;
constexpr Milliseconds kEnough(300); ///< of sound to find its place by
constexpr Milliseconds kRounding(1); ///< times of blocks are rounded

double millisecondsBetween(steady_clock::time_point begin, steady_clock::time_point end)
{
    return std::chrono::duration<double, std::milli>(end - begin).count();
}

Milliseconds lengthOf(std::size_t frames, int sampleRate)
{
    return Milliseconds(sampleRate == 0 ? 0 : static_cast<std::int64_t>(frames) * 1000 / sampleRate);
}

} // namespace

BenchPlayer::BenchPlayer(Counts& counts, Milliseconds patience)
    : m_counts(counts)
    , m_patience(patience)
    , m_engine(audio::makeGStreamerEngine(m_loop,
          {.sink = audio::SinkKind::Null, .tap = [this](const audio::SampleBlock& block) { onSamples(block); }}))
{
    m_engine->setEventHandler([this](const audio::PlayerEvent& event) { onEvent(event); });
}

Result<double> BenchPlayer::open(std::shared_ptr<ByteSource> source, bool isPlaying)
{
    m_isPlaying = isPlaying;
    const auto begin = steady_clock::now();
    m_engine->load({std::move(source), Milliseconds(0), isPlaying});
    const auto ready = isPlaying ? audio::EngineState::Playing : audio::EngineState::Paused;
    m_loop.runUntil([&] { return m_failure || m_state == ready; }, m_patience);
    if (m_failure)
        return fail(*m_failure);
    if (m_state != ready)
        return fail(ErrorCode::Timeout, "it does not open");
    return millisecondsBetween(begin, steady_clock::now());
}

void BenchPlayer::settle(Milliseconds time)
{
    m_loop.runUntil([] { return false; }, time);
}

JumpResult BenchPlayer::jump(Milliseconds target)
{
    const auto begin = steady_clock::now();
    const std::uint64_t requests = m_counts.requests;
    const std::uint64_t fetched = m_counts.fetchedBytes;
    const std::uint64_t read = m_counts.readBytes;
    {
        const std::lock_guard lock(m_mutex);
        m_ear = {};
        m_ear.target = target;
    }
    m_finished.reset();
    m_isApproximate = false;
    m_engine->seek(target);
    m_loop.runUntil([&] { return m_failure || m_finished; }, m_patience);
    if (!m_isPlaying)
        m_engine->play();
    m_loop.runUntil([&] { return m_failure || (m_finished && hasHeardEnough()); }, m_patience);
    if (!m_isPlaying)
        m_engine->pause();

    const std::lock_guard lock(m_mutex);
    auto result = std::move(m_ear.result);
    m_ear.target.reset();
    result.target = target;
    result.isFinished = m_finished && m_ear.isHearing && !m_failure;
    result.isApproximate = m_isApproximate;
    if (m_finished) {
        result.claimedPosition = m_finished->position;
        result.finishedMilliseconds = millisecondsBetween(begin, m_finishedAt);
    }
    if (m_ear.isHearing) {
        result.soundMilliseconds = millisecondsBetween(begin, m_ear.heardAt);
        result.requests = m_ear.requests - requests;
        result.fetchedBytes = m_ear.fetchedBytes - fetched;
        result.readBytes = m_ear.readBytes - read;
        result.requestsAfterwards = m_counts.requests - m_ear.requests;
        result.fetchedBytesAfterwards = m_counts.fetchedBytes - m_ear.fetchedBytes;
    }
    return result;
}

void BenchPlayer::onEvent(const audio::PlayerEvent& event)
{
    if (const auto* state = std::get_if<audio::StateChanged>(&event.what)) {
        m_state = state->state;
    } else if (const auto* duration = std::get_if<audio::DurationChanged>(&event.what)) {
        m_duration = duration->duration;
    } else if (const auto* position = std::get_if<audio::PositionChanged>(&event.what)) {
        m_isApproximate = m_isApproximate || position->isApproximate;
    } else if (const auto* finished = std::get_if<audio::SeekFinished>(&event.what)) {
        m_finished = *finished;
        m_finishedAt = steady_clock::now();
    } else if (const auto* failed = std::get_if<audio::PlaybackFailed>(&event.what)) {
        m_failure = failed->error;
    }
}

bool BenchPlayer::hasHeardEnough()
{
    const std::lock_guard lock(m_mutex);
    return lengthOf(m_ear.result.sound.size(), m_ear.result.sampleRate) >= kEnough;
}

void BenchPlayer::onSamples(const audio::SampleBlock& block)
{
    const auto now = steady_clock::now();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_ear.target)
            return;
        auto& result = m_ear.result;
        if (!m_ear.isHearing) {
            const bool covers = block.position <= *m_ear.target + kRounding
                && block.position + lengthOf(block.frameCount, block.sampleRate) >= *m_ear.target;
            if (!covers)
                return;
            m_ear.isHearing = true;
            m_ear.heardAt = now;
            m_ear.requests = m_counts.requests;
            m_ear.fetchedBytes = m_counts.fetchedBytes;
            m_ear.readBytes = m_counts.readBytes;
            result.heardFrom = block.position;
            result.sampleRate = block.sampleRate;
        }
        if (lengthOf(result.sound.size(), result.sampleRate) >= kEnough)
            return;
        for (std::size_t i = 0; i < block.frameCount; ++i)
            result.sound.push_back(block.samples[i * static_cast<std::size_t>(block.channels)]);
    }
    m_loop.post([] {}); // lets jump() look again
}

} // namespace tidemark::bench
