// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tidemark::test {

/// What FakeHttpClient answers to one request.
struct FakeAnswer {
    int status = 200;
    std::vector<net::Header> headers{};
    std::string body{};
    std::string finalUrl{}; ///< empty: the URL that was asked
    std::string permanentUrl{};
    std::size_t chunkBytes = 0; ///< 0: the body in one call
    bool hasHead = true; ///< false: the error comes before any answer
    std::optional<Error> error{}; ///< after head and body
};

/// An HttpClient without a network. By default each request is answered within start(), on the caller's thread; after
/// setManual(true) requests wait until the test delivers them, on the test's thread. A URL without an answer gets 404.
/// The real client never answers within start(): use manual delivery where the difference matters.
class FakeHttpClient final : public net::HttpClient {
public:
    using Handler = std::function<FakeAnswer(const net::HttpRequest&)>;

    ~FakeHttpClient() override;
    /// Answers to `url`, each given once and the last one for ever.
    void setAnswers(const std::string& url, std::vector<FakeAnswer> answers);
    void setAnswer(const std::string& url, FakeAnswer answer) { setAnswers(url, {std::move(answer)}); }
    /// A body that is answered with 206 to ranges and 304 to its ETag, as a good server does.
    void setFile(const std::string& url, std::string body, std::string etag);
    /// Asked for each request that has no answer of its own.
    void setHandler(Handler handler);
    void setManual(bool isManual);

    [[nodiscard]] std::vector<net::HttpRequest> requests() const;
    [[nodiscard]] std::size_t requestCount(const std::string& url) const;
    [[nodiscard]] std::size_t pendingCount() const;
    /// Answers the oldest waiting request. @return false when none waits.
    bool deliverNext();
    /// Answers all, also those that are started meanwhile.
    void deliverAll();

    [[nodiscard]] std::unique_ptr<net::HttpTransfer> start(
        net::HttpRequest request, std::shared_ptr<net::HttpSink> sink) override;

private:
    struct Pending;
    class Transfer;
    [[nodiscard]] FakeAnswer answerTo(const net::HttpRequest& request);
    void deliver(const std::shared_ptr<Pending>& pending);

    mutable std::mutex m_mutex;
    std::map<std::string, std::deque<FakeAnswer>> m_answers;
    std::map<std::string, Handler> m_files;
    Handler m_handler;
    bool m_isManual = false;
    std::vector<net::HttpRequest> m_requests;
    std::deque<std::shared_ptr<Pending>> m_pending;
};

} // namespace tidemark::test
