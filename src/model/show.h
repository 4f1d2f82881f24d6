// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/episode.h"
#include "model/ids.h"
#include "model/person.h"

#include <optional>
#include <string>
#include <vector>

namespace tidemark {

struct Funding {
    std::string url;
    std::string text;
    bool operator==(const Funding&) const = default;
};

/// What a feed or saved page says of a show. `feedUrl` is empty for saved pages and where the feed does not tell.
struct Show {
    ShowId id; ///< not set before it is stored
    std::string title;
    std::string author;
    std::string link;
    std::string feedUrl;
    std::string language;
    std::string descriptionHtml;
    std::string imageUrl;
    std::vector<std::string> categories;
    std::optional<bool> isExplicit;
    std::string type; ///< "episodic" or "serial"; empty where not said
    std::string guid; ///< podcast:guid
    std::string newFeedUrl;
    std::string copyright;
    std::string generator;
    std::vector<Funding> funding;
    std::vector<Person> persons;
    std::optional<int> episodesPromised; ///< saved pages only: how many episodes the page says there are
    bool operator==(const Show&) const = default;
};

} // namespace tidemark
