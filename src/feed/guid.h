// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/episode.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tidemark::feed {

/// @return what stays of an enclosure's URL while its host, trackers and tokens change: the innermost host that a
/// measuring redirector carries in its path, without scheme and fragment; without query where the path ends in a media
/// file. Pure. Source: standards.md §1.2.
[[nodiscard]] std::string enclosureIdentity(std::string_view url);

/// @return 16 hexadecimal digits that depend on `text` alone, the same in every version of the program (FNV-1a).
[[nodiscard]] std::string stableHash(std::string_view text);

/// Gives each episode of one document a guid that no other of it has: the feed's own, else the enclosure's identity,
/// else a hash of link, title and date. A guid that was met before gets "#" and a hash of the enclosure.
class GuidMaker final {
public:
    void complete(Episode& episode);

private:
    bool claim(std::string_view guid);

    std::unordered_map<std::uint64_t, std::uint32_t> m_copies; ///< by the hash of a guid: how often it came again
};

} // namespace tidemark::feed
