// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/feed_parser.h"
#include "feed/fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// What a channel said so far, while its elements are read.
struct ChannelDraft {
    ChannelDraft(const XmlTree& elements, std::string documentUrl) : tree(elements), base(std::move(documentUrl)) { }

    const XmlTree& tree;
    std::string base; ///< of relative addresses
    ParsedFeed feed;
    Ranked<std::string> title;
    Ranked<std::string> link;
    Ranked<std::string> author;
    Ranked<std::string> language;
    Ranked<std::string> image;
    Ranked<std::string> copyright;
    Ranked<std::string> newFeedUrl;
    Ranked<std::string> nextPage;
    Ranked<std::optional<bool>> isExplicit;
    struct Description {
        int rank;
        std::string html;
    };
    std::vector<Description> descriptions;
    std::vector<std::string> itunesCategories;
    std::vector<std::string> plainCategories;
    std::vector<std::string> googleCategories;
    std::string updatePeriod;
    int updateFrequency = 1;
    std::optional<int> ttlMinutes;
};

/// Reads ttl, skipHours, skipDays, sy:* and fh:*. @return whether the element was one of these.
bool readScheduleElement(ChannelDraft& draft, const XmlElement& element);
/// Sets timeToLive from what was read.
void finishSchedule(ChannelDraft& draft);
/// Appends `name` unless it is empty, already there, or the list is full.
void addUnique(std::vector<std::string>& names, std::string name);

} // namespace tidemark::feed
