// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curl_client.h"

#include "base/log.h"
#include "net/curl_transfer.h"

#include <curl/curl.h>
#include <pthread.h>

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace tidemark::net {

namespace {

/// What other threads tell the network thread. Outlives the client, because the handles of requests do.
class Mailbox {
public:
    explicit Mailbox(CURLM* multi) : m_multi(multi) { }
    /// @return false when the client is gone.
    bool put(std::shared_ptr<CurlTransfer> transfer)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return false;
        m_letters.push_back(std::move(transfer));
        curl_multi_wakeup(m_multi);
        return true;
    }
    /// @return what was put: new transfers, and those that were cancelled again.
    std::vector<std::shared_ptr<CurlTransfer>> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_letters, {});
    }
    /// Closes it if nothing is left in it. @return whether it is closed now.
    bool closeIfEmpty()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = m_letters.empty();
        return m_isClosed;
    }
    void wake()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isClosed)
            curl_multi_wakeup(m_multi);
    }

private:
    std::mutex m_mutex;
    CURLM* m_multi;
    std::vector<std::shared_ptr<CurlTransfer>> m_letters;
    bool m_isClosed = false;
};

class CurlHandle final : public HttpTransfer {
public:
    CurlHandle(std::shared_ptr<Mailbox> mailbox, std::shared_ptr<CurlTransfer> transfer)
        : m_mailbox(std::move(mailbox)), m_transfer(std::move(transfer))
    {
    }
    ~CurlHandle() override { CurlHandle::cancel(); }
    void cancel() override
    {
        if (!m_transfer->isDone && !m_transfer->isCancelled.exchange(true))
            m_mailbox->put(m_transfer);
    }

private:
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<CurlTransfer> m_transfer;
};

Error cancelledError()
{
    return {ErrorCode::Cancelled, "the request was cancelled"};
}

/// The loop. Waiting requests stand in two queues of ours, not in curl's: curl's knows no urgency. Of each host's
/// connections, and of all, one is left free for what the listener waits for.
class CurlClient final : public HttpClient {
public:
    CurlClient(CurlOptions options, CURLM* multi, CURLSH* share)
        : m_options(std::move(options)), m_multi(multi), m_share(share), m_mailbox(std::make_shared<Mailbox>(multi))
    {
        curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
        curl_multi_setopt(m_multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, static_cast<long>(m_options.maximumConnections));
        curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, static_cast<long>(m_options.maximumConnections));
        curl_multi_setopt(
            m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(m_options.maximumConnectionsPerHost));
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
        pthread_setname_np(m_thread.native_handle(), "net");
    }
    ~CurlClient() override
    {
        m_thread.request_stop();
        m_mailbox->wake();
        m_thread.join();
        curl_multi_cleanup(m_multi);
        curl_share_cleanup(m_share);
    }
    std::unique_ptr<HttpTransfer> start(HttpRequest request, std::shared_ptr<HttpSink> sink) override
    {
        auto transfer = std::make_shared<CurlTransfer>(std::move(request), std::move(sink));
        auto handle = std::make_unique<CurlHandle>(m_mailbox, transfer);
        if (!m_mailbox->put(transfer))
            transfer->finish(fail(cancelledError()));
        return handle;
    }

private:
    using Transfers = std::deque<std::shared_ptr<CurlTransfer>>;

    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            takeMail();
            startWaiting();
            int runningCount = 0;
            curl_multi_perform(m_multi, &runningCount);
            if (takeFinished())
                continue; // places became free
            if (curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr) != CURLM_OK)
                log("net").warn("waiting for the network failed");
        }
        do { // a sink that is told of the end may start another request
            takeMail();
            cancelAll();
        } while (!m_mailbox->closeIfEmpty());
    }

    void takeMail()
    {
        for (auto& transfer : m_mailbox->take()) {
            if (transfer->isCancelled)
                cancel(transfer);
            else
                (transfer->isUrgent() ? m_urgent : m_waiting).push_back(std::move(transfer));
        }
    }

    void cancel(const std::shared_ptr<CurlTransfer>& transfer)
    {
        if (transfer->isDone)
            return;
        if (transfer->isRunning)
            remove(transfer);
        // Where it still waits, startWaiting() finds it done.
        transfer->finish(fail(cancelledError()));
    }

    void cancelAll()
    {
        const auto running = m_running;
        for (const auto& [key, transfer] : running)
            cancel(transfer);
        for (auto* queue : {&m_urgent, &m_waiting}) {
            for (const auto& transfer : std::exchange(*queue, {}))
                transfer->finish(fail(cancelledError()));
        }
    }

    void startWaiting()
    {
        startFrom(m_urgent, 0);
        startFrom(m_waiting, 1);
    }

    /// Starts what may run now, leaving `reserved` places free. Hosts that are full are passed over in order.
    void startFrom(Transfers& queue, int reserved)
    {
        const auto places = static_cast<std::size_t>(std::max(1, m_options.maximumConnections - reserved));
        const int placesPerHost = std::max(1, m_options.maximumConnectionsPerHost - reserved);
        Transfers kept;
        while (!queue.empty() && m_running.size() < places) {
            auto transfer = std::move(queue.front());
            queue.pop_front();
            if (transfer->isDone || !isPrepared(*transfer))
                continue;
            if (m_countByOrigin[transfer->origin()] < placesPerHost)
                add(std::move(transfer));
            else
                kept.push_back(std::move(transfer));
        }
        queue.insert(queue.begin(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
    }

    bool isPrepared(CurlTransfer& transfer)
    {
        if (transfer.isCancelled)
            transfer.finish(fail(cancelledError()));
        else if (transfer.easy() != nullptr)
            return true;
        else if (auto prepared = transfer.prepare(m_options, m_share); !prepared)
            transfer.finish(std::move(prepared));
        return transfer.easy() != nullptr && !transfer.isDone;
    }

    void add(std::shared_ptr<CurlTransfer> transfer)
    {
        if (curl_multi_add_handle(m_multi, transfer->easy()) != CURLM_OK) {
            transfer->finish(fail(ErrorCode::Internal, "the request could not be made"));
            return;
        }
        transfer->isRunning = true;
        ++m_countByOrigin[transfer->origin()];
        auto* key = transfer.get();
        m_running.emplace(key, std::move(transfer));
    }

    void remove(const std::shared_ptr<CurlTransfer>& transfer)
    {
        curl_multi_remove_handle(m_multi, transfer->easy());
        transfer->isRunning = false;
        if (--m_countByOrigin[transfer->origin()] == 0)
            m_countByOrigin.erase(transfer->origin());
        m_running.erase(transfer.get());
    }

    /// @return whether something came to its end.
    bool takeFinished()
    {
        bool hasFinished = false;
        int leftCount = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi, &leftCount)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            char* self = nullptr;
            const int code = static_cast<int>(message->data.result);
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
            const auto found = m_running.find(reinterpret_cast<CurlTransfer*>(self));
            if (found == m_running.end())
                continue;
            const auto transfer = found->second;
            remove(transfer);
            if (transfer->stepIsOver(code))
                add(transfer); // the next step keeps its place; curl still bounds the connections to its host
            hasFinished = true;
        }
        return hasFinished;
    }

    CurlOptions m_options;
    CURLM* m_multi;
    CURLSH* m_share;
    std::shared_ptr<Mailbox> m_mailbox;
    Transfers m_urgent;
    Transfers m_waiting;
    std::map<CurlTransfer*, std::shared_ptr<CurlTransfer>> m_running;
    std::map<std::string, int> m_countByOrigin;
    std::jthread m_thread; // last: joined before the rest goes
};

} // namespace

Result<std::unique_ptr<HttpClient>> makeCurlClient(CurlOptions options)
{
    static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM* multi = initialized == CURLE_OK ? curl_multi_init() : nullptr;
    CURLSH* share = multi != nullptr ? curl_share_init() : nullptr;
    if (share == nullptr) {
        curl_multi_cleanup(multi);
        return fail(ErrorCode::Internal, "the network library could not be started");
    }
    // The multi handle shares connections and names by itself; TLS sessions need this. One thread: no locks.
    curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    return std::make_unique<CurlClient>(std::move(options), multi, share);
}

} // namespace tidemark::net
