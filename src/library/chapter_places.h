// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/episode_repository.h"

#include <span>
#include <string>
#include <vector>

/// Where an episode may have chapters outside of its feed, and when to look there. Pure.
namespace tidemark::library {

struct ChapterPlace {
    store::LookupPlace place = store::LookupPlace::Json;
    std::string url;
    bool operator==(const ChapterPlace&) const = default;
};

/// How far a look goes; each goes further than the one before it.
enum class LookMode {
    Documents, ///< linked documents that were never read: for work in the background
    WhereNew, ///< places that were never read, documents that are a day old, failures that are an hour old
    Again, ///< all of them
};

/// @return the places to look at now, documents before the file, because they cost less.
[[nodiscard]] std::vector<ChapterPlace> placesToLook(
    const Episode& episode, std::span<const store::Lookup> lookups, Timestamp now, LookMode mode);

/// @return whether a chapter's picture may be loaded: the listener said so for the show, it is part of the audio file,
/// or its host is one that the episode's artwork or chapters come from anyway, so that nobody new learns the
/// listener's address. True
/// for no picture. Source: standards.md §1.6, JSON.
[[nodiscard]] bool mayLoadImage(const store::StoredEpisode& stored, const std::string& imageUrl);

} // namespace tidemark::library
