// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/index_keeper.h"
#include "frames/frame_map.h"

#include "base/byte_source.h"
#include "base/executor.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace tidemark::audio {

/// Indexes frames as their bytes arrive, on a thread of its own that never waits for bytes. Stores the index when it is
/// complete and when this goes.
class FrameIndexer {
public:
    /// @param onGrown called on the indexer's thread after every look that found something
    FrameIndexer(std::shared_ptr<frames::FrameMap> map, std::shared_ptr<ByteSource> source,
        std::shared_ptr<IndexKeeper> keeper, std::function<void()> onGrown);
    ~FrameIndexer();
    FrameIndexer(const FrameIndexer&) = delete;
    FrameIndexer& operator=(const FrameIndexer&) = delete;

    /// Looks at what has come since; returns at once. Not more often than needed: ten times a second is plenty.
    void look();

private:
    void lookNow();
    [[nodiscard]] bool hasNews();
    void store();

    std::shared_ptr<frames::FrameMap> m_map;
    std::shared_ptr<ByteSource> m_source;
    std::shared_ptr<IndexKeeper> m_keeper;
    std::function<void()> m_onGrown;
    std::stop_source m_stop;
    std::atomic<bool> m_isBusy = false;
    std::map<std::uint64_t, std::uint64_t>
        m_seen; ///< the end of a run → the end of the bytes behind it at the last look
    frames::FrameTicks m_storedTime{0}; ///< how far frames were counted when the index was stored
    ThreadExecutor m_thread{"frame-index"}; // last: joined first
};

} // namespace tidemark::audio
