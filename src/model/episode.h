// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "model/chapter.h"
#include "model/ids.h"
#include "model/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tidemark {

/// Where the bytes of an enclosure are (architecture.md): at a URL, in a file of the listener's, or in the program.
enum class EnclosureKind { Remote, Attached, Bundled };

struct Enclosure {
    EnclosureId id; ///< not set before it is stored
    EnclosureKind kind = EnclosureKind::Remote;
    std::string url; ///< http(s) URL, absolute path of an attached file, or the resource name of a bundled one
    std::string mimeType; ///< as the feed says; may be wrong or empty
    std::optional<std::int64_t> sizeBytes; ///< as the feed says; a hint only
    bool operator==(const Enclosure&) const = default;
};

struct TranscriptLink {
    std::string url;
    std::string mimeType;
    std::string language;
    bool operator==(const TranscriptLink&) const = default;
};

/// What a feed or a saved page says of an episode: plain values, text in UTF-8, titles with entities decoded.
/// What the listener did with it stands in EpisodeState.
struct Episode {
    EpisodeId id; ///< not set before it is stored
    ShowId showId;
    std::string guid; ///< unique within its feed; made from enclosure or link where the feed has none
    std::string title;
    std::vector<Guest> guests; ///< filled by the library from persons, title and notes
    std::optional<Timestamp> published;
    std::optional<Milliseconds> duration; ///< declared; nothing where unknown or 0
    std::optional<int> season;
    std::optional<double> episodeNumber; ///< podcast:episode may have decimals
    std::string episodeDisplay; ///< podcast:episode's display attribute
    std::string episodeType; ///< "full", "trailer" or "bonus"; empty where the feed says nothing
    std::optional<bool> isExplicit; ///< nothing: not said, the show's holds
    std::string link;
    std::string imageUrl;
    std::string author;
    std::string subtitle;
    std::string notesHtml; ///< the longest of the feed's descriptions; may be plain text
    bool notesArePlain = false; ///< notesHtml is known to be plain text (a saved page)
    std::string notesText; ///< plain text of the notes, one line per block; filled by the library
    std::vector<Enclosure> enclosures; ///< the first is the main one
    std::vector<TranscriptLink> transcripts;
    std::vector<Person> persons;
    std::string chaptersUrl; ///< podcast:chapters, a JSON document
    std::string podloveUrl; ///< a linked document of Podlove Simple Chapters
    std::vector<Chapter> chapters; ///< all candidates of all sources, as found (psc from the feed; others added later)
    bool operator==(const Episode&) const = default;
};

/// What the listener did with an episode.
struct EpisodeState {
    Milliseconds position{0};
    std::optional<Timestamp> playedAt; ///< nothing until played to the end or marked played
    std::optional<Timestamp> lastHeardAt;
    bool operator==(const EpisodeState&) const = default;
};

} // namespace tidemark
