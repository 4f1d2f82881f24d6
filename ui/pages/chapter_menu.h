// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"

#include <QMenu>

#include <functional>

namespace tidemark::pages {

/// What a chapter's menu offers beyond the chapter itself.
struct ChapterCommands {
    std::function<void()> play;
    std::function<void()> startHere; ///< empty: the episode is not loaded, so there is no "here"
    std::function<void()> shift;
    std::function<void()> rename;
    std::function<void()> remove;
    std::function<void()> add; ///< empty as startHere
};

/// Fills a chapter's menu; copying and opening links need no command.
void fillChapterMenu(QMenu& menu, const theme::Theme& theme, const bridge::EpisodePageData& episode,
    const bridge::ChapterData& chapter, const ChapterCommands& commands);

/// @return the episode's page, else its audio, at that moment (a media fragment, "#t=672"); empty where it has neither.
[[nodiscard]] QString momentLink(const bridge::EpisodePageData& episode, Milliseconds at);
/// @return "Slow Bridges, 11:12: A simple picture of a tide".
[[nodiscard]] QString momentTitle(const bridge::EpisodePageData& episode, const bridge::ChapterData& chapter);

/// Opens http and https in the browser, nothing else.
void openWebLink(const QString& link);

} // namespace tidemark::pages
