// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string_view>

namespace tidemark::tags {

/// The container of a file, as its first bytes tell it.
enum class Container { Unknown, Mp3, Aac, Mp4, Ogg, Flac, Matroska, Wav, Aiff };

/// Where in a file its container begins: behind ID3v2 tags, if there are any.
struct ContainerPlace {
    Container kind = Container::Unknown;
    std::uint64_t offset = 0;
};

inline constexpr std::size_t kContainerHeadBytes = 16;
/// Some programs put a second tag in front of the first.
inline constexpr int kMaximumLeadingTags = 4;

/// @param head the first 16 bytes of the file, or of what is behind its tags
[[nodiscard]] Container containerOf(std::string_view head);
/// Behind a tag almost everything is MP3, and a tag may be too long for libavformat to look behind it.
[[nodiscard]] Container containerBehindTag(std::string_view head);

/// Skips ID3v2 tags (at most four, as many as some programs write) and tells what is behind them. Reads a few bytes of
/// each. Blocking. @return Unknown also for MP3 and ADTS without a tag: whose frames tell, not their first bytes.
[[nodiscard]] Result<ContainerPlace> findContainer(ByteSource& source, std::stop_token stop);

} // namespace tidemark::tags
