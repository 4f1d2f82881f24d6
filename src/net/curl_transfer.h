// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "net/redirects.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace tidemark::net {

struct CurlOptions;

/// One request of the curl client, from its queue to onDone, over one easy handle that is used again for each step of
/// a redirect chain. Made on any thread; everything but `isCancelled` and `isDone` is the network thread's own.
/// Curl's handles are void pointers here, as curl.h stays in .cpp files.
class CurlTransfer final {
public:
    CurlTransfer(HttpRequest request, std::shared_ptr<HttpSink> sink);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    /// Checks the URL and makes the easy handle. An Error is for finish().
    [[nodiscard]] Result<> prepare(const CurlOptions& options, void* share);
    /// Takes curl's verdict over one step.
    /// @return true where a redirect is to be followed: the handle is ready to be added again.
    [[nodiscard]] bool stepIsOver(int curlCode);
    /// The last word to the sink, which is let go. Does nothing the second time.
    void finish(Result<> result);

    [[nodiscard]] void* easy() const { return m_easy; }
    [[nodiscard]] const std::string& origin() const { return m_origin; }
    [[nodiscard]] bool isUrgent() const { return m_request.isUrgent; }

    std::atomic<bool> isCancelled{false};
    std::atomic<bool> isDone{false};
    bool isRunning = false; ///< added to the multi handle

private:
    static std::size_t headerArrived(char* bytes, std::size_t one, std::size_t count, void* self) noexcept;
    static std::size_t bodyArrived(char* bytes, std::size_t one, std::size_t count, void* self) noexcept;

    void setOptions(const CurlOptions& options, void* share);
    void setHeaders();
    void startStep();
    [[nodiscard]] bool takeHeaderLine(std::string_view line);
    [[nodiscard]] bool takeEndOfHead();
    [[nodiscard]] bool takeBody(std::string_view bytes);
    /// Remembers the first reason why a callback stopped the step. @return false, for the caller to pass on.
    bool stopWith(Error error);

    HttpRequest m_request;
    std::shared_ptr<HttpSink> m_sink;
    std::optional<RedirectChain> m_chain;
    std::string m_origin;
    void* m_easy = nullptr;
    void* m_headerList = nullptr;
    std::string m_errorText; ///< CURL_ERROR_SIZE bytes that curl writes to
    HttpHead m_head;
    std::size_t m_headBytes = 0;
    std::uint64_t m_bodyBytes = 0; ///< decoded
    bool m_isHeadTold = false;
    bool m_isRedirect = false; ///< the step under way ends in another step
    std::optional<Error> m_error;
};

} // namespace tidemark::net
