// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/subscriptions.h"

#include "base/text.h"
#include "feed/opml.h"
#include "library/enrich.h"
#include "library/feed_fetch.h"
#include "library/feed_store.h"
#include "library/feed_writer.h"
#include "library/sample_show.h"
#include "library/show_merge.h"
#include "media/media_cache.h"
#include "net/url.h"

#include <deque>
#include <unordered_map>
#include <utility>

namespace tidemark::library {

namespace {
/// How many feeds are under way at once; the network's own limits stand below this.
constexpr std::size_t kFeedsAtOnce = 48;
} // namespace

std::string_view feedOutcomeName(FeedOutcomeKind kind)
{
    switch (kind) {
    case FeedOutcomeKind::New:
        return "new";
    case FeedOutcomeKind::Updated:
        return "updated";
    case FeedOutcomeKind::Unchanged:
        return "unchanged";
    case FeedOutcomeKind::Moved:
        return "moved";
    case FeedOutcomeKind::Gone:
        return "gone";
    case FeedOutcomeKind::Failed:
        break;
    }
    return "failed";
}

class Subscriptions::Implementation final : public std::enable_shared_from_this<Subscriptions::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue)
        : m_services(std::move(services)), m_catalogue(catalogue) { }

    void subscribe(std::string text, Reply<FeedOutcome> reply)
    {
        const auto url = net::urlFromInput(text);
        if (!url) {
            FeedOutcome outcome;
            outcome.feedUrl = text;
            outcome.error = url.error();
            m_services.main.post([reply, outcome] { reply(outcome); });
            return;
        }
        subscribeUrl(*url, true, std::move(reply));
    }

    void refresh(std::vector<ShowId> shows, Reply<std::vector<FeedOutcome>> reply)
    {
        m_services.store.read(
            [self = shared_from_this(), shows = std::move(shows), reply = std::move(reply)](store::Session& session) {
                auto rows = session.shows.all();
                self->m_services.main.post([self, shows, reply, rows = std::move(rows)]() mutable {
                    if (!rows)
                        return reply(fail(rows.error()));
                    std::erase_if(*rows, [&](const ShowRow& row) {
                        const bool isWanted = shows.empty()
                            ? !row.fetch.isGone
                            : std::find(shows.begin(), shows.end(), row.show.id) != shows.end();
                        return row.show.feedUrl.empty() || !isWanted;
                    });
                    self->startRefresh(std::move(*rows), std::move(reply));
                });
            });
    }

    void cancelRefresh()
    {
        m_waiting.clear();
        for (auto& batch : m_batches)
            batch->isCancelled = true;
        // Each transfer ends with Cancelled and reports itself.
        for (auto& [key, transfer] : m_refreshes)
            transfer->cancel();
        const auto batches = m_batches;
        for (const auto& batch : batches)
            finishIfDone(batch);
    }

    [[nodiscard]] bool isRefreshing() const { return !m_batches.empty(); }
    Observers<const RefreshProgress&> progress;

    /// Runs `work` on the writer thread in a transaction; tells the catalogue, then replies.
    template <class T>
    void write(std::function<Result<T>(store::Session&)> work, Reply<T> reply)
    {
        m_services.store.write(
            [self = shared_from_this(), work = std::move(work), reply = std::move(reply)](store::Session& session) {
                Result<T> result = fail(ErrorCode::Internal, "nothing was written");
                const auto done = session.transaction([&]() -> Result<> {
                    result = work(session);
                    return result ? Result<>() : fail(result.error());
                });
                if (result && !done)
                    result = fail(done.error());
                self->m_services.main.post([self, reply, result = std::move(result)]() mutable {
                    if (result && self->m_isAlive)
                        self->m_catalogue.announce({.showsChanged = true, .listsChanged = true});
                    reply(std::move(result));
                });
            });
    }

    void end()
    {
        m_isAlive = false;
        m_waiting.clear();
        m_transfers.clear();
        m_refreshes.clear();
    }

    [[nodiscard]] const Services& services() const { return m_services; }

private:
    struct Batch {
        std::size_t left = 0;
        bool isCancelled = false;
        RefreshProgress progress;
        std::vector<FeedOutcome> outcomes;
        Reply<std::vector<FeedOutcome>> reply;
    };
    struct Job {
        ShowRow row;
        std::size_t index = 0;
        std::shared_ptr<Batch> batch;
    };

    void subscribeUrl(std::string url, bool mayFollowPage, Reply<FeedOutcome> reply)
    {
        m_services.store.read([self = shared_from_this(), url, mayFollowPage, reply](store::Session& session) {
            auto known = knownOutcome(session, url);
            self->m_services.main.post([self, url, mayFollowPage, reply, known = std::move(known)] {
                if (known)
                    return reply(*known);
                self->fetchNew(url, mayFollowPage, reply);
            });
        });
    }

    /// @return the answer where the show is there already.
    static std::optional<FeedOutcome> knownOutcome(store::Session& session, const std::string& url)
    {
        const auto id = session.shows.findByFeedUrl(url);
        if (!id || !*id)
            return std::nullopt;
        FeedOutcome outcome;
        outcome.id = **id;
        outcome.feedUrl = url;
        outcome.kind = FeedOutcomeKind::Unchanged;
        if (const auto row = session.shows.find(outcome.id); row && *row)
            outcome.title = (*row)->show.title;
        return outcome;
    }

    void fetchNew(const std::string& url, bool mayFollowPage, Reply<FeedOutcome> reply)
    {
        const auto key = ++m_lastKey;
        auto transfer = fetchFeed(m_services, url, {}, true,
            [self = shared_from_this(), key, url, mayFollowPage, reply](FeedFetchResult result) {
                auto shared = std::make_shared<FeedFetchResult>(std::move(result));
                self->m_services.main.post([self, key, url, mayFollowPage, reply, shared] {
                    self->onFetchedNew(key, url, mayFollowPage, reply, *shared);
                });
            });
        m_transfers[key] = std::move(transfer);
    }

    void onFetchedNew(std::int64_t key, const std::string& url, bool mayFollowPage, const Reply<FeedOutcome>& reply,
        FeedFetchResult& result)
    {
        m_transfers.erase(key);
        if (!result.document && mayFollowPage && !result.feedLinks.empty())
            return subscribeUrl(result.feedLinks.front(), false, reply);
        if (!result.document) {
            FeedOutcome outcome;
            outcome.feedUrl = url;
            outcome.error = result.document.error();
            return reply(outcome);
        }
        auto document = std::make_shared<FeedDocument>(std::move(*result.document));
        write<FeedOutcome>(
            [document, url, now = m_services.clock.now()](
                store::Session& session) { return storeNewShow(session, url, std::move(*document), now); },
            [reply, url](Result<FeedOutcome> written) {
                if (written)
                    return reply(std::move(written));
                FeedOutcome outcome;
                outcome.feedUrl = url;
                outcome.error = written.error();
                reply(outcome);
            });
    }

    void startRefresh(std::vector<ShowRow> rows, Reply<std::vector<FeedOutcome>> reply)
    {
        auto batch = std::make_shared<Batch>();
        batch->left = rows.size();
        batch->progress.total = static_cast<std::int64_t>(rows.size());
        batch->outcomes.resize(rows.size());
        batch->reply = std::move(reply);
        m_batches.push_back(batch);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto& outcome = batch->outcomes[i];
            outcome.id = rows[i].show.id;
            outcome.title = rows[i].show.title;
            outcome.feedUrl = rows[i].show.feedUrl;
            outcome.error = Error{ErrorCode::Cancelled, "the refresh was cancelled"};
            m_waiting.push_back({std::move(rows[i]), i, batch});
        }
        progress.tell(batch->progress);
        finishIfDone(batch);
        startWaiting();
    }

    void startWaiting()
    {
        while (!m_waiting.empty() && m_runningCount < kFeedsAtOnce) {
            auto job = std::make_shared<Job>(std::move(m_waiting.front()));
            m_waiting.pop_front();
            ++m_runningCount;
            const auto key = ++m_lastKey;
            m_refreshes[key] = fetchFeed(m_services, job->row.show.feedUrl, job->row.fetch, false,
                [self = shared_from_this(), key, job](
                    FeedFetchResult result) { self->onFetched(key, job, std::move(result)); });
        }
    }

    /// On the pool: hands the document straight to the writer.
    void onFetched(std::int64_t key, const std::shared_ptr<Job>& job, FeedFetchResult result)
    {
        auto shared = std::make_shared<FeedFetchResult>(std::move(result));
        m_services.store.write([self = shared_from_this(), key, job, shared](store::Session& session) {
            FeedOutcome outcome;
            const auto now = self->m_services.clock.now();
            const auto done = session.transaction([&]() -> Result<> {
                auto stored = storeRefreshed(session, job->row, std::move(shared->document), now);
                if (!stored)
                    return fail(stored.error());
                outcome = std::move(*stored);
                return {};
            });
            if (!done) {
                outcome = {job->row.show.id, job->row.show.title, job->row.show.feedUrl};
                outcome.error = done.error();
            }
            self->m_services.main.post([self, key, job, outcome] { self->onWritten(key, *job, outcome); });
        });
    }

    void onWritten(std::int64_t key, const Job& job, const FeedOutcome& outcome)
    {
        if (!m_isAlive)
            return;
        m_refreshes.erase(key);
        --m_runningCount;
        const bool hasChanged = outcome.kind == FeedOutcomeKind::Updated || outcome.kind == FeedOutcomeKind::Moved;
        m_catalogue.announce({.showsChanged = true, .listsChanged = hasChanged});
        auto& batch = *job.batch;
        if (batch.isCancelled) // its answer was given
            return startWaiting();
        batch.outcomes[job.index] = outcome;
        ++batch.progress.done;
        batch.progress.newEpisodes += outcome.newEpisodes;
        batch.progress.title = outcome.title;
        --batch.left;
        progress.tell(batch.progress);
        finishIfDone(job.batch);
        startWaiting();
    }

    void finishIfDone(const std::shared_ptr<Batch>& batch)
    {
        const bool isDone = batch->left == 0 || batch->isCancelled;
        if (!isDone || std::erase(m_batches, batch) == 0)
            return;
        progress.tell(RefreshProgress{});
        m_services.main.post([batch] { batch->reply(std::move(batch->outcomes)); });
    }

    Services m_services;
    Catalogue& m_catalogue;
    bool m_isAlive = true;
    std::int64_t m_lastKey = 0;
    std::size_t m_runningCount = 0;
    std::unordered_map<std::int64_t, std::unique_ptr<net::HttpTransfer>> m_transfers; ///< of first subscriptions
    std::unordered_map<std::int64_t, std::unique_ptr<net::HttpTransfer>> m_refreshes;
    std::deque<Job> m_waiting;
    std::vector<std::shared_ptr<Batch>> m_batches;
};

Subscriptions::Subscriptions(Services services, Catalogue& catalogue)
    : m_implementation(std::make_shared<Implementation>(std::move(services), catalogue))
{
}

Subscriptions::~Subscriptions()
{
    m_implementation->end();
}

void Subscriptions::subscribe(std::string urlOrText, Reply<FeedOutcome> reply)
{
    m_implementation->subscribe(std::move(urlOrText), std::move(reply));
}

void Subscriptions::unsubscribe(ShowId id, Reply<> reply)
{
    auto* media = &m_implementation->services().media;
    struct Nothing { };
    m_implementation->write<Nothing>(
        [id, media](store::Session& session) -> Result<Nothing> {
            auto keys = mediaKeysOf(session, id);
            if (!keys)
                return fail(keys.error());
            if (auto removed = session.shows.remove(id); !removed)
                return fail(removed.error());
            for (const auto& key : *keys)
                std::ignore = media->remove(key); // a leftover file is no failure
            return Nothing{};
        },
        [reply](Result<Nothing> result) { reply(result ? Result<>() : fail(result.error())); });
}

void Subscriptions::refresh(std::vector<ShowId> shows, Reply<std::vector<FeedOutcome>> reply)
{
    m_implementation->refresh(std::move(shows), std::move(reply));
}

void Subscriptions::cancelRefresh()
{
    m_implementation->cancelRefresh();
}
bool Subscriptions::isRefreshing() const
{
    return m_implementation->isRefreshing();
}

Observation Subscriptions::observeProgress(std::function<void(const RefreshProgress&)> observer)
{
    return m_implementation->progress.add(std::move(observer));
}

void Subscriptions::importPage(std::string bytes, Reply<PageImport> reply)
{
    const auto& services = m_implementation->services();
    services.pool.post([implementation = m_implementation, bytes = std::move(bytes), reply = std::move(reply)] {
        auto page = inspectPage(bytes);
        if (!page) {
            implementation->services().main.post([reply, error = page.error()] { reply(fail(error)); });
            return;
        }
        auto shared = std::make_shared<InspectedShow>(std::move(*page));
        implementation->write<PageImport>(
            [shared, now = implementation->services().clock.now()](
                store::Session& session) { return storePage(session, std::move(*shared), now); },
            reply);
    });
}

void Subscriptions::mergeOffers(Reply<std::vector<MergeOffer>> reply)
{
    auto& services = m_implementation->services();
    services.store.read([&main = services.main, reply = std::move(reply)](store::Session& session) {
        main.post([reply, offers = findMergeOffers(session)] { reply(offers); });
    });
}

void Subscriptions::merge(MergeOffer offer, Reply<ShowId> reply)
{
    m_implementation->write<ShowId>(
        [offer, now = m_implementation->services().clock.now()](store::Session& session) -> Result<ShowId> {
            if (auto merged = mergeShows(session, offer, now); !merged)
                return fail(merged.error());
            return offer.savedPage;
        },
        std::move(reply));
}

void Subscriptions::openSample(Reply<ShowId> reply)
{
    auto& services = m_implementation->services();
    services.pool.post([implementation = m_implementation, bundled = services.bundled, reply = std::move(reply)] {
        auto sample = readSampleShow(bundled);
        if (!sample) {
            implementation->services().main.post([reply, error = sample.error()] { reply(fail(error)); });
            return;
        }
        auto shared = std::make_shared<InspectedShow>(std::move(*sample));
        implementation->write<ShowId>(
            [shared, now = implementation->services().clock.now()](
                store::Session& session) { return storeSampleShow(session, std::move(*shared), now); },
            reply);
    });
}

void Subscriptions::exportOpml(Reply<std::string> reply)
{
    auto& services = m_implementation->services();
    services.store.read(
        [&main = services.main, now = services.clock.now(), reply = std::move(reply)](
            store::Session& session) { main.post([reply, text = opmlOf(session, now)] { reply(text); }); });
}

} // namespace tidemark::library
