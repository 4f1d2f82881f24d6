// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/chapter_prefetch.h"

#include "library/index_file.h"
#include "library/prefetch_run.h"

#include <utility>

namespace tidemark::library {

ChapterPrefetch::ChapterPrefetch(Services services, OnPrefetched onPrefetched, AskPlaces askPlaces)
    : m_services(std::move(services)), m_onPrefetched(std::move(onPrefetched)), m_askPlaces(std::move(askPlaces))
{
}

ChapterPrefetch::~ChapterPrefetch()
{
    watch(nullptr);
}

void ChapterPrefetch::watch(std::shared_ptr<media::MediaSource> source)
{
    if (m_run)
        m_run->stop();
    m_run.reset();
    if (!source)
        return;
    const auto askPlaces = m_askPlaces ? m_askPlaces : bytePlaces(indexPathOf(source->path()));
    m_run = std::make_shared<PrefetchRun>(std::move(source), askPlaces, m_services.networkCost);
    m_run->change([&](PrefetchWish& wish) { wish.settings = m_settings; });
    m_run->setObserver([this, &main = m_services.main, weak = std::weak_ptr(m_run)](std::vector<bool> isPrefetched) {
        main.post([this, weak, isPrefetched = std::move(isPrefetched)] {
            // A run that was stopped may be alive on its thread; what owns it may not.
            if (const auto run = weak.lock(); run && !run->isStopped())
                m_onPrefetched(isPrefetched);
        });
    });
    m_thread.post([run = m_run] { run->run(); });
}

void ChapterPrefetch::begin()
{
    if (m_run)
        m_run->change([](PrefetchWish& wish) { wish.hasBegun = true; });
}

void ChapterPrefetch::setTimeline(std::vector<Chapter> timeline)
{
    if (m_run)
        m_run->change([&](PrefetchWish& wish) { wish.timeline = std::move(timeline); });
}

void ChapterPrefetch::setPosition(Milliseconds position)
{
    if (m_run)
        m_run->move(position);
}

void ChapterPrefetch::setSettings(const StreamingSettings& settings)
{
    m_settings = settings;
    if (m_run)
        m_run->change([&](PrefetchWish& wish) { wish.settings = settings; });
}

} // namespace tidemark::library
