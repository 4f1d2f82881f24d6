// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What MIME types and file endings say of a file. Both lie; the sound itself decides later. Pure.
namespace tidemark::feed {

/// @return the ending of the last segment of a URL's path in lower case, without dot; empty where there is none.
[[nodiscard]] std::string extensionOf(std::string_view url);
[[nodiscard]] bool isMediaExtension(std::string_view extension); ///< of audio or video
[[nodiscard]] bool isScriptExtension(std::string_view extension); ///< "php" and the like
[[nodiscard]] bool isAudio(std::string_view mimeType, std::string_view url);
[[nodiscard]] bool isAudioOrVideo(std::string_view mimeType, std::string_view url);

} // namespace tidemark::feed
