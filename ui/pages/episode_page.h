// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/chapter_delegate.h"
#include "models/chapter_list_model.h"
#include "pages/artwork_label.h"
#include "pages/empty_state.h"
#include "pages/episode_actions.h"
#include "pages/labels.h"
#include "views/page.h"
#include "views/status_strip.h"

#include <QStackedWidget>

class QLabel;
class QListView;
class QPushButton;
class QTabBar;
class QTextBrowser;

namespace tidemark::pages {

/// One episode: what it is, its timeline, its notes. The current chapter follows the sound; a click on a chapter or on
/// a time in the notes plays from there.
class EpisodePage final : public views::Page {
    Q_OBJECT

public:
    EpisodePage(const views::WindowContext& context, views::Navigator& navigator, EpisodeId id, QWidget* parent);
    [[nodiscard]] QString title() const override { return m_data.row.title; }
    void reload() override;
    void focusContent() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QWidget* makeChapters();
    [[nodiscard]] QWidget* makeNotes();
    void connectSignals();
    void showData(const bridge::EpisodePageData& data);
    void showMeta();
    void showGuests();
    void showSource();
    void showNotes();
    void showDownload();
    void updateButtons();
    void updateProgress();
    void playOrPause();
    void playChapter(const QModelIndex& index);
    void playFrom(Milliseconds at);
    [[nodiscard]] bool isLoadedHere() const;

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    EpisodeId m_id;
    bridge::EpisodePageData m_data;
    EpisodeActions m_actions;
    QPushButton* m_showLink;
    ArtworkLabel* m_artwork;
    TextLabel* m_title;
    QWidget* m_chips;
    TextLabel* m_meta;
    QPushButton* m_play;
    QPushButton* m_queue;
    QPushButton* m_download;
    QPushButton* m_played;
    QPushButton* m_attach;
    QPushButton* m_link;
    views::StatusStrip* m_status;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    models::ChapterListModel* m_chapterModel;
    delegates::ChapterDelegate* m_chapterDelegate;
    QWidget* m_sourceRow = nullptr;
    QLabel* m_sourceBadge = nullptr;
    TextLabel* m_sourceText = nullptr;
    QListView* m_chapters = nullptr;
    EmptyState* m_noChapters = nullptr;
    QTextBrowser* m_notes = nullptr;
    int m_followed = -1; ///< the current chapter that was last scrolled to
};

} // namespace tidemark::pages
