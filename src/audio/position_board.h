// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <chrono>
#include <cstdint>
#include <mutex>

namespace tidemark::audio {

/// Where the sound is, for a reader that must never wait: the engine's thread writes what it measured, the caller's
/// thread reads it and adds the time that went by. While a jump is under way the target stands here.
class PositionBoard final {
public:
    /// The caller wishes to be at `target`. @return the number of the wish, which the command carries along.
    std::uint64_t hold(Milliseconds target);
    /// What was measured; not taken over where the caller has wished for something else since `wish`.
    void show(Milliseconds position, double rate, bool isMoving, std::uint64_t wish);
    [[nodiscard]] Milliseconds read() const;

private:
    mutable std::mutex m_mutex;
    Milliseconds m_position{0};
    std::chrono::steady_clock::time_point m_measuredAt;
    double m_rate = 0; ///< 0: does not move
    std::uint64_t m_wish = 0;
};

} // namespace tidemark::audio
