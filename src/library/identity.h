// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/episode.h"
#include "store/episode_repository.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How two versions of one episode are told to be the same. Pure, callable from any thread.
/// Source: architecture.md, "library"; standards.md §2, tracking prefixes.
namespace tidemark::library {

/// @return the URL without scheme, nested tracking prefixes, query and fragment, host in lower case; empty for empty.
[[nodiscard]] std::string enclosureKey(std::string_view url);

/// @return 16 hexadecimal digits over everything the feed says of the episode; equal content gives an equal hash, also
/// in another run and on another machine.
[[nodiscard]] std::string contentHash(const Episode& episode);
/// The same for any bytes, such as a feed's body.
class ContentHash {
public:
    /// One field; its length counts.
    void add(std::string_view bytes);
    void add(std::int64_t number);
    /// The next bytes of a stream; how it is cut does not count.
    void append(std::string_view bytes);
    [[nodiscard]] std::string text() const;

private:
    std::uint64_t m_state = 14695981039346656037ULL;
};

/// @return for each of `incoming` the known episode it is, or nothing where it is new. Every known episode is matched
/// once: by GUID, else by enclosure, else by title and day. Enclosures and titles that are not unique on both sides
/// match nothing: one address or title can stand for many episodes.
[[nodiscard]] std::vector<std::optional<EpisodeId>> matchEpisodes(
    std::span<const store::EpisodeIdentity> known, std::span<const Episode> incoming);

/// @return a title for comparing shows or episodes: lower case (ASCII), runs of anything but letters and digits one
/// space.
[[nodiscard]] std::string normalizedTitle(std::string_view title);

} // namespace tidemark::library
