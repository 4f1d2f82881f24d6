// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chapter_edit.h"

#include <span>
#include <vector>

namespace tidemark::timeline {

/// What a shown chapter is to its source: how an edit names it.
struct ChapterOrigin {
    ChapterSource source = ChapterSource::User;
    Milliseconds start{0}; ///< as the source has it; of an added one: where it was added
    std::string title; ///< as the source has it; of an added one: as it was added
    ChapterEditId addedBy; ///< set where the listener added the chapter
    bool operator==(const ChapterOrigin&) const = default;
};

struct EditedChapter {
    Chapter chapter;
    ChapterOrigin origin;
};

/// Does to one source's chapters what the listener did, one edit after the other:
/// - Shift moves the named chapter and all behind it; without a chapter, or where it is gone, all from `at` on. It does
///   nothing once the publisher has moved that chapter to where it was shifted.
/// - Rename and Remove change the named chapter; they do nothing where it is gone.
/// - Add puts a chapter in, which ends the one that it falls into.
/// A chapter is found by start and title, else by a title that only it has, else by a start within a second.
/// Renamed and added chapters have the source User. Pure.
/// @param chapters of one source, sorted by start.
/// @param edits those of the same source; others are passed over.
/// @return sorted by start.
[[nodiscard]] std::vector<EditedChapter> applyEdits(
    std::vector<Chapter> chapters, ChapterSource source, std::span<const ChapterEdit> edits);

} // namespace tidemark::timeline
