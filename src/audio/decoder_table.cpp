// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/decoder_table.h"

#include <algorithm>
#include <array>

namespace tidemark::audio {

namespace {

struct Codec {
    std::string_view mediaType;
    int mpegVersion; ///< 0: any
    std::string_view name;
    const char* parser; ///< for bytes that are not cut into frames; may be null
    std::array<const char*, 2> decoders; ///< the better one first
};

constexpr std::array kCodecs = {
    Codec{"audio/mpeg", 1, "MP3", "mpegaudioparse", {"mpg123audiodec", "avdec_mp3"}},
    Codec{"audio/mpeg", 2, "AAC", "aacparse", {"avdec_aac", "faad"}},
    Codec{"audio/mpeg", 4, "AAC", "aacparse", {"avdec_aac", "faad"}},
    Codec{"audio/x-opus", 0, "Opus", nullptr, {"opusdec", nullptr}},
    Codec{"audio/x-vorbis", 0, "Vorbis", nullptr, {"vorbisdec", nullptr}},
    Codec{"audio/x-flac", 0, "FLAC", "flacparse", {"flacdec", nullptr}},
    Codec{"audio/x-speex", 0, "Speex", nullptr, {"speexdec", nullptr}},
    Codec{"audio/x-alac", 0, "Apple Lossless", nullptr, {"avdec_alac", nullptr}},
    Codec{"audio/x-ac3", 0, "AC-3", "ac3parse", {"avdec_ac3", nullptr}},
    Codec{"audio/x-eac3", 0, "E-AC-3", "ac3parse", {"avdec_eac3", nullptr}},
    Codec{"audio/AMR", 0, "AMR", nullptr, {"avdec_amrnb", nullptr}},
    Codec{"audio/AMR-WB", 0, "AMR-WB", nullptr, {"avdec_amrwb", nullptr}},
    Codec{"audio/x-alaw", 0, "A-law", nullptr, {"alawdec", nullptr}},
    Codec{"audio/x-mulaw", 0, "µ-law", nullptr, {"mulawdec", nullptr}},
};

struct ElementPackage {
    std::string_view element;
    std::string_view package;
};

/// Source: dpkg -L of GStreamer 1.22.0 on Debian 12.
constexpr std::array kPackages = {
    ElementPackage{"opusdec", "gstreamer1.0-plugins-base"},
    ElementPackage{"vorbisdec", "gstreamer1.0-plugins-base"},
    ElementPackage{"oggdemux", "gstreamer1.0-plugins-base"},
    ElementPackage{"audioconvert", "gstreamer1.0-plugins-base"},
    ElementPackage{"audioresample", "gstreamer1.0-plugins-base"},
    ElementPackage{"volume", "gstreamer1.0-plugins-base"},
    ElementPackage{"appsink", "gstreamer1.0-plugins-base"},
    ElementPackage{"capsfilter", "libgstreamer1.0-0"},
    ElementPackage{"queue", "libgstreamer1.0-0"},
    ElementPackage{"fakesink", "libgstreamer1.0-0"},
    ElementPackage{"faad", "gstreamer1.0-plugins-bad"},
};

} // namespace

std::string_view packageOfElement(std::string_view factoryName)
{
    const auto found = std::ranges::find(kPackages, factoryName, &ElementPackage::element);
    if (found != kPackages.end())
        return found->package;
    return factoryName.substr(0, 6) == "avdec_" ? "gstreamer1.0-libav" : "gstreamer1.0-plugins-good";
}

Result<std::vector<std::string>> decodersFor(
    const StreamKind& kind, const std::function<bool(const char* factoryName)>& isInstalled)
{
    if (kind.mediaType == "audio/x-raw")
        return std::vector<std::string>{};
    const auto codec = std::ranges::find_if(kCodecs, [&](const Codec& row) {
        return row.mediaType == kind.mediaType && (row.mpegVersion == 0 || row.mpegVersion == kind.mpegVersion);
    });
    if (codec == kCodecs.end())
        return fail(ErrorCode::MissingCodec, "no decoder for " + kind.mediaType + " is known");
    std::vector<std::string> names;
    if (codec->parser != nullptr && !kind.isFramed) {
        if (!isInstalled(codec->parser))
            return fail(ErrorCode::MissingCodec,
                std::string(codec->name) + " needs the package " + std::string(packageOfElement(codec->parser)));
        names.emplace_back(codec->parser);
    }
    for (const char* decoder : codec->decoders) {
        if (decoder != nullptr && isInstalled(decoder)) {
            names.emplace_back(decoder);
            return names;
        }
    }
    return fail(ErrorCode::MissingCodec,
        std::string(codec->name) + " needs the package " + std::string(packageOfElement(codec->decoders.front())));
}

} // namespace tidemark::audio
