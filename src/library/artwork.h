// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/services.h"
#include "model/ids.h"

#include <filesystem>
#include <memory>
#include <string>

namespace tidemark::library {

/// @return the address of a picture inside an episode's audio file, for Artwork: "episode:ID/embedded:…".
/// @param embedded as Chapter::imageUrl has it, see model/embedded_picture.h
[[nodiscard]] std::string chapterPictureUrl(EpisodeId id, const std::string& embedded);

/// Pictures by URL: from the program, from the cache folder, or fetched into it; those of chapters out of the audio
/// file (a part of it is fetched where it is not on disk, and kept with it). The bytes are as they came (PNG, JPEG,
/// WebP …); the window decodes and scales them off the main thread. Main thread.
class Artwork final {
public:
    /// @param folder holds the cache; may be deleted at any time
    Artwork(Services services, std::filesystem::path folder);
    ~Artwork();
    /// Several requests for one URL share one fetch. A URL that failed is not tried again for ten minutes.
    void bytes(const std::string& url, Reply<std::shared_ptr<const std::string>> reply);

private:
    class Implementation;
    std::shared_ptr<Implementation> m_implementation;
};

} // namespace tidemark::library
