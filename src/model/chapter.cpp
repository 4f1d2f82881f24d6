// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chapter.h"

#include <array>

namespace tidemark {

namespace {
constexpr std::array<std::string_view, 8> kNames{"notes", "psc", "json", "id3", "mp4", "vorbis", "matroska", "user"};
}

std::string_view chapterSourceName(ChapterSource source)
{
    return kNames.at(static_cast<std::size_t>(source));
}

std::optional<ChapterSource> chapterSourceFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<ChapterSource>(i);
    }
    return std::nullopt;
}

} // namespace tidemark
