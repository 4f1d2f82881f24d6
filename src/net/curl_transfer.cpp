// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curl_transfer.h"

#include "base/text.h"
#include "net/curl_client.h"
#include "net/curl_errors.h"
#include "net/url.h"

#include <curl/curl.h>

#include <charconv>
#include <cstdlib>

namespace tidemark::net {

namespace {

constexpr std::size_t kMaximumHeadBytes = 1024 * 1024; // curl's own bound is per line only
constexpr std::uint64_t kMaximumRedirectBodyBytes = 1024 * 1024;
constexpr long kBufferBytes = 128 * 1024; // fewer wake-ups than curl's 16 KiB when an enclosure streams

curl_slist* list(void* pointer)
{
    return static_cast<curl_slist*>(pointer);
}

/// no_proxy as the listener set it, and loopback always.
std::string hostsWithoutProxy()
{
    std::string hosts = "localhost,127.0.0.1,::1";
    for (const char* name : {"no_proxy", "NO_PROXY"}) {
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
            return hosts + "," + value;
    }
    return hosts;
}

int statusOfLine(std::string_view line)
{
    const auto space = line.find(' ');
    int status = 0;
    if (space != std::string_view::npos)
        std::from_chars(line.data() + space + 1, line.data() + line.size(), status);
    return status;
}

bool isCredential(std::string_view name)
{
    return equalsIgnoringAsciiCase(name, "authorization") || equalsIgnoringAsciiCase(name, "cookie");
}

std::uint64_t declaredBytes(const HttpHead& head)
{
    std::uint64_t bytes = 0;
    const auto text = head.header("content-length");
    std::from_chars(text.data(), text.data() + text.size(), bytes);
    return bytes;
}

} // namespace

CurlTransfer::CurlTransfer(HttpRequest request, std::shared_ptr<HttpSink> sink)
    : m_request(std::move(request)), m_sink(std::move(sink))
{
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(list(m_headerList));
}

Result<> CurlTransfer::prepare(const CurlOptions& options, void* share)
{
    auto url = normalizedUrl(m_request.url);
    if (!url)
        return fail(url.error());
    if (m_request.rangeFirst && m_request.acceptCompressed)
        return fail(ErrorCode::InvalidArgument, "a range of a compressed answer makes no sense");
    m_chain.emplace(std::move(*url), m_request.limits.maximumRedirects);
    m_origin = originOf(m_chain->url());
    m_easy = curl_easy_init();
    if (m_easy == nullptr)
        return fail(ErrorCode::Internal, "the request could not be made: " + redactedUrl(m_chain->url()));
    m_errorText.assign(CURL_ERROR_SIZE, '\0');
    setOptions(options, share);
    startStep();
    return {};
}

void CurlTransfer::setOptions(const CurlOptions& options, void* share)
{
    const auto& limits = m_request.limits;
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_SHARE, static_cast<CURLSH*>(share));
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L); // a cancelled request does not wait for its name look-up
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_errorText.data());
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::headerArrived);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::bodyArrived);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L); // redirects.h says why
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, options.userAgent.c_str());
    if (!options.caFile.empty())
        curl_easy_setopt(m_easy, CURLOPT_CAINFO, options.caFile.c_str());
    curl_easy_setopt(m_easy, CURLOPT_NOPROXY, hostsWithoutProxy().c_str());
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // a proxy's answer is not the server's
    curl_easy_setopt(m_easy, CURLOPT_COOKIEFILE, ""); // cookies in memory for this chain of redirects only
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, kBufferBytes);
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(limits.connectTimeout.count()));
    curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_LIMIT, 100L);
    curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.stallTimeout.count()));
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT, static_cast<long>(limits.totalTimeout.count()));
    if (m_request.acceptCompressed)
        curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, "");
    if (m_request.rangeFirst) {
        const auto last = m_request.rangeLast ? std::to_string(*m_request.rangeLast) : std::string();
        curl_easy_setopt(m_easy, CURLOPT_RANGE, (std::to_string(*m_request.rangeFirst) + "-" + last).c_str());
    }
}

void CurlTransfer::setHeaders()
{
    curl_slist* headers = nullptr;
    const auto add = [&headers](const std::string& name, const std::string& value) {
        const std::string line = value.empty() ? name + ";" : name + ": " + value;
        if (line.find_first_of("\r\n") == std::string::npos) // a stored validator must not smuggle in a header
            headers = curl_slist_append(headers, line.c_str());
    };
    for (const auto& [name, value] : m_request.headers) {
        if (!m_chain->hasLeftHost() || !isCredential(name))
            add(name, value);
    }
    if (!m_request.etag.empty())
        add("If-None-Match", m_request.etag);
    if (!m_request.lastModified.empty())
        add("If-Modified-Since", m_request.lastModified);
    if (!m_request.ifRange.empty())
        add("If-Range", m_request.ifRange);
    if (!m_request.acceptCompressed)
        add("Accept-Encoding", "identity");
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, headers);
    curl_slist_free_all(list(m_headerList));
    m_headerList = headers;
}

void CurlTransfer::startStep()
{
    m_head = {};
    m_headBytes = 0;
    m_bodyBytes = 0;
    m_isRedirect = false;
    m_errorText.assign(CURL_ERROR_SIZE, '\0');
    curl_easy_setopt(m_easy, CURLOPT_URL, m_chain->url().c_str());
    setHeaders();
}

bool CurlTransfer::stepIsOver(int curlCode)
{
    if (m_isRedirect && !m_error && !isCancelled) {
        // A redirect whose body is broken or too long is a redirect all the same.
        const std::string location(m_head.header("location"));
        auto followed = m_chain->follow(m_head.status, location);
        if (followed) {
            startStep();
            return true;
        }
        m_error = followed.error();
    }
    if (isCancelled)
        m_error = Error{ErrorCode::Cancelled, "the request was cancelled"};
    if (m_error)
        finish(fail(*m_error));
    else if (curlCode != CURLE_OK)
        finish(fail(curlError(curlCode, m_chain->url(), m_errorText.c_str())));
    else
        finish({});
    return false;
}

void CurlTransfer::finish(Result<> result)
{
    if (isDone.exchange(true))
        return;
    curl_easy_cleanup(m_easy); // now and here: a handle that someone keeps may outlive what it shares
    m_easy = nullptr;
    const auto sink = std::move(m_sink);
    sink->onDone(std::move(result));
}

bool CurlTransfer::stopWith(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    return false;
}

std::size_t CurlTransfer::headerArrived(char* bytes, std::size_t, std::size_t count, void* self) noexcept
{
    return static_cast<CurlTransfer*>(self)->takeHeaderLine({bytes, count}) ? count : count + 1;
}

std::size_t CurlTransfer::bodyArrived(char* bytes, std::size_t, std::size_t count, void* self) noexcept
{
    return static_cast<CurlTransfer*>(self)->takeBody({bytes, count}) ? count : count + 1;
}

bool CurlTransfer::takeHeaderLine(std::string_view line)
{
    if (m_isHeadTold)
        return true; // a trailer
    m_headBytes += line.size();
    if (m_headBytes > kMaximumHeadBytes)
        return stopWith({ErrorCode::TooLarge, "the answer's headers are too long: " + redactedUrl(m_chain->url())});
    if (line.starts_with("HTTP/")) {
        m_head = {};
        m_head.status = statusOfLine(line);
        return true;
    }
    const auto text = trimmed(line);
    if (text.empty())
        return m_head.status < 200 || takeEndOfHead();
    if (const auto colon = text.find(':'); colon != std::string_view::npos)
        m_head.headers.emplace_back(text.substr(0, colon), trimmed(text.substr(colon + 1)));
    return true;
}

bool CurlTransfer::takeEndOfHead()
{
    if (RedirectChain::isRedirect(m_head.status, m_head.header("location"))) {
        m_isRedirect = true;
        return true;
    }
    m_head.finalUrl = m_chain->url();
    m_head.permanentUrl = m_chain->permanentUrl();
    m_isHeadTold = true;
    if (isCancelled || !m_sink->onHead(m_head))
        return stopWith({ErrorCode::Cancelled, "the request was cancelled"});
    if (m_head.header("content-encoding").empty() && declaredBytes(m_head) > m_request.limits.maximumBytes)
        return takeBody({}); // which says so
    return true;
}

bool CurlTransfer::takeBody(std::string_view bytes)
{
    m_bodyBytes += bytes.size();
    if (m_isRedirect)
        return m_bodyBytes <= kMaximumRedirectBodyBytes;
    if (isCancelled)
        return stopWith({ErrorCode::Cancelled, "the request was cancelled"});
    const auto maximum = m_request.limits.maximumBytes;
    if (m_bodyBytes > maximum || (bytes.empty() && declaredBytes(m_head) > maximum))
        return stopWith({ErrorCode::TooLarge,
            "the answer is larger than " + std::to_string(maximum) + " bytes: " + redactedUrl(m_chain->url())});
    if (!m_sink->onBody(bytes))
        return stopWith({ErrorCode::Cancelled, "the request was cancelled"});
    return true;
}

} // namespace tidemark::net
