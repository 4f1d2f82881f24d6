// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/prefetch_run.h"

#include "base/log.h"
#include "library/playback_rules.h"
#include "library/prefetch_plan.h"
#include "library/quiet_source.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// While something is on its way; a round trip is longer.
constexpr milliseconds kBusyPause{50};
/// While bytes may come that somebody else asked for.
constexpr milliseconds kIdlePause{1000};
/// How many stretches media knows of at once: enough that the line is never idle between two, few enough that another
/// order counts soon.
constexpr std::size_t kMostAsked = 3;
/// After so long a stretch is asked for again: media forgets wishes when attempts are given up.
constexpr std::chrono::seconds kAskAgain{15};
/// So much must have come before guessed places are asked for again.
constexpr std::uint64_t kWorthAskingBytes = std::uint64_t{256} * 1024;
/// What a jump reads before it sounds.
constexpr Milliseconds kNeededAhead{1000};

std::vector<Milliseconds> startsOf(const std::vector<Chapter>& timeline)
{
    std::vector<Milliseconds> starts;
    for (const auto& chapter : timeline)
        starts.push_back(chapter.start);
    return starts;
}

bool areExact(const std::vector<BytePlace>& places, std::size_t momentCount)
{
    return places.size() >= momentCount
        && std::all_of(places.begin(), places.end(), [](const BytePlace& place) { return place.isExact; });
}

} // namespace

PrefetchRun::PrefetchRun(
    std::shared_ptr<media::MediaSource> source, AskPlaces askPlaces, const net::NetworkCost* networkCost)
    : m_askPlaces(std::move(askPlaces)), m_networkCost(networkCost), m_sourceToRun(std::move(source))
{
}

void PrefetchRun::stop()
{
    m_stop.request_stop();
    const std::lock_guard lock(m_mutex);
    m_sourceToRun.reset();
}

void PrefetchRun::change(const std::function<void(PrefetchWish&)>& change)
{
    const std::lock_guard lock(m_mutex);
    change(m_wish);
    m_hasChanged = true;
    m_changed.notify_all();
}

void PrefetchRun::move(Milliseconds position)
{
    const std::lock_guard lock(m_mutex);
    const auto before = std::exchange(m_wish.position, position);
    if (chapterAt(m_wish.timeline, before) == chapterAt(m_wish.timeline, position))
        return;
    m_hasChanged = true;
    m_changed.notify_all();
}

void PrefetchRun::run()
{
    {
        const std::lock_guard lock(m_mutex);
        m_source = std::move(m_sourceToRun);
    }
    while (const auto wish = m_source ? nextWish() : std::nullopt)
        work(*wish);
    m_source.reset();
}

std::optional<PrefetchWish> PrefetchRun::nextWish()
{
    std::unique_lock lock(m_mutex);
    const auto hasChanged = [this] { return m_hasChanged && m_wish.hasBegun; };
    if (m_pause.count() > 0)
        m_changed.wait_for(lock, m_stop.get_token(), m_pause, hasChanged);
    else
        m_changed.wait(lock, m_stop.get_token(), hasChanged);
    m_hasChanged = false;
    return m_stop.stop_requested() ? std::nullopt : std::optional(m_wish);
}

void PrefetchRun::work(const PrefetchWish& wish)
{
    auto there = m_source->fetchedRanges();
    updatePlaces(wish, there);
    there = m_source->fetchedRanges(); // asking takes its time
    ask(wish, there);
    tell(wish, there);
    const bool isSettled = m_source->isComplete() || (wish.timeline.empty() && m_asked.empty());
    m_pause = isSettled ? milliseconds(0) : (m_asked.empty() ? kIdlePause : kBusyPause);
}

bool PrefetchRun::mayFetch(const StreamingSettings& settings) const
{
    if (!settings.prefetchesChapters || m_source->isComplete() || !m_source->canJump())
        return false;
    return settings.prefetchesWhenMetered || !m_networkCost || !m_networkCost->isMetered();
}

/// Asks where the chapters are: for another timeline, and again as bytes come while that is guessed or not known.
void PrefetchRun::updatePlaces(const PrefetchWish& wish, const media::ByteRanges& there)
{
    const auto moments = startsOf(wish.timeline);
    const bool isOther = moments != m_placedMoments;
    const bool mayBeBetter = !areExact(m_places, moments.size()) || !areExact(m_needed, moments.size());
    if (moments.empty() || m_source->isComplete()
        || (!isOther && !(mayBeBetter && there.totalBytes() >= m_placedBytes + kWorthAskingBytes)))
        return;
    const auto missing = mayFetch(wish.settings) ? QuietSource::Missing::IsFetched : QuietSource::Missing::Fails;
    QuietSource source(*m_source, missing);
    auto places = m_askPlaces(source, moments, kPlaceAhead, m_stop.get_token());
    auto needed = places ? m_askPlaces(source, moments, kNeededAhead, m_stop.get_token()) : places;
    m_placedMoments = moments;
    m_placedBytes = m_source->fetchedRanges().totalBytes();
    if (places && needed) {
        m_places = std::move(*places);
        m_needed = std::move(*needed);
        return;
    }
    const auto& error = places ? needed.error() : places.error();
    log("library").debug("places of chapters: {}", error.detail);
    if (isOther) {
        m_places.clear();
        m_needed.clear();
    }
}

std::uint64_t PrefetchRun::missingBytes(const media::ByteRange& range, const media::ByteRanges& there) const
{
    std::uint64_t sum = 0;
    auto hole = there.firstHole(range.begin, range.end);
    while (hole) {
        sum += std::min(hole->end, range.end) - hole->begin;
        hole = hole->end < range.end ? there.firstHole(hole->end, range.end) : std::nullopt;
    }
    return sum;
}

void PrefetchRun::ask(const PrefetchWish& wish, const media::ByteRanges& there)
{
    const auto now = SteadyClock::now();
    std::erase_if(m_asked, [&](const Asked& asked) {
        const auto missing = missingBytes(asked.range, there);
        const bool isOver = missing == 0 || now - asked.at >= kAskAgain;
        m_spentBytes -= isOver ? std::min(missing, m_spentBytes) : 0;
        return isOver;
    });
    if (!mayFetch(wish.settings))
        return;
    const auto budget = static_cast<std::uint64_t>(wish.settings.prefetchBudgetMebibytes) * 1024 * 1024;
    auto known = there;
    for (const auto& asked : m_asked)
        known.add(asked.range);
    const auto plan =
        prefetchPlan(m_places, wish.timeline, wish.position, budget - std::min(budget, m_spentBytes), known);
    for (const auto& range : plan) {
        if (m_asked.size() >= kMostAsked)
            return;
        m_asked.push_back({range, now});
        m_spentBytes += missingBytes(range, known);
        m_source->prefetch(range.begin, range.end - range.begin);
    }
}

void PrefetchRun::tell(const PrefetchWish& wish, const media::ByteRanges& there)
{
    auto isPrefetched = m_source->isComplete() ? std::vector<bool>(wish.timeline.size(), true)
                                               : prefetchedChapters(m_needed, wish.timeline, there);
    if (m_told == isPrefetched)
        return;
    m_told = std::move(isPrefetched);
    if (m_observer)
        m_observer(*m_told);
}

} // namespace tidemark::library
