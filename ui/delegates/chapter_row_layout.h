// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"

#include <QRect>

namespace tidemark::delegates {

/// Where the parts of a chapter's row stand; a part that the chapter does not have is empty.
struct ChapterRowLayout {
    QRect start;
    QRect picture; ///< square; its room is kept in all rows where one has a picture
    QRect title;
    QRect place;
    QRect link; ///< as large as a pointer needs
    QRect length;
    QRect mark; ///< heard, playing; under the pointer: more. As large as a pointer needs
};

/// @return the one height of all rows.
[[nodiscard]] int chapterRowHeight(const theme::Theme& theme, bool hasPictures);
/// @param isStrong the title is set in semi-bold, and takes more room
/// @param hasPictures whether any chapter of the list has one
[[nodiscard]] ChapterRowLayout layoutChapterRow(
    const theme::Theme& theme, const QRect& row, const bridge::ChapterData& chapter, bool isStrong, bool hasPictures);

} // namespace tidemark::delegates
