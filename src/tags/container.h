// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/audio_tags.h"

#include <cstdint>

namespace tidemark::tags {

/// The container of a file, as its first bytes tell it.
enum class Container { Unknown, Mp3, Aac, Mp4, Ogg, Flac, Matroska, Wav, Aiff };

/// Where in a file its container begins: behind ID3v2 tags, if there are any.
struct ContainerPlace {
    Container kind = Container::Unknown;
    std::uint64_t offset = 0;
};

/// Reads titles, duration and chapters with libavformat. Unknown lets libavformat guess among the containers above,
/// which it does by many frames in a row. Reads at most about 24 MiB, most often the header alone; opens nothing but
/// `source`. Blocking.
/// @return ErrorCode::Unsupported where there is no audio; the source's own error where reading failed.
[[nodiscard]] Result<AudioTags> readContainer(ByteSource& source, ContainerPlace place, std::stop_token stop);

} // namespace tidemark::tags
