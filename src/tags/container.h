// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tags/audio_tags.h"
#include "tags/container_kind.h"

namespace tidemark::tags {

/// Reads titles, duration and chapters with libavformat. Unknown lets libavformat guess among the containers above,
/// which it does by many frames in a row. Reads at most about 24 MiB, most often the header alone; opens nothing but
/// `source`. Blocking.
/// @return ErrorCode::Unsupported where there is no audio; the source's own error where reading failed.
[[nodiscard]] Result<AudioTags> readContainer(ByteSource& source, ContainerPlace place, std::stop_token stop);

} // namespace tidemark::tags
