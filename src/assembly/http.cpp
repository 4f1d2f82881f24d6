// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/http.h"

#include "net/curl_client.h"

namespace tidemark::assembly {

namespace {
/// The same for feeds and media. Source: standards.md §2, User-Agent.
constexpr const char* kUserAgent = "Tidemark/" TIDEMARK_VERSION " (Linux)";
} // namespace

Result<std::unique_ptr<net::HttpClient>> makeHttpClient(const std::string& caFile)
{
    return net::makeCurlClient({.userAgent = kUserAgent, .caFile = caFile});
}

} // namespace tidemark::assembly
