// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/index_keeper.h"
#include "base/byte_source.h"
#include "library/services.h"
#include "model/episode.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::library {

/// The bytes of an enclosure, and what media knows of them where they are fetched.
struct EpisodeSource {
    std::shared_ptr<ByteSource> bytes;
    std::shared_ptr<media::MediaSource> fetched; ///< null for attached and bundled files
    std::shared_ptr<audio::IndexKeeper> indexKeeper = nullptr; ///< null for bundled files
    bool isMetered = false; ///< its bytes cost the listener money
};

/// @return the name of an enclosure's file in the media folder.
[[nodiscard]] std::string mediaKey(EnclosureId id);

/// @return whose file that is; nothing where mediaKey() makes no such name.
[[nodiscard]] std::optional<EnclosureId> enclosureOfKey(std::string_view key);

/// Opens an enclosure where it is. Touches the disk: for the pool. ErrorCode::NotFound where an attached file is gone.
[[nodiscard]] Result<EpisodeSource> openEnclosure(const Services& services, const Enclosure& enclosure);

} // namespace tidemark::library
