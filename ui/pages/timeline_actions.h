// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/navigator.h"

#include <QWidget>

namespace tidemark::pages {

/// What the listener does to a timeline: each says that it is done, and can be undone. Borrowed parts outlive it.
class TimelineActions final {
public:
    TimelineActions(const views::WindowContext& context, views::Navigator& navigator, QWidget* owner)
        : m_context(context), m_navigator(navigator), m_owner(owner)
    {
    }

    /// Nothing: the best source again.
    void chooseForEpisode(EpisodeId id, std::optional<ChapterSource> source);
    void chooseForShow(ShowId id, std::optional<ChapterSource> source);
    /// @param done what the toast says once it is done
    void change(EpisodeId id, bridge::ChapterWish wish, const QString& done);
    void discardChanges(EpisodeId id);
    /// Loads pictures of this show's chapters from any server.
    void loadImages(ShowId id);
    void say(const QString& text) { m_navigator.showToast({text, {}, {}, {}}); }

private:
    [[nodiscard]] bridge::Callback<bridge::TimelineUndo> offeringUndo(const QString& done);

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    QWidget* m_owner;
};

} // namespace tidemark::pages
