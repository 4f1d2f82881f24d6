// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::audio {

/// What a demuxer says about one of its streams.
struct StreamKind {
    std::string mediaType; ///< such as "audio/mpeg"
    int mpegVersion = 0; ///< of "audio/mpeg": 1 is MP3, 2 and 4 are AAC
    bool isFramed = true; ///< cut into frames already; else a parser goes in front
};

/// @return the names of the elements that decode such a stream, in order; none for samples that need no decoder.
/// ErrorCode::MissingCodec where none is installed; its detail names the Debian package.
[[nodiscard]] Result<std::vector<std::string>> decodersFor(
    const StreamKind& kind, const std::function<bool(const char* factoryName)>& isInstalled);

/// @return the Debian 12 package that holds an element we use.
[[nodiscard]] std::string_view packageOfElement(std::string_view factoryName);

} // namespace tidemark::audio
