// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_http_client.h"

#include <algorithm>
#include <atomic>

namespace tidemark::test {

struct FakeHttpClient::Pending {
    net::HttpRequest request;
    std::shared_ptr<net::HttpSink> sink;
    std::atomic<bool> isCancelled{false};
    std::atomic<bool> isDone{false};

    void finish(Result<> result)
    {
        if (!isDone.exchange(true))
            sink->onDone(std::move(result));
    }
};

class FakeHttpClient::Transfer final : public net::HttpTransfer {
public:
    explicit Transfer(std::shared_ptr<Pending> pending) : m_pending(std::move(pending)) { }
    ~Transfer() override { Transfer::cancel(); }
    /// As with the real client the sink hears of it later: when its turn in the queue comes.
    void cancel() override { m_pending->isCancelled = true; }

private:
    std::shared_ptr<Pending> m_pending;
};

namespace {

FakeAnswer fileAnswer(const std::string& body, const std::string& etag, const net::HttpRequest& request)
{
    FakeAnswer answer;
    answer.headers = {{"ETag", etag}, {"Accept-Ranges", "bytes"}};
    if (!request.etag.empty() && request.etag == etag) {
        answer.status = 304;
        return answer;
    }
    const auto total = std::to_string(body.size());
    if (!request.rangeFirst || (!request.ifRange.empty() && request.ifRange != etag)) {
        answer.body = body;
    } else if (*request.rangeFirst >= body.size()) {
        answer.status = 416;
        answer.headers.emplace_back("Content-Range", "bytes */" + total);
        return answer;
    } else {
        const auto first = *request.rangeFirst;
        const auto last = std::min<std::uint64_t>(request.rangeLast.value_or(body.size() - 1), body.size() - 1);
        answer.status = 206;
        answer.headers.emplace_back(
            "Content-Range", "bytes " + std::to_string(first) + "-" + std::to_string(last) + "/" + total);
        answer.body = body.substr(first, last - first + 1);
    }
    answer.headers.emplace_back("Content-Length", std::to_string(answer.body.size()));
    return answer;
}

} // namespace

FakeHttpClient::~FakeHttpClient()
{
    for (const auto& pending : m_pending)
        pending->finish(fail(ErrorCode::Cancelled, "the request was cancelled"));
}

void FakeHttpClient::setAnswers(const std::string& url, std::vector<FakeAnswer> answers)
{
    const std::lock_guard lock(m_mutex);
    m_answers[url].assign(std::make_move_iterator(answers.begin()), std::make_move_iterator(answers.end()));
}

void FakeHttpClient::setFile(const std::string& url, std::string body, std::string etag)
{
    const std::lock_guard lock(m_mutex);
    m_answers.erase(url);
    m_files[url] = [bytes = std::move(body), tag = std::move(etag)](
                       const net::HttpRequest& request) { return fileAnswer(bytes, tag, request); };
}

void FakeHttpClient::setHandler(Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handler = std::move(handler);
}

void FakeHttpClient::setManual(bool isManual)
{
    const std::lock_guard lock(m_mutex);
    m_isManual = isManual;
}

std::vector<net::HttpRequest> FakeHttpClient::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::size_t FakeHttpClient::requestCount(const std::string& url) const
{
    const auto all = requests();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const auto& request) { return request.url == url; }));
}

std::size_t FakeHttpClient::pendingCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_pending.size();
}

bool FakeHttpClient::deliverNext()
{
    std::shared_ptr<Pending> pending;
    {
        const std::lock_guard lock(m_mutex);
        if (m_pending.empty())
            return false;
        pending = std::move(m_pending.front());
        m_pending.pop_front();
    }
    deliver(pending);
    return true;
}

void FakeHttpClient::deliverAll()
{
    while (deliverNext()) { }
}

std::unique_ptr<net::HttpTransfer> FakeHttpClient::start(net::HttpRequest request, std::shared_ptr<net::HttpSink> sink)
{
    auto pending = std::make_shared<Pending>();
    pending->request = std::move(request);
    pending->sink = std::move(sink);
    bool isManual = false;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(pending->request);
        isManual = m_isManual;
        if (isManual)
            m_pending.push_back(pending);
    }
    if (!isManual)
        deliver(pending);
    return std::make_unique<Transfer>(std::move(pending));
}

FakeAnswer FakeHttpClient::answerTo(const net::HttpRequest& request)
{
    Handler handler;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_answers.find(request.url); found != m_answers.end() && !found->second.empty()) {
            auto answer = found->second.front();
            if (found->second.size() > 1)
                found->second.pop_front();
            return answer;
        }
        const auto file = m_files.find(request.url);
        handler = file != m_files.end() ? file->second : m_handler;
    }
    return handler ? handler(request) : FakeAnswer{.status = 404, .headers = {}, .body = "not here"};
}

void FakeHttpClient::deliver(const std::shared_ptr<Pending>& pending)
{
    const auto cancelled = [] { return fail(ErrorCode::Cancelled, "the request was cancelled"); };
    if (pending->isCancelled)
        return pending->finish(cancelled());
    const auto answer = answerTo(pending->request);
    net::HttpHead head{answer.status, answer.finalUrl.empty() ? pending->request.url : answer.finalUrl,
        answer.permanentUrl, answer.headers};
    if (answer.hasHead && !pending->sink->onHead(head))
        return pending->finish(cancelled());
    const auto chunk = answer.chunkBytes == 0 ? std::max<std::size_t>(1, answer.body.size()) : answer.chunkBytes;
    std::uint64_t sentBytes = 0;
    for (std::size_t at = 0; answer.hasHead && at < answer.body.size(); at += chunk) {
        const auto piece = std::string_view(answer.body).substr(at, chunk);
        sentBytes += piece.size();
        if (sentBytes > pending->request.limits.maximumBytes)
            return pending->finish(fail(ErrorCode::TooLarge, "the answer is larger than allowed"));
        if (pending->isCancelled || !pending->sink->onBody(piece))
            return pending->finish(cancelled());
    }
    if (answer.error)
        pending->finish(fail(*answer.error));
    else
        pending->finish({});
}

} // namespace tidemark::test
