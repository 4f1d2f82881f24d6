// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/artwork_label.h"
#include "pages/episode_browser.h"
#include "pages/labels.h"
#include "views/page.h"
#include "views/status_strip.h"

class QPushButton;

namespace tidemark::pages {

/// One show: who makes it, what it is about, its state, and its episodes. Also "all episodes" where no show is given.
class ShowPage final : public views::Page {
    Q_OBJECT

public:
    ShowPage(const views::WindowContext& context, views::Navigator& navigator, ShowId id, QWidget* parent);
    [[nodiscard]] QString title() const override { return m_show.title; }
    void reload() override;
    void focusContent() override { m_browser->focusList(); }

private:
    [[nodiscard]] QWidget* makeHeader();
    void showRow(const bridge::ShowRowData& show);
    void showStatus();
    void updateRefreshButton();
    void askForMerge();
    void offerMerge(const bridge::MergeOffer& offer);
    void openMenu();
    void unsubscribe();

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    ShowId m_id;
    bridge::ShowRowData m_show;
    ArtworkLabel* m_artwork;
    TextLabel* m_title;
    TextLabel* m_author;
    TextLabel* m_meta;
    TextLabel* m_description;
    QPushButton* m_refresh;
    QPushButton* m_website;
    QPushButton* m_more;
    views::StatusStrip* m_status;
    views::StatusStrip* m_mergeStrip;
    std::optional<bridge::MergeOffer> m_offer;
    EpisodeBrowser* m_browser;
};

/// Every episode of the library.
class AllEpisodesPage final : public views::Page {
    Q_OBJECT

public:
    AllEpisodesPage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void reload() override { m_browser->reload(); }
    void focusContent() override { m_browser->focusList(); }

private:
    EpisodeBrowser* m_browser;
};

} // namespace tidemark::pages
