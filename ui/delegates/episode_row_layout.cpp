// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/episode_row_layout.h"

namespace tidemark::delegates {

namespace {

/// Takes `width` and a gap off the right end of what is left.
QRect takeRight(QRect& left, int width, int gap)
{
    const QRect part(left.right() - width + 1, left.top(), width, left.height());
    left.setRight(part.left() - gap - 1);
    return part;
}

} // namespace

EpisodeRowLayout layoutEpisodeRow(const QRect& row, const theme::Theme& theme)
{
    EpisodeRowLayout layout;
    layout.ground = row.adjusted(0, theme.scaled(1), 0, -theme.scaled(1));
    const int padding = theme.scaled(12);
    const int gap = theme.scaled(14);
    QRect left = layout.ground.adjusted(padding, 0, -padding, 0);
    const int side = theme.scaled(46);
    layout.artwork = QRect(left.left(), left.center().y() - side / 2, side, side);
    left.setLeft(layout.artwork.right() + 1 + theme.scaled(22));

    layout.state = takeRight(left, theme.scaled(18), gap);
    if (left.width() > theme.scaled(360)) {
        auto progress = takeRight(left, theme.scaled(84), theme.scaled(22));
        progress.setTop(progress.center().y() - theme.scaled(4) / 2);
        progress.setHeight(theme.scaled(4));
        layout.progress = progress;
    }
    if (left.width() > theme.scaled(560))
        layout.chapters = takeRight(left, theme.scaled(92), gap);
    if (left.width() > theme.scaled(420))
        layout.duration = takeRight(left, theme.scaled(84), gap);
    if (left.width() > theme.scaled(330))
        layout.date = takeRight(left, theme.scaled(104), gap);

    const int titleHeight = QFontMetrics(theme.font(theme::TextRole::Strong)).height();
    const int subtitleHeight = QFontMetrics(theme.font(theme::TextRole::Small)).height();
    const int top = left.center().y() - (titleHeight + theme.scaled(2) + subtitleHeight) / 2 + 1;
    layout.title = QRect(left.left(), top, left.width(), titleHeight);
    layout.subtitle = QRect(left.left(), layout.title.bottom() + 1 + theme.scaled(2), left.width(), subtitleHeight);
    return layout;
}

int episodeRowHeight(const theme::Theme& theme)
{
    return theme.scaled(66);
}

} // namespace tidemark::delegates
