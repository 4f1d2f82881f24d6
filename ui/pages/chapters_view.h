// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/chapter_delegate.h"
#include "models/chapter_list_model.h"
#include "pages/empty_state.h"
#include "pages/labels.h"
#include "views/navigator.h"

#include <QWidget>

class QListView;

namespace tidemark::pages {

/// The timeline of one episode: its chapters, which of them plays, and where they come from. Follows the player by
/// itself.
class ChaptersView final : public QWidget {
    Q_OBJECT

public:
    explicit ChaptersView(const views::WindowContext& context, QWidget* parent = nullptr);
    void setEpisode(const bridge::EpisodePageData& episode);
    /// Gives the focus to the chapters.
    /// @return whether there are any
    bool focusChapters();

Q_SIGNALS:
    void playRequested(tidemark::Milliseconds from);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectSignals();
    void requestPlay(const QModelIndex& index);
    void showSource();
    void showPlaying();
    void showProgress();
    [[nodiscard]] bool isLoadedHere() const;

    views::WindowContext m_context;
    bridge::EpisodePageData m_data;
    models::ChapterListModel* m_model;
    delegates::ChapterDelegate* m_delegate;
    QWidget* m_sourceRow;
    QLabel* m_sourceBadge;
    TextLabel* m_sourceText;
    QListView* m_list;
    EmptyState* m_empty;
    int m_followed = -1; ///< the current chapter that was last scrolled to
};

} // namespace tidemark::pages
