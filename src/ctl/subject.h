// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/tools.h"
#include "ctl/context.h"

#include <memory>
#include <string>
#include <vector>

namespace tidemark::ctl {

/// What `chapters`, `clip` and `play` are about: an episode of the library, or a file or URL that need not be in it.
struct Subject {
    std::unique_ptr<assembly::Tools> tools; ///< keeps what a URL fetched; null for episodes
    std::shared_ptr<ByteSource> audio;
    std::vector<Chapter> timeline;
    std::string title;
};

/// Opens it. For a file or URL the timeline is what stands inside that file.
[[nodiscard]] Result<Subject> openSubject(Context& context, const std::string& idFileOrUrl);

/// The episode as its page shows it; opens no audio. ErrorCode::NotFound where the library has none of this id.
[[nodiscard]] Result<library::EpisodeDetail> findEpisode(Context& context, EpisodeId id);

/// @return the chapter, counted from 1. ErrorCode::NotFound says how many there are.
[[nodiscard]] Result<Chapter> chapterOf(const std::vector<Chapter>& timeline, std::int64_t number);

} // namespace tidemark::ctl
