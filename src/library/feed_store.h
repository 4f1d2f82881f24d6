// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/enrich.h"
#include "library/feed_fetch.h"
#include "library/subscriptions.h"
#include "store/session.h"

#include <string>
#include <vector>

/// What is written when a feed or page was read. On the writer thread, each within a transaction of the caller.
namespace tidemark::library {

[[nodiscard]] Result<FeedOutcome> storeNewShow(
    store::Session& session, const std::string& url, FeedDocument document, Timestamp now);

/// Writes a refresh: what changed, or that and why it failed. A failure leaves the episodes as they are.
[[nodiscard]] Result<FeedOutcome> storeRefreshed(
    store::Session& session, const ShowRow& row, Result<FeedDocument> document, Timestamp now);

/// Writes a saved page: into the page's show of the same title where there is one, else into a new one.
[[nodiscard]] Result<PageImport> storePage(store::Session& session, InspectedShow page, Timestamp now);

/// The subscriptions as OPML 2.0.
[[nodiscard]] Result<std::string> opmlOf(store::Session& session, Timestamp now);

/// The names of a show's files in the media folder.
[[nodiscard]] Result<std::vector<std::string>> mediaKeysOf(store::Session& session, ShowId show);

} // namespace tidemark::library
