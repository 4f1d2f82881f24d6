// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/byte_places.h"
#include "library/settings.h"
#include "media/media_cache.h"
#include "model/chapter.h"
#include "net/network_cost.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace tidemark::library {

/// What a run goes by; the main thread changes it.
struct PrefetchWish {
    bool hasBegun = false;
    std::vector<Chapter> timeline;
    Milliseconds position{0};
    StreamingSettings settings;
};

/// The prefetching of one episode, from when it is opened until another one is. run() blocks its thread; everything
/// else is callable from any.
class PrefetchRun final {
public:
    PrefetchRun(std::shared_ptr<media::MediaSource> source, AskPlaces askPlaces, const net::NetworkCost* networkCost);

    /// Before run(). @param observer called on the run's thread
    void setObserver(std::function<void(std::vector<bool>)> observer) { m_observer = std::move(observer); }
    void run();
    void stop();
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    void change(const std::function<void(PrefetchWish&)>& change);
    /// As change(), but only another chapter wakes the run.
    void move(Milliseconds position);

private:
    /// A stretch that was asked for and has not come.
    struct Asked {
        media::ByteRange range;
        std::chrono::steady_clock::time_point at;
    };

    std::optional<PrefetchWish> nextWish();
    void work(const PrefetchWish& wish);
    void updatePlaces(const PrefetchWish& wish, const media::ByteRanges& there);
    void ask(const PrefetchWish& wish, const media::ByteRanges& there);
    void tell(const PrefetchWish& wish, const media::ByteRanges& there);
    [[nodiscard]] bool mayFetch(const StreamingSettings& settings) const;
    [[nodiscard]] std::uint64_t missingBytes(const media::ByteRange& range, const media::ByteRanges& there) const;

    const AskPlaces m_askPlaces;
    const net::NetworkCost* const m_networkCost;
    std::function<void(std::vector<bool>)> m_observer;
    std::stop_source m_stop;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::shared_ptr<media::MediaSource> m_sourceToRun; ///< until run() takes it
    PrefetchWish m_wish;
    bool m_hasChanged = false;

    // The run's thread only.
    std::shared_ptr<media::MediaSource> m_source;
    std::vector<Milliseconds> m_placedMoments; ///< of which moments the places were asked
    std::uint64_t m_placedBytes = 0; ///< how much was there then
    std::vector<BytePlace> m_places; ///< what to fetch
    std::vector<BytePlace> m_needed; ///< what a jump reads before it sounds
    std::vector<Asked> m_asked;
    std::uint64_t m_spentBytes = 0; ///< of the budget
    std::optional<std::vector<bool>> m_told;
    std::chrono::milliseconds m_pause{0}; ///< until it looks again unasked; 0: not before something changes
};

} // namespace tidemark::library
