// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/audio_test_support.h"
#include "audio/player_engine.h"

#include "base/executor.h"

#include <gtest/gtest.h>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace tidemark::audio {

/// An engine into a silent clock, everything it says, and the sound that leaves it.
class EngineRig {
public:
    /// Sound without a break: where it begins and what it is.
    struct Heard {
        Milliseconds begin{0};
        Milliseconds end{0};
        int sampleRate = 0;
        std::vector<std::int16_t> samples; ///< of the first channel

        [[nodiscard]] Milliseconds length() const
        {
            return Milliseconds(sampleRate == 0 ? 0 : static_cast<std::int64_t>(samples.size()) * 1000 / sampleRate);
        }
        [[nodiscard]] std::optional<Milliseconds> content() const { return test::decodePosition(samples, sampleRate); }
    };

    explicit EngineRig(EngineOptions options = {.sink = SinkKind::Null})
    {
        options.tap = [this](const SampleBlock& block) { take(block); };
        m_engine = makeGStreamerEngine(m_loop, std::move(options));
        m_engine->setEventHandler([this](const PlayerEvent& event) { m_events.push_back(event); });
    }

    PlayerEngine& operator*() { return *m_engine; }
    PlayerEngine* operator->() { return m_engine.get(); }
    void destroyEngine() { m_engine.reset(); }
    std::size_t drain() { return m_loop.drain(); }

    /// Runs events until it is so; a generous limit, reached only by a failure.
    template <class Condition>
    [[nodiscard]] bool waitFor(Condition condition)
    {
        return m_loop.runUntil(condition, std::chrono::seconds(60));
    }
    [[nodiscard]] bool waitForState(EngineState state)
    {
        return waitFor([&] { return this->state() == state; });
    }

    template <class T>
    [[nodiscard]] std::vector<T> all() const
    {
        std::vector<T> found;
        for (const auto& event : m_events)
            if (const auto* what = std::get_if<T>(&event.what))
                found.push_back(*what);
        return found;
    }
    [[nodiscard]] std::optional<EngineState> state() const
    {
        const auto states = all<StateChanged>();
        return states.empty() ? std::nullopt : std::optional(states.back().state);
    }
    [[nodiscard]] const std::vector<PlayerEvent>& events() const { return m_events; }
    void forgetEvents() { m_events.clear(); }

    /// The sound since the last break, without what came before forgetSound().
    [[nodiscard]] Heard heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }
    void forgetSound()
    {
        const std::lock_guard lock(m_mutex);
        m_heard = {};
    }
    [[nodiscard]] bool waitForSound(Milliseconds length)
    {
        return waitFor([&] { return heard().length() >= length; });
    }

private:
    void take(const SampleBlock& block)
    {
        {
            const std::lock_guard lock(m_mutex);
            const auto step = block.position - m_heard.end;
            if (m_heard.samples.empty() || step < Milliseconds(-150) || step > Milliseconds(150))
                m_heard = {block.position, block.position, block.sampleRate, {}};
            for (std::size_t i = 0; i < block.frameCount; ++i)
                m_heard.samples.push_back(block.samples[i * static_cast<std::size_t>(block.channels)]);
            m_heard.end =
                block.position + Milliseconds(static_cast<std::int64_t>(block.frameCount) * 1000 / block.sampleRate);
        }
        m_loop.post([] {}); // lets waitFor() look again
    }

    LoopExecutor m_loop;
    std::vector<PlayerEvent> m_events;
    mutable std::mutex m_mutex;
    Heard m_heard;
    std::unique_ptr<PlayerEngine> m_engine; // last: its threads use the rest
};

} // namespace tidemark::audio
