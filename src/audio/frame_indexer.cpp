// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/frame_indexer.h"

#include "frames/walk.h"

#include "base/log.h"

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

/// So much must have come before bytes that held no frame are searched again: what is searched in all stays linear.
constexpr std::uint64_t kWorthAnotherLook = 16 * 1024;
/// Shorter indexes are quicker made than kept.
constexpr frames::FrameTicks kWorthKeeping(frames::FrameTicks::period::den * 20);

} // namespace

FrameIndexer::FrameIndexer(std::shared_ptr<frames::FrameMap> map, std::shared_ptr<ByteSource> source,
    std::shared_ptr<IndexKeeper> keeper, std::function<void()> onGrown)
    : m_map(std::move(map))
    , m_source(std::move(source))
    , m_keeper(std::move(keeper))
    , m_onGrown(std::move(onGrown))
    , m_storedTime(m_map->counted().time)
{
}

FrameIndexer::~FrameIndexer()
{
    m_stop.request_stop();
    m_thread.waitIdle();
    store();
}

void FrameIndexer::look()
{
    if (m_map->isComplete() || m_isBusy.exchange(true))
        return;
    m_thread.post([this] {
        lookNow();
        m_isBusy = false;
    });
}

/// Whether bytes came behind a run that are worth a look.
bool FrameIndexer::hasNews()
{
    bool hasNews = false;
    std::map<std::uint64_t, std::uint64_t> seen;
    for (const auto end : m_map->runEnds()) {
        const auto there = m_source->availableFrom(end);
        const auto before = m_seen.find(end);
        const bool isWorthIt = before == m_seen.end() ? there > end
                                                      : there > before->second
                && there - before->second >= std::max(kWorthAnotherLook, (before->second - end) / 2);
        seen[end] = isWorthIt || before == m_seen.end() ? there : before->second;
        hasNews = hasNews || isWorthIt;
    }
    m_seen = std::move(seen);
    return hasNews;
}

void FrameIndexer::lookNow()
{
    if (!hasNews())
        return;
    const auto walked = frames::walkWhatIsThere(*m_map, *m_source, m_stop.get_token());
    if (!walked && walked.error().code != ErrorCode::Cancelled)
        log("audio").debug("frames cannot be indexed: {}", walked.error().detail);
    if (m_map->isComplete())
        store();
    if (m_onGrown && !m_stop.stop_requested())
        m_onGrown();
}

void FrameIndexer::store()
{
    const auto counted = m_map->counted().time;
    if (!m_keeper || counted - m_storedTime < kWorthKeeping)
        return;
    m_storedTime = counted;
    m_keeper->store(m_map->savedIndex());
}

} // namespace tidemark::audio
