// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/player_engine.h"
#include "base/executor.h"
#include "bench/counted_bytes.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace tidemark::bench {

/// What one jump gave.
struct JumpResult {
    Milliseconds target{0};
    bool isFinished = false; ///< the engine said so, and the right sound came
    /// From the command to the first right sample at the tap in front of the sink. Right is the first block of samples
    /// whose stretch of time covers the target; a block that ends before it, or that begins more than 1 ms after it,
    /// is not (nothing is, then, until the time is over).
    double soundMilliseconds = 0;
    double finishedMilliseconds = 0; ///< from the command to SeekFinished
    Milliseconds claimedPosition{0}; ///< of SeekFinished
    bool isApproximate = false; ///< any position since was told as such
    Milliseconds heardFrom{0}; ///< what the engine says of the first sample of `sound`
    int sampleRate = 0;
    std::vector<std::int16_t> sound; ///< the first channel, from the block that was right
    std::uint64_t requests = 0; ///< until the right sample
    std::uint64_t fetchedBytes = 0;
    std::uint64_t readBytes = 0;
    std::uint64_t requestsAfterwards = 0; ///< and until `sound` was whole: reading ahead
    std::uint64_t fetchedBytesAfterwards = 0;
};

/// The real engine into a silent clock, with an ear in front of it. Lives on one thread.
class BenchPlayer final {
public:
    BenchPlayer(Counts& counts, Milliseconds patience);

    /// @return how long it took until the engine was ready (Paused or Playing), in milliseconds.
    [[nodiscard]] Result<double> open(std::shared_ptr<ByteSource> source, bool isPlaying);
    /// Lets time go by; the engine goes on.
    void settle(Milliseconds time);
    /// Jumps, hears 0.3 s of what comes (which must play), and pauses again where it was paused.
    [[nodiscard]] JumpResult jump(Milliseconds target);
    [[nodiscard]] std::optional<Milliseconds> duration() const { return m_duration; }

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Ear {
        std::optional<Milliseconds> target; ///< listens for it
        bool isHearing = false;
        Time heardAt;
        std::uint64_t requests = 0;
        std::uint64_t fetchedBytes = 0;
        std::uint64_t readBytes = 0;
        JumpResult result;
    };

    void onEvent(const audio::PlayerEvent& event);
    void onSamples(const audio::SampleBlock& block);
    [[nodiscard]] bool hasHeardEnough();

    Counts& m_counts;
    const Milliseconds m_patience;
    bool m_isPlaying = false;
    audio::EngineState m_state = audio::EngineState::Empty;
    std::optional<Milliseconds> m_duration;
    std::optional<Error> m_failure;
    std::optional<audio::SeekFinished> m_finished;
    Time m_finishedAt;
    bool m_isApproximate = false;
    std::mutex m_mutex;
    Ear m_ear; ///< under the mutex
    LoopExecutor m_loop;
    std::unique_ptr<audio::PlayerEngine> m_engine; // last: its threads use the rest
};

} // namespace tidemark::bench
