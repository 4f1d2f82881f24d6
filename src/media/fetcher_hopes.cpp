// SPDX-License-Identifier: GPL-3.0-or-later
// What the fetcher does for those who saw it give up, and wait for the network to come back.
#include "media/fetcher.h"

#include <algorithm>
#include <utility>

namespace tidemark::media {

namespace {
constexpr std::chrono::milliseconds kLongestRest{60'000};
}

void Fetcher::whenReadable(std::function<void()> ready, std::stop_token stop)
{
    Afterwards after;
    const Lock lock(m_mutex);
    if (m_worker == nullptr)
        return;
    m_hopes.push_back({std::move(ready), std::move(stop)});
    if (m_lostGeneration != m_generation || there().endFrom(m_lostOffset) > m_lostOffset)
        return tellHopes();
    if (!m_running && m_waits.empty())
        restIfHoping();
    pump(after);
}

void Fetcher::tellHopes()
{
    endRest();
    m_restCount = 0;
    for (auto& hope : std::exchange(m_hopes, {})) {
        if (m_worker != nullptr && !hope.stop.stop_requested())
            m_worker->post(std::move(hope.ready));
    }
}

void Fetcher::restIfHoping()
{
    std::erase_if(m_hopes, [](const Hope& hope) { return hope.stop.stop_requested(); });
    if (m_hopes.empty())
        return;
    const auto delay = std::min(m_options.restDelay * (1 << std::min(m_restCount++, 6)), kLongestRest);
    m_isResting = true;
    resumeLater(delay);
}

void Fetcher::endRest()
{
    if (std::exchange(m_isResting, false))
        m_retryAt = {};
}

} // namespace tidemark::media
