// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/artwork_label.h"
#include "pages/chapters_view.h"
#include "pages/episode_actions.h"
#include "pages/labels.h"
#include "pages/notes_view.h"
#include "views/page.h"
#include "views/status_strip.h"

#include <QElapsedTimer>
#include <QStackedWidget>

class QPushButton;
class QTabBar;

namespace tidemark::pages {

/// One episode: what it is, its timeline, its notes. A click on a chapter or on a time in the notes plays from there.
class EpisodePage final : public views::Page {
    Q_OBJECT

public:
    EpisodePage(const views::WindowContext& context, views::Navigator& navigator, EpisodeId id, QWidget* parent);
    [[nodiscard]] QString title() const override { return m_data.row.title; }
    void reload() override;
    void focusContent() override;

private:
    [[nodiscard]] QWidget* makeHeader();
    void connectSignals();
    void showData(const bridge::EpisodePageData& data);
    void onLooked();
    void showGuests();
    void showDownload();
    void updateButtons();
    void playOrPause();
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
    ChaptersView* m_chapters;
    NotesView* m_notes;
    QElapsedTimer m_sinceShown; ///< where no chapters were known: until a first look for some is over
};

} // namespace tidemark::pages
