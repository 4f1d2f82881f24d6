// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/merge.h"

#include <string>
#include <variant>
#include <vector>

/// How what the listener does to a shown timeline becomes edits. Pure.
namespace tidemark::library {

/// A chapter as the listener saw it: found again by this, whatever was shown before it meanwhile.
struct SeenChapter {
    Milliseconds start{0};
    std::string title;
    bool operator==(const SeenChapter&) const = default;
};

/// Moves this chapter and all behind it, for example past an inserted ad. `by` may be negative.
struct ShiftFrom {
    SeenChapter chapter;
    Milliseconds by{0};
};
struct RenameChapter {
    SeenChapter chapter;
    std::string title;
};
struct RemoveChapter {
    SeenChapter chapter;
};
struct AddChapter {
    Milliseconds at{0};
    std::string title;
};
using ChapterWish = std::variant<ShiftFrom, RenameChapter, RemoveChapter, AddChapter>;

/// @return the edits of the episode once the wish is fulfilled; the same list where it changes nothing.
/// ErrorCode::NotFound where the timeline does not show that chapter any more; InvalidArgument on an empty title and
/// on a time that is negative or past 100 hours.
[[nodiscard]] Result<std::vector<ChapterEdit>> editsAfter(
    std::vector<ChapterEdit> edits, const timeline::ShownTimeline& shown, const ChapterWish& wish);

} // namespace tidemark::library
