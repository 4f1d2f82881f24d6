// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/media_types.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tidemark::feed {

namespace {

constexpr auto kAudio = std::to_array<std::string_view>(
    {"mp3", "m4a", "m4b", "aac", "ogg", "oga", "opus", "flac", "wav", "wma", "mka", "aif", "aiff", "mpga", "mp2"});
constexpr auto kVideo =
    std::to_array<std::string_view>({"mp4", "m4v", "mov", "webm", "mkv", "avi", "ogv", "mpg", "mpeg", "wmv", "m3u8"});
constexpr auto kScripts = std::to_array<std::string_view>({"php", "asp", "aspx", "jsp", "cgi", "html", "htm"});

template <class Names>
bool holds(const Names& names, std::string_view name)
{
    return std::any_of(
        names.begin(), names.end(), [name](std::string_view each) { return equalsIgnoringAsciiCase(each, name); });
}

} // namespace

std::string extensionOf(std::string_view url)
{
    const auto path = url.substr(0, url.find_first_of("?#"));
    const auto file = path.substr(path.rfind('/') + 1);
    const auto dot = file.rfind('.');
    return dot == std::string_view::npos ? std::string() : asciiLower(file.substr(dot + 1));
}

bool isMediaExtension(std::string_view extension)
{
    return holds(kAudio, extension) || holds(kVideo, extension);
}

bool isScriptExtension(std::string_view extension)
{
    return holds(kScripts, extension);
}

bool isAudio(std::string_view mimeType, std::string_view url)
{
    if (startsWithIgnoringAsciiCase(mimeType, "audio/") || equalsIgnoringAsciiCase(mimeType, "application/ogg"))
        return true;
    const bool isSilent = startsWithIgnoringAsciiCase(mimeType, "image/")
        || startsWithIgnoringAsciiCase(mimeType, "video/") || startsWithIgnoringAsciiCase(mimeType, "text/");
    return !isSilent && holds(kAudio, extensionOf(url));
}

bool isAudioOrVideo(std::string_view mimeType, std::string_view url)
{
    if (isAudio(mimeType, url) || startsWithIgnoringAsciiCase(mimeType, "video/"))
        return true;
    const bool isOther =
        startsWithIgnoringAsciiCase(mimeType, "image/") || startsWithIgnoringAsciiCase(mimeType, "text/");
    return !isOther && isMediaExtension(extensionOf(url));
}

} // namespace tidemark::feed
