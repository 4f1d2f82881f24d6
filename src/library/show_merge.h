// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/subscriptions.h"
#include "store/session.h"

#include <vector>

namespace tidemark::library {

/// Saved pages (shows without a feed) that look like a subscribed show: same normalised title, and two or more episodes
/// with the same title within a day. On a store thread. Source: architecture.md, "library".
[[nodiscard]] Result<std::vector<MergeOffer>> findMergeOffers(store::Session& session);

/// Makes the two one show: the page's show takes over the feed, its episodes get the audio and keep what the listener
/// did; the subscription's own row goes, with its states and places in the queue carried along. On the writer thread.
[[nodiscard]] Result<> mergeShows(store::Session& session, const MergeOffer& offer, Timestamp now);

} // namespace tidemark::library
