// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::feed {

/// One subscription of an OPML file. Source: standards.md §1.8.
struct OpmlEntry {
    std::string feedUrl; ///< http(s), with feed:, podcast:, pcast:, itpc: prefixes resolved
    std::string title;
    std::string link;
    std::vector<std::string> folders; ///< path of the outlines around it, outermost first
    bool operator==(const OpmlEntry&) const = default;
};

struct OpmlProblem {
    std::string line; ///< what the outline said (title or address), shortened
    std::string reason;
};

struct OpmlDocument {
    std::string title;
    std::vector<OpmlEntry> entries; ///< duplicates (same address) appear once
    std::vector<OpmlProblem> problems;
};

/// Reads OPML 1.0, 1.1, 2.0 and headless files, forgivingly. At most 64 MiB and 100,000 outlines (ErrorCode::TooLarge).
[[nodiscard]] Result<OpmlDocument> readOpml(std::string_view bytes);
/// Writes OPML 2.0, UTF-8, one outline a line; folders as nested outlines.
[[nodiscard]] std::string writeOpml(const std::vector<OpmlEntry>& entries, const std::string& title, Timestamp created);

} // namespace tidemark::feed
