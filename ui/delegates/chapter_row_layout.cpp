// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/chapter_row_layout.h"

#include <QFontMetrics>

#include <algorithm>

namespace tidemark::delegates {

using theme::TextRole;

namespace {

constexpr double kInset = 12;
constexpr double kStart = 64;
constexpr double kPicture = 32;
constexpr double kLength = 70;
constexpr double kTarget = 28; ///< of a pointer
constexpr double kNarrowestPlace = 40; ///< below this a name says nothing

} // namespace

int chapterRowHeight(const theme::Theme& theme, bool hasPictures)
{
    return theme.scaled(hasPictures ? 44 : 37);
}

ChapterRowLayout layoutChapterRow(
    const theme::Theme& theme, const QRect& row, const bridge::ChapterData& chapter, bool isStrong, bool hasPictures)
{
    ChapterRowLayout layout;
    const int target = theme.scaled(kTarget);
    const auto column = [&row](int left, int width) { return QRect(left, row.top(), width, row.height()); };
    int left = row.left() + theme.scaled(kInset);
    int right = row.right() + 1 - theme.scaled(kInset) + theme.scaled(6); // the mark's own room ends at the inset
    layout.mark = column(right - target, target);
    right = layout.mark.left() - theme.scaled(2);
    layout.length = column(right - theme.scaled(kLength), theme.scaled(kLength));
    right = layout.length.left() - theme.scaled(10);
    layout.start = column(left, theme.scaled(kStart));
    left += layout.start.width();
    if (hasPictures) {
        const int side = theme.scaled(kPicture);
        if (!chapter.imageUrl.isEmpty())
            layout.picture = QRect(left, row.top() + (row.height() - side) / 2, side, side);
        left += side + theme.scaled(12);
    }
    if (!chapter.href.isEmpty())
        right -= target;
    const auto widthOf = [&theme](TextRole role, const QString& text) {
        return QFontMetrics(theme.font(role)).horizontalAdvance(text) + 2; // rounding must not end it in "…"
    };
    const int titleWidth = widthOf(isStrong ? TextRole::Strong : TextRole::Body, chapter.title);
    layout.title = column(left, std::clamp(titleWidth, 0, std::max(0, right - left)));
    left = layout.title.right() + 1;
    if (!chapter.placeName.isEmpty()) {
        const int from = left + theme.scaled(10);
        const int room = std::min(right - from, widthOf(TextRole::Small, chapter.placeName));
        if (room >= theme.scaled(kNarrowestPlace) || room == widthOf(TextRole::Small, chapter.placeName)) {
            layout.place = column(from, room);
            left = layout.place.right() + 1;
        }
    }
    if (!chapter.href.isEmpty())
        layout.link = column(left, target);
    return layout;
}

} // namespace tidemark::delegates
