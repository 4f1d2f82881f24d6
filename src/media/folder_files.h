// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/media_cache.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tidemark::media {

struct MediaPaths {
    std::filesystem::path media;
    std::filesystem::path sidecar;
};

/// @return the files of the folder whose names up to the first dot are keys. What is not a plain file is left out.
[[nodiscard]] std::vector<StoredFile> filesInFolder(
    const std::filesystem::path& folder, const std::function<bool(const std::string&)>& isKey);

/// Deletes both unless another program holds the media file. @return whether they are gone.
[[nodiscard]] Result<bool> removeUnheld(const MediaPaths& paths);

} // namespace tidemark::media
