// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curl_errors.h"

#include "net/url.h"

#include <curl/curl.h>

#include <string>

namespace tidemark::net {

namespace {

std::string hostOf(std::string_view url)
{
    const auto origin = originOf(url);
    const auto slashes = origin.find("//");
    const auto host = slashes == std::string::npos ? origin : origin.substr(slashes + 2);
    return host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
}

struct Meaning {
    ErrorCode code;
    std::string sentence;
};

Meaning meaningOf(CURLcode code, std::string_view url)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {ErrorCode::Dns, "the host name " + hostOf(url) + " is unknown"};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {ErrorCode::Dns, "the host name of the proxy is unknown"};
    case CURLE_COULDNT_CONNECT:
        return {ErrorCode::Network, "no connection to " + hostOf(url)};
    case CURLE_OPERATION_TIMEDOUT:
        return {ErrorCode::Timeout, "the server " + hostOf(url) + " took too long to answer"};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return {ErrorCode::Tls, "the certificate of " + hostOf(url) + " cannot be trusted"};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ENGINE_INITFAILED:
        return {ErrorCode::Tls, "a protected connection to " + hostOf(url) + " could not be made"};
    case CURLE_URL_MALFORMAT:
        return {ErrorCode::InvalidArgument, "only http and https addresses are followed"};
    case CURLE_BAD_CONTENT_ENCODING:
        return {ErrorCode::Parse, "the answer's compression is broken"};
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2_STREAM:
        return {ErrorCode::Network, "the connection to " + hostOf(url) + " was cut"};
    case CURLE_UNSUPPORTED_PROTOCOL: // an answer without a status line; URLs were checked before
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
        return {ErrorCode::Network, "the server " + hostOf(url) + " did not answer as a web server does"};
    case CURLE_OUT_OF_MEMORY:
    case CURLE_FAILED_INIT:
        return {ErrorCode::Internal, "the request could not be made"};
    default:
        return {ErrorCode::Network, "fetching from " + hostOf(url) + " failed"};
    }
}

} // namespace

Error curlError(int curlCode, std::string_view url, std::string_view details)
{
    const auto code = static_cast<CURLcode>(curlCode);
    auto meaning = meaningOf(code, url);
    std::string detail = std::move(meaning.sentence) + ": " + redactedUrl(url);
    const bool isPlain = code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_OPERATION_TIMEDOUT;
    const std::string_view words = details.empty() ? std::string_view(curl_easy_strerror(code)) : details;
    if (!isPlain && words.find("://") == std::string_view::npos) // curl's words may quote a URL with its secrets
        detail += " (" + std::string(words) + ")";
    return {meaning.code, std::move(detail)};
}

} // namespace tidemark::net
