// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

/// Small audio files made in memory: silence, with tags written by programs that are not ours.
namespace tidemark::tags {

struct MadeChapter {
    int startMs = 0;
    int endMs = 0;
    std::string title;
};

/// MPEG-1 Layer III frames of 128 kbit/s, 44.1 kHz, whose granules are all empty.
[[nodiscard]] std::string silentMp3(int frameCount);

/// @return `frameCount` frames of silent MP3 in the container that libavformat calls `format` ("mp4", "matroska",
/// "mp3"). @param options of its muxer
[[nodiscard]] std::string muxedMp3(const char* format, int frameCount, const std::vector<MadeChapter>& chapters,
    const std::string& title, const std::map<std::string, std::string>& options = {});

/// Ogg Opus of silent packets of 20 ms, with these comments.
[[nodiscard]] std::string silentOpus(
    int packetCount, const std::map<std::string, std::string>& comments, std::size_t packetBytes = 3);

/// A FLAC header that says `seconds` of 44.1 kHz, with these comments and no frames.
[[nodiscard]] std::string flacHeader(int seconds, const std::map<std::string, std::string>& comments);

/// One second of silent PCM.
[[nodiscard]] std::string silentWav();

struct MadeId3Chapter {
    std::string id;
    unsigned startMs = 0;
    unsigned endMs = 0;
    std::string title;
    std::string url;
    std::string picture; ///< the bytes of an image file
};

struct MadeId3Table {
    std::string id;
    bool isTopLevel = false;
    std::vector<std::string> children;
    bool isOrdered = true;
};

/// @return an ID3v2 tag of that version (3 or 4), written by TagLib.
[[nodiscard]] std::string id3Tag(
    int version, const std::vector<MadeId3Chapter>& chapters, const std::vector<MadeId3Table>& tables = {});

} // namespace tidemark::tags
