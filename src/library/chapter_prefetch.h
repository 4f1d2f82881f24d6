// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "library/byte_places.h"
#include "library/services.h"
#include "library/settings.h"
#include "model/chapter.h"

#include <functional>
#include <memory>
#include <vector>

namespace tidemark::library {

class PrefetchRun;

/// Fetches the first seconds of every chapter of what is open, nearest first, after what playback needs, so that a jump
/// to any of them costs no round trip. Begins when the first sound is there and plans anew when the timeline or the
/// chapter changes and as bytes come. Reading and waiting happen on a thread of its own, because they may take as long
/// as the line is slow. Owned by the playback session. Main thread.
class ChapterPrefetch final {
public:
    /// For each chapter of the timeline whether a jump to it needs no request.
    using OnPrefetched = std::function<void(const std::vector<bool>& isPrefetched)>;

    /// @param onPrefetched told on the main executor when it is another
    /// @param askPlaces empty: bytePlaces()
    ChapterPrefetch(Services services, OnPrefetched onPrefetched, AskPlaces askPlaces = {});
    ~ChapterPrefetch();
    ChapterPrefetch(const ChapterPrefetch&) = delete;
    ChapterPrefetch& operator=(const ChapterPrefetch&) = delete;

    /// Takes another source; what the one before waited for is given up. Null: everything is local, or nothing is open.
    void watch(std::shared_ptr<media::MediaSource> source);
    /// The first sound is there: from now on the line may be used.
    void begin();
    void setTimeline(std::vector<Chapter> timeline);
    void setPosition(Milliseconds position);
    void setSettings(const StreamingSettings& settings);

private:
    Services m_services;
    OnPrefetched m_onPrefetched;
    AskPlaces m_askPlaces;
    StreamingSettings m_settings;
    std::shared_ptr<PrefetchRun> m_run; ///< null: nothing is watched
    ThreadExecutor m_thread{"tm-prefetch"}; // last: joined before the rest goes
};

} // namespace tidemark::library
