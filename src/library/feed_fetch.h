// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feed_parser.h"
#include "library/services.h"
#include "net/http_client.h"
#include "store/show_repository.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tidemark::library {

/// A feed as it came: parsed and enriched, or not modified.
struct FeedDocument {
    net::HttpHead head;
    bool isUnchanged = false; ///< 304, or the same bytes as last time
    feed::ParsedFeed feed;
    std::vector<Episode> episodes;
    std::string bodyHash;
};

/// The end of a fetch. Where a web page came instead, `feedLinks` are the feeds it names.
struct FeedFetchResult {
    Result<FeedDocument> document;
    std::vector<std::string> feedLinks;
};

/// Fetches one feed and parses it on the pool while it arrives. `done` is called once, on the pool. Letting the
/// transfer go cancels it.
/// @param known validators and body hash of the last fetch; empty ones fetch anew.
[[nodiscard]] std::unique_ptr<net::HttpTransfer> fetchFeed(const Services& services, const std::string& url,
    const store::FetchState& known, bool isUrgent, std::function<void(FeedFetchResult)> done);

} // namespace tidemark::library
