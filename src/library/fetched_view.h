// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/services.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace tidemark::library {

/// Which stretches of the playing enclosure are on disk, as fractions of the file; looked up at most once a second.
/// Main thread.
class FetchedView final {
public:
    using Fractions = std::vector<std::pair<double, double>>;

    explicit FetchedView(Services services) : m_services(std::move(services)) { }
    ~FetchedView() { watch(nullptr); }

    /// Watches another source; null where everything is local.
    void watch(std::shared_ptr<media::MediaSource> source);
    /// @return the stretches where they are others than before.
    [[nodiscard]] std::optional<Fractions> poll();
    /// @return whether what comes has no place on the disk, as of the last poll.
    [[nodiscard]] bool isDiskFull() const { return m_isDiskFull; }

private:
    void askForSize();

    /// Shared with the pool: the size may be known only after the first answer of a server.
    struct Watched {
        std::shared_ptr<media::MediaSource> source;
        std::stop_source stop;
        std::uint64_t sizeBytes = 0; // main thread only
    };

    Services m_services;
    std::shared_ptr<Watched> m_watched;
    bool m_isAsking = false;
    bool m_isDiskFull = false;
    Fractions m_last;
    std::chrono::steady_clock::time_point m_lastAt;
};

} // namespace tidemark::library
