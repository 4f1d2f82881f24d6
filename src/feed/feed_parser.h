// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/show.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// What is known about the bytes from outside them.
struct FeedOptions {
    std::string url; ///< final URL of the document, for relative addresses; may be empty
    std::string httpCharset; ///< `charset` of the Content-Type header; may be empty
};

/// What the document said besides its episodes. Complete once finish() returned it.
struct ParsedFeed {
    Show show;
    std::size_t episodeCount = 0;
    bool isPartial = false; ///< the document was cut or broken; whole items before that were handed out
    std::string partialReason; ///< empty unless isPartial
    std::string nextPageUrl; ///< RFC 5005 `next` or `prev-archive`; empty where there is none
    bool isComplete = false; ///< `fh:complete`, or itunes:complete = Yes
    std::optional<std::chrono::minutes> timeToLive; ///< RSS ttl, or sy:updatePeriod/updateFrequency
    std::vector<int> skipHours; ///< 0–23, GMT
    std::vector<int> skipDays; ///< 0 = Sunday … 6 = Saturday
};

/// Reads RSS 2.0 (and 0.9x, 1.0) and Atom 1.0 in chunks and hands out each episode as soon as it is complete, so that
/// memory does not grow with the document. Elements are known by namespace URI and local name, never by prefix.
/// Lives on one thread at a time. Never throws; whatever the bytes are, finish() answers.
/// Episodes carry what the item says only: values that an item inherits (explicit, persons, image) are added by
/// inheritFromShow() once the whole document is read, since channel fields may come after the items.
/// Source: standards.md §1.1–1.4.
class FeedParser final {
public:
    using EpisodeSink = std::function<void(Episode)>;

    FeedParser(FeedOptions options, EpisodeSink sink);
    ~FeedParser();
    FeedParser(FeedParser&&) noexcept;

    /// Takes the next bytes. ErrorCode::NotAFeed as soon as that is certain (the detail names the feeds that a web page
    /// links to); after an error nothing more is read.
    [[nodiscard]] Result<> write(std::string_view chunk);
    /// Ends the document. ErrorCode::Parse for an empty or unreadable one, ErrorCode::NotAFeed for anything that is no
    /// feed. A document that was cut gives a partial feed where at least the channel was found.
    [[nodiscard]] Result<ParsedFeed> finish();

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Reads a whole document; `episodes` receives what was found, in the document's order.
[[nodiscard]] Result<ParsedFeed> parseFeed(
    std::string_view bytes, const FeedOptions& options, std::vector<Episode>& episodes);

/// Gives `episode` what it inherits from its show: explicit, persons (unless the episode names its own).
void inheritFromShow(Episode& episode, const Show& show);

/// Feeds that a web page names (`<link rel=alternate>` first, then links that look like feeds), absolute, best first.
[[nodiscard]] std::vector<std::string> feedLinksOfPage(std::string_view html, const std::string& pageUrl);

} // namespace tidemark::feed
