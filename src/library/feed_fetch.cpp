// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/feed_fetch.h"

#include "base/text.h"
#include "library/enrich.h"
#include "library/identity.h"
#include "net/limits.h"
#include "net/url.h"

#include <mutex>
#include <optional>
#include <utility>

namespace tidemark::library {

namespace {

/// Enough of a web page to find the feeds it names.
constexpr std::size_t kPageBytes = 1024 * 1024;

/// Takes chunks on the network thread and parses them on the pool, one task at a time and in order.
class FeedSink final : public net::HttpSink, public std::enable_shared_from_this<FeedSink> {
public:
    FeedSink(ThreadExecutor& pool, std::string knownHash, std::function<void(FeedFetchResult)> done)
        : m_pool(pool), m_knownHash(std::move(knownHash)), m_done(std::move(done))
    {
    }

    bool onHead(const net::HttpHead& head) override
    {
        const std::lock_guard lock(m_mutex);
        m_head = head;
        return true;
    }

    bool onBody(std::string_view bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.append(bytes);
        schedule();
        return true;
    }

    void onDone(Result<> result) override
    {
        const std::lock_guard lock(m_mutex);
        m_end = std::move(result);
        schedule();
    }

private:
    /// Called with the lock held.
    void schedule()
    {
        if (std::exchange(m_isScheduled, true))
            return;
        m_pool.post([self = shared_from_this()] { self->work(); });
    }

    void work()
    {
        std::string bytes;
        std::optional<Result<>> end;
        {
            const std::lock_guard lock(m_mutex);
            bytes.swap(m_arrived);
            end = m_end;
        }
        take(bytes);
        const std::lock_guard lock(m_mutex);
        m_isScheduled = false;
        if (!m_arrived.empty() || (m_end && !end))
            schedule();
        else if (end)
            m_pool.post([self = shared_from_this(), end = *end] { self->finish(end); });
    }

    void take(std::string_view bytes)
    {
        if (bytes.empty() || net::statusError(m_head))
            return;
        m_hash.append(bytes);
        if (m_front.size() < kPageBytes)
            m_front.append(bytes.substr(0, kPageBytes - m_front.size()));
        if (m_parseError)
            return;
        if (!m_parser) {
            m_parser.emplace(
                feed::FeedOptions{m_head.finalUrl, charsetOf(m_head.header("content-type"))}, [this](Episode episode) {
                    enrich(episode);
                    m_document.episodes.push_back(std::move(episode));
                });
        }
        if (auto written = m_parser->write(bytes); !written)
            m_parseError = written.error();
    }

    void finish(const Result<>& end)
    {
        FeedFetchResult result{read(end), {}};
        if (!result.document && result.document.error().code == ErrorCode::NotAFeed)
            result.feedLinks = feed::feedLinksOfPage(m_front, m_head.finalUrl);
        m_done(std::move(result));
    }

    Result<FeedDocument> read(const Result<>& end)
    {
        if (!end && !(end.error().code == ErrorCode::Network && m_parser && !m_document.episodes.empty()))
            return fail(end.error()); // a cut connection salvages what came whole
        if (const auto bad = net::statusError(m_head))
            return fail(*bad);
        m_document.head = m_head;
        if (m_head.status == 304) {
            m_document.isUnchanged = true;
            return std::move(m_document);
        }
        if (m_parseError)
            return fail(*m_parseError);
        if (!m_parser)
            return fail(ErrorCode::Parse, net::redactedUrl(m_head.finalUrl) + ": the answer is empty");
        auto parsed = m_parser->finish();
        if (!parsed)
            return fail(parsed.error());
        m_document.feed = std::move(*parsed);
        m_document.feed.isPartial = m_document.feed.isPartial || !end;
        m_document.bodyHash = m_hash.text();
        m_document.isUnchanged = !m_document.feed.isPartial && m_document.bodyHash == m_knownHash;
        if (m_document.isUnchanged)
            return std::move(m_document); // nobody will look at its episodes
        const GuestNamer guests(m_document.feed.show);
        for (auto& episode : m_document.episodes) {
            feed::inheritFromShow(episode, m_document.feed.show);
            guests.name(episode);
        }
        return std::move(m_document);
    }

    ThreadExecutor& m_pool;
    const std::string m_knownHash;
    const std::function<void(FeedFetchResult)> m_done;
    std::mutex m_mutex; // guards what follows up to m_isScheduled
    net::HttpHead m_head;
    std::string m_arrived;
    std::optional<Result<>> m_end;
    bool m_isScheduled = false;
    // Used by one pool task at a time:
    std::optional<feed::FeedParser> m_parser;
    std::optional<Error> m_parseError;
    std::string m_front;
    ContentHash m_hash;
    FeedDocument m_document;
};

} // namespace

std::unique_ptr<net::HttpTransfer> fetchFeed(const Services& services, const std::string& url,
    const store::FetchState& known, bool isUrgent, std::function<void(FeedFetchResult)> done)
{
    net::HttpRequest request;
    request.url = url;
    request.etag = known.etag;
    request.lastModified = known.lastModified;
    request.limits = net::limits::feed();
    request.isUrgent = isUrgent;
    request.headers.emplace_back(
        "Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
    return services.http.start(
        std::move(request), std::make_shared<FeedSink>(services.pool, known.bodyHash, std::move(done)));
}

} // namespace tidemark::library
