// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feed_parser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

struct Parsed {
    ParsedFeed feed;
    std::vector<Episode> episodes;
    std::optional<Error> error;
};

inline Parsed parseInPieces(std::string_view bytes, std::size_t pieceSize, const FeedOptions& options)
{
    Parsed parsed;
    FeedParser parser(options, [&](Episode episode) { parsed.episodes.push_back(std::move(episode)); });
    for (std::size_t i = 0; i < bytes.size(); i += pieceSize) {
        if (const auto written = parser.write(bytes.substr(i, pieceSize)); !written)
            break;
    }
    auto feed = parser.finish();
    if (feed)
        parsed.feed = std::move(*feed);
    else
        parsed.error = feed.error();
    return parsed;
}

/// Parses whole, and again in pieces of 1 and 7 bytes, whose results must be the same.
inline Parsed parseEachWay(std::string_view bytes, const FeedOptions& options = {"https://host.example/feed.xml", ""})
{
    const auto whole = parseInPieces(bytes, std::max<std::size_t>(bytes.size(), 1), options);
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}}) {
        const auto pieces = parseInPieces(bytes, size, options);
        EXPECT_EQ(pieces.error, whole.error) << "in pieces of " << size;
        EXPECT_EQ(pieces.episodes, whole.episodes) << "in pieces of " << size;
        EXPECT_EQ(pieces.feed.show, whole.feed.show) << "in pieces of " << size;
        EXPECT_EQ(pieces.feed.partialReason, whole.feed.partialReason) << "in pieces of " << size;
        EXPECT_EQ(pieces.feed.nextPageUrl, whole.feed.nextPageUrl) << "in pieces of " << size;
    }
    return whole;
}

inline std::string rss(std::string_view channel, std::string_view attributes = "")
{
    return std::string("<?xml version=\"1.0\"?><rss version=\"2.0\" ")
        .append(attributes)
        .append("><channel>")
        .append(channel)
        .append("</channel></rss>");
}

/// @return the only episode of an RSS document with this inside its item.
inline Episode onlyEpisode(std::string_view item, std::string_view attributes = "")
{
    const auto parsed = parseEachWay(rss("<title>S</title><item>" + std::string(item) + "</item>", attributes));
    EXPECT_FALSE(parsed.error) << parsed.error->detail;
    EXPECT_EQ(parsed.episodes.size(), 1U) << item;
    return parsed.episodes.empty() ? Episode{} : parsed.episodes.front();
}

} // namespace tidemark::feed
