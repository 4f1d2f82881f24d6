// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fetcher.h"

#include "net/limits.h"

#include <algorithm>
#include <utility>

namespace tidemark::media {

namespace {

constexpr std::uint64_t kOverlapBytes = 4096; ///< standards.md §2: compared where no strong validator tells

constexpr std::uint64_t kMaximumDecodedBytes = 2048ULL * 1024 * 1024; ///< a few bytes may be made to swell to many

using SteadyClock = std::chrono::steady_clock;

/// Hands what arrives for one request to its fetcher.
class RequestSink final : public net::HttpSink {
public:
    RequestSink(std::shared_ptr<Fetcher> fetcher, std::uint64_t id) : m_fetcher(std::move(fetcher)), m_id(id) { }
    bool onHead(const net::HttpHead& head) override { return m_fetcher->takeHead(m_id, head); }
    bool onBody(std::string_view bytes) override { return m_fetcher->takeBody(m_id, bytes); }
    void onDone(Result<> result) override { m_fetcher->takeEnd(m_id, std::move(result)); }

private:
    std::shared_ptr<Fetcher> m_fetcher;
    std::uint64_t m_id;
};

} // namespace

void Afterwards::run()
{
    while (!m_calls.empty()) {
        for (auto& call : std::exchange(m_calls, {}))
            call();
    }
}

Fetcher::Fetcher(net::HttpClient& client, FetchOptions options, MediaPaths paths)
    : m_client(client), m_options(options), m_paths(std::move(paths))
{
}

ReadSession Fetcher::attach(Worker& worker, const std::string& url)
{
    const Lock lock(m_mutex);
    m_worker = &worker;
    if (m_sourceCount++ == 0 && m_storeError && m_storeError->code == ErrorCode::DiskFull)
        m_storeError.reset(); // there may be space now
    endRest();
    if (url != m_url)
        m_resolvedUrl.clear();
    m_url = url;
    return {m_generation, false};
}

void Fetcher::detach()
{
    Afterwards after;
    const Lock lock(m_mutex);
    if (--m_sourceCount > 0)
        return;
    abandon(after);
    endDownloads(fail(ErrorCode::Cancelled, "the download was cancelled"));
    m_prefetch.clear();
    m_hopes.clear();
    endRest();
    m_readerOffset.reset();
    m_window.clear();
    if (m_unsavedBytes > 0)
        m_worker->post([self = shared_from_this()] { self->save(); });
    m_worker = nullptr;
}

ByteRanges Fetcher::there() const
{
    auto ranges = m_ranges;
    ranges.add(m_window.range());
    return ranges;
}

void Fetcher::pump(Afterwards& after)
{
    if (m_sourceCount == 0 || SteadyClock::now() < m_retryAt)
        return;
    const auto limit = m_pinned.totalBytes.value_or(kUnknownEnd);
    std::erase_if(m_prefetch, [&](const ByteRange& range) {
        return !m_knowsRanges || !m_ranges.firstHole(range.begin, std::min(range.end, limit));
    });
    FetchFacts facts{.there = there(), .limit = limit, .knowsRanges = m_knowsRanges};
    if (m_running)
        facts.running = RunningFetch{m_running->asked.begin, m_running->position, m_running->end};
    FetchWishes wishes{.needsHead = m_headWaitCount > 0 && !m_hasHead,
        .readerOffset = m_readerOffset,
        .straightBytes = m_straightBytes,
        .prefetch = m_storeError ? std::vector<ByteRange>() : m_prefetch,
        .wantsAll = !m_downloads.empty()};
    for (const auto& wait : m_waits) {
        if (wait.generation == m_generation)
            wishes.waits.push_back(wait.offset);
    }
    std::erase_if(m_hopes, [](const Hope& hope) { return hope.stop.stop_requested(); });
    if (!m_hopes.empty())
        wishes.waits.push_back(m_lostOffset);
    const auto plan = planFetch(facts, wishes, m_options);
    if (plan.action == FetchPlan::Action::Stop)
        abandon(after);
    if (plan.action == FetchPlan::Action::Start) {
        abandon(after);
        begin(plan, after);
    }
}

void Fetcher::begin(const FetchPlan& plan, Afterwards& after)
{
    auto asked = plan.range;
    if (m_knowsRanges && !m_pinned.hasStrongEtag()) { // what is there before it is asked again, to be compared
        const auto from = asked.begin - std::min(asked.begin, kOverlapBytes);
        if (there().endFrom(from) >= asked.begin)
            asked.begin = from;
    }
    net::HttpRequest request{.url = m_resolvedUrl.empty() ? m_url : m_resolvedUrl,
        .acceptCompressed = m_isCompressed && !m_knowsRanges,
        .isUrgent = plan.isUrgent,
        .limits = net::limits::media()};
    request.limits.stallTimeout = m_options.stallTimeout;
    if (request.acceptCompressed)
        request.limits.maximumBytes = kMaximumDecodedBytes;
    if (m_knowsRanges) {
        request.rangeFirst = asked.begin;
        if (asked.end != kUnknownEnd)
            request.rangeLast = asked.end - 1;
        if (m_pinned.hasStrongEtag())
            request.ifRange = m_pinned.etag;
    }
    const auto id = ++m_lastId;
    m_running.emplace(Running{.id = id, .asked = asked, .position = asked.begin, .end = asked.end});
    after.add([self = shared_from_this(), id, request] {
        auto transfer = self->m_client.start(request, std::make_shared<RequestSink>(self, id));
        const Lock lock(self->m_mutex);
        if (self->isCurrent(id))
            self->m_running->transfer = std::move(transfer);
    });
}

void Fetcher::abandon(Afterwards& after)
{
    if (!m_running)
        return;
    if (std::shared_ptr<net::HttpTransfer> transfer = std::move(m_running->transfer))
        after.add([transfer]() mutable { transfer.reset(); });
    m_running.reset();
}

void Fetcher::resumeLater(std::chrono::milliseconds delay)
{
    m_retryAt = SteadyClock::now() + delay;
    if (m_worker == nullptr)
        return;
    m_worker->postAt(m_retryAt, [weak = weak_from_this()] {
        if (const auto self = weak.lock()) {
            Afterwards after;
            const Lock lock(self->m_mutex);
            self->pump(after);
        }
    });
}

void Fetcher::failWishes(const Error& error, Afterwards& after)
{
    abandon(after);
    m_lastError = error;
    ++m_failureEpoch;
    m_failureCount = 0;
    m_retryAt = {};
    m_readerOffset.reset();
    m_prefetch.clear();
    endDownloads(fail(error));
    restIfHoping();
    m_changed.notify_all();
}

void Fetcher::endDownloads(const Result<>& result)
{
    for (auto& download : std::exchange(m_downloads, {}))
        m_worker->post([each = std::move(download), result] { each->done(result); });
}

void Fetcher::endStoppedDownloads()
{
    Afterwards after;
    const Lock lock(m_mutex);
    for (auto each = m_downloads.begin(); each != m_downloads.end();) {
        if ((*each)->stop.stop_requested()) {
            after.add([download = *each] { download->done(fail(ErrorCode::Cancelled, "the download was cancelled")); });
            each = m_downloads.erase(each);
        } else {
            ++each;
        }
    }
    pump(after);
}

void Fetcher::reportProgress()
{
    Afterwards after;
    const Lock lock(m_mutex);
    m_isProgressQueued = false;
    const auto fetched = m_ranges.totalBytes();
    const auto total = m_pinned.totalBytes.value_or(0);
    for (const auto& download : m_downloads)
        after.add([download, fetched, total] { download->progress(fetched, total); });
}

} // namespace tidemark::media
