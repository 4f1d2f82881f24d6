// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/add_bar.h"
#include "pages/chapter_list_view.h"
#include "pages/empty_state.h"
#include "pages/notice_line.h"
#include "pages/shift_bar.h"
#include "pages/source_row.h"
#include "pages/timeline_actions.h"
#include "pages/why_panel.h"
#include "views/navigator.h"

#include <QWidget>

class QVBoxLayout;

namespace tidemark::pages {

/// The timeline of one episode: its chapters, which of them plays, where they come from and why, and the listener's
/// changes of them. Follows the player by itself, and looks for chapters outside of the feed where that is due.
class ChaptersView final : public QWidget {
    Q_OBJECT

public:
    ChaptersView(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent = nullptr);
    void setEpisode(const bridge::EpisodePageData& episode);
    /// Gives the focus to the chapters, or to what stands in their place.
    /// @return whether there is such a thing
    bool focusChapters();

Q_SIGNALS:
    void playRequested(tidemark::Milliseconds from);

private:
    // What it shows: chapters_view.cpp.
    void build();
    void connectSignals();
    void showNotices();
    void showEmpty();
    void showParts();
    void showPlaying();
    void showProgress();
    void openWhy(bool isByKey);
    void closeWhy();
    // What the listener changes: chapters_view_edits.cpp.
    void connectEdits();
    void openMenu(int row, const QPoint& globalPosition);
    void beginShift(int row, Milliseconds by);
    void previewShift(Milliseconds by);
    void endShift();
    void beginAdd();
    void endAdd();
    void remove(int row);
    void startHere(int row);
    void change(bridge::ChapterWish wish, const QString& done);
    [[nodiscard]] const bridge::ChapterData* chapterAt(int row) const;
    [[nodiscard]] static bridge::SeenChapter seen(const bridge::ChapterData& chapter);
    [[nodiscard]] int rowToShift() const;
    [[nodiscard]] bool isLoadedHere() const;

    views::WindowContext m_context;
    TimelineActions m_actions;
    bridge::EpisodePageData m_data;
    SourceRow* m_sourceRow;
    NoticeLine* m_lengthNotice;
    NoticeLine* m_pictureNotice;
    ShiftBar* m_shiftBar;
    AddBar* m_addBar;
    ChapterListView* m_list;
    EmptyState* m_empty;
    WhyPanel* m_why;
    bool m_isWhyOpen = false;
    bool m_wasWhyOpenedByKey = false;
    int m_shiftedRow = -1; ///< while the shift bar is open
};

} // namespace tidemark::pages
