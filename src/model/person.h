// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tidemark {

/// A guest or host as the listener meets them.
struct Guest {
    std::string name;
    std::vector<std::string> affiliations;
    std::string role = "guest"; ///< "guest" or "host"; other roles of podcast:person in lower case
    bool operator==(const Guest&) const = default;
};

/// A `podcast:person` as the feed says it. Source: Podcasting 2.0 namespace, person.
struct Person {
    std::string name;
    std::string role = "host";
    std::string group = "cast";
    std::string href;
    std::string imageUrl;
    bool operator==(const Person&) const = default;
};

} // namespace tidemark
