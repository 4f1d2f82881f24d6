// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tidemark::net {

using Header = std::pair<std::string, std::string>;

/// Limits of one kind of request. Source: standards.md §2, limits; the table of all kinds is in limits.h.
struct HttpLimits {
    std::uint64_t maximumBytes = 0; ///< decoded body bytes; more is ErrorCode::TooLarge
    std::chrono::seconds connectTimeout{15};
    std::chrono::seconds stallTimeout{30}; ///< less than 100 B/s for so long is ErrorCode::Timeout
    std::chrono::seconds totalTimeout{0}; ///< 0: none while bytes flow
    int maximumRedirects = 10;
};

struct HttpRequest {
    std::string url{}; ///< http or https; anything else is ErrorCode::InvalidArgument
    std::vector<Header> headers{};
    std::string etag{}; ///< sent as If-None-Match, verbatim
    std::string lastModified{}; ///< sent as If-Modified-Since, verbatim
    std::optional<std::uint64_t> rangeFirst{}; ///< bytes=first-last; needs acceptCompressed = false
    std::optional<std::uint64_t> rangeLast{}; ///< inclusive; nothing: to the end
    std::string ifRange{}; ///< strong validator for a range
    bool acceptCompressed = true; ///< false for media: identity only
    bool isUrgent = false; ///< goes before others that wait: what the listener waits for
    HttpLimits limits{};
};

/// Status line and headers of the final answer (after redirects).
struct HttpHead {
    int status = 0;
    std::string finalUrl{};
    std::string permanentUrl{}; ///< where a chain of 301/308 led; empty where there was none. A 302 ends the chain.
    std::vector<Header> headers{};
    /// @return the header's value, name without case; empty where it is missing.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// Receives one answer. All calls come from the network thread, one after the other, and must be quick.
class HttpSink {
public:
    virtual ~HttpSink() = default;
    /// @return false to end the request (onDone then says Cancelled).
    virtual bool onHead(const HttpHead& head) = 0;
    /// Body bytes, decoded. Comes for every status, also 404. @return false to end the request.
    virtual bool onBody(std::string_view bytes) = 0;
    /// The last call, exactly once. An HTTP status of 4xx or 5xx is not an error here: the head told it.
    virtual void onDone(Result<> result) = 0;
};

/// A request under way. Letting it go cancels the request; cancel() may be called from any thread.
class HttpTransfer {
public:
    virtual ~HttpTransfer() = default;
    virtual void cancel() = 0;
};

/// Sends requests. One network thread owns all connections. Callable from any thread.
class HttpClient {
public:
    virtual ~HttpClient() = default;
    /// Starts a request; `sink` is kept until onDone was called.
    [[nodiscard]] virtual std::unique_ptr<HttpTransfer> start(HttpRequest request, std::shared_ptr<HttpSink> sink) = 0;
};

/// A whole answer in memory.
struct HttpResponse {
    HttpHead head;
    std::string body{};
};

/// Starts a request whose whole answer is collected; `done` is called on the network thread.
[[nodiscard]] std::unique_ptr<HttpTransfer> fetch(
    HttpClient& client, HttpRequest request, std::function<void(Result<HttpResponse>)> done);

/// @return the Error that an unwelcome status is: 404 NotFound, 410 Gone, 401/403 AuthRequired, else HttpStatus;
/// nothing for 2xx and 304. The detail names status and URL.
[[nodiscard]] std::optional<Error> statusError(const HttpHead& head);

} // namespace tidemark::net
