// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"

#include <memory>
#include <string>

namespace tidemark::net {

struct CurlOptions {
    std::string userAgent{}; ///< such as "Tidemark/0.1.0 (Linux; +https://…)"
    std::string caFile{}; ///< another certificate store, for tests; empty: the system's
    int maximumConnections = 64;
    int maximumConnectionsPerHost = 6;
};

/// HttpClient over one curl_multi loop on a thread of its own, which is joined when the client goes (requests under
/// way end with Cancelled). HTTP/2 where offered; TLS is always verified.
[[nodiscard]] Result<std::unique_ptr<HttpClient>> makeCurlClient(CurlOptions options);

} // namespace tidemark::net
