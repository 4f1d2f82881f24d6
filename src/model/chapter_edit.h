// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "model/chapter.h"
#include "model/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace tidemark {

enum class ChapterEditKind { Shift, Rename, Remove, Add };

/// @return "shift", "rename", "remove" or "add": the form in JSON and the database.
[[nodiscard]] std::string_view chapterEditKindName(ChapterEditKind kind);
[[nodiscard]] std::optional<ChapterEditKind> chapterEditKindFromName(std::string_view name);

/// One thing that the listener changed in a timeline. It names its chapter by what the publisher says of it, so that it
/// follows a chapter that the publisher moves or renames, and it stays when a source's chapters are replaced.
/// What each does: timeline/edits.h.
struct ChapterEdit {
    ChapterEditId id; ///< not set before it is stored
    ChapterSource source = ChapterSource::User; ///< whose chapters it changes; User: there are none but the listener's
    ChapterEditKind kind = ChapterEditKind::Add;
    Milliseconds at{0}; ///< start of the chapter as its source had it; of Add: where the new one starts
    std::string seenTitle; ///< title of the chapter as its source had it; empty: none is meant (Add, Shift from a time)
    Milliseconds shift{0}; ///< Shift: how much later, negative: earlier
    std::string title; ///< Rename and Add: the new title
    bool operator==(const ChapterEdit&) const = default;
};

} // namespace tidemark
