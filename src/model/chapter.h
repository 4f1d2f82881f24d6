// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark {

/// Where a chapter was found; the words of product.md.
enum class ChapterSource { Notes, Podlove, Json, Id3, Mp4, Vorbis, Matroska, User };

/// @return "notes", "psc", "json", "id3", "mp4", "vorbis", "matroska" or "user": the form in JSON and the database.
[[nodiscard]] std::string_view chapterSourceName(ChapterSource source);
[[nodiscard]] std::optional<ChapterSource> chapterSourceFromName(std::string_view name);

/// Where on earth a chapter plays. Source: podcast:chapters JSON 1.2, `location`.
struct Location {
    std::string name; ///< for people
    std::string geo; ///< a geo URI (RFC 5870), "geo:55.67,12.57"
    std::string osm; ///< an OpenStreetMap object, "N123", "W123" or "R123"
    [[nodiscard]] bool isEmpty() const { return name.empty() && geo.empty() && osm.empty(); }
    bool operator==(const Location&) const = default;
};

/// A titled stretch of an episode. Text is plain UTF-8.
struct Chapter {
    Milliseconds start{0};
    std::optional<Milliseconds> end; ///< as the source says it; nothing where it says none
    std::string title;
    ChapterSource source = ChapterSource::Notes;
    std::string href; ///< empty where there is none
    std::string
        imageUrl; ///< http(s), or a picture inside the audio file (embedded_picture.h); empty where there is none
    Location location;
    bool isHidden = false; ///< `toc: false` and the like: kept, never listed
    bool operator==(const Chapter&) const = default;
};

} // namespace tidemark
