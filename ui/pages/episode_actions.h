// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "views/navigator.h"

#include <QMenu>
#include <QWidget>

namespace tidemark::pages {

/// What can be done with an episode from any place: the same words, the same undo. Borrowed parts outlive it.
class EpisodeActions final {
public:
    EpisodeActions(const views::WindowContext& context, views::Navigator& navigator, QWidget* owner)
        : m_context(context), m_navigator(navigator), m_owner(owner)
    {
    }

    void fillMenu(QMenu& menu, const bridge::EpisodeRowData& row);
    void queue(const bridge::EpisodeRowData& row);
    void queueNext(const bridge::EpisodeRowData& row);
    /// Marks it played, or unplayed where it was; can be undone.
    void togglePlayed(const bridge::EpisodeRowData& row);
    /// Fetches it, ends the fetching, or deletes the file, as its state is.
    void toggleDownload(const bridge::EpisodeRowData& row);
    /// Asks for an audio file and gives it to the episode.
    void attachFile(EpisodeId id);

    /// @return what toggleDownload() would do, as a menu says it.
    [[nodiscard]] static QString downloadText(const bridge::EpisodeRowData& row);

private:
    void say(const QString& text) { m_navigator.showToast({text, {}, {}, {}}); }

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    QWidget* m_owner;
};

} // namespace tidemark::pages
