// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chapter_edit.h"

#include <array>

namespace tidemark {

namespace {
constexpr std::array<std::string_view, 4> kNames{"shift", "rename", "remove", "add"};
}

std::string_view chapterEditKindName(ChapterEditKind kind)
{
    return kNames.at(static_cast<std::size_t>(kind));
}

std::optional<ChapterEditKind> chapterEditKindFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<ChapterEditKind>(i);
    }
    return std::nullopt;
}

} // namespace tidemark
