// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/player_engine.h"
#include "support/audio/position_coder.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace tidemark::test {

/// Keeps the sound that leaves a pipeline, to tell where in the episode it is from.
class SoundRecorder final {
public:
    [[nodiscard]] audio::EngineOptions options()
    {
        audio::EngineOptions options;
        options.sink = audio::SinkKind::Null;
        options.tap = [this](const audio::SampleBlock& block) { take(block); };
        return options;
    }

    /// Forgets what was heard.
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_samples.clear();
    }

    /// @return whether there is enough sound to tell its place.
    [[nodiscard]] bool hasHeard(Milliseconds length) const
    {
        const std::lock_guard lock(m_mutex);
        return m_sampleRate > 0
            && m_samples.size()
            >= static_cast<std::size_t>(length.count()) * static_cast<std::size_t>(m_sampleRate) / 1000;
    }

    /// @return where in the episode the first sample since clear() is from.
    [[nodiscard]] std::optional<Milliseconds> firstPosition() const
    {
        const std::lock_guard lock(m_mutex);
        return decodePosition(m_samples, m_sampleRate);
    }

private:
    void take(const audio::SampleBlock& block)
    {
        const std::lock_guard lock(m_mutex);
        m_sampleRate = block.sampleRate;
        if (m_samples.size() > static_cast<std::size_t>(block.sampleRate) * 5)
            return; // enough, and bounded
        for (std::size_t i = 0; i < block.frameCount; ++i)
            m_samples.push_back(block.samples[i * static_cast<std::size_t>(block.channels)]);
    }

    mutable std::mutex m_mutex;
    std::vector<std::int16_t> m_samples;
    int m_sampleRate = 0;
};

} // namespace tidemark::test
