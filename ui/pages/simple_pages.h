// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/add_show_panel.h"
#include "pages/empty_state.h"
#include "pages/episode_list_view.h"
#include "pages/labels.h"
#include "views/page.h"

#include <QScrollArea>
#include <QStackedLayout>

/// The pages of the centre that are a heading and a list.
namespace tidemark::pages {

/// Adding a show, and the first start.
class AddShowPage final : public views::Page {
    Q_OBJECT

public:
    AddShowPage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void reload() override { }
    void focusContent() override { m_panel->focusField(); }
    [[nodiscard]] AddShowPanel& panel() { return *m_panel; }

private:
    AddShowPanel* m_panel;
};

/// What was begun, what is new; in an empty library the first start.
class HomePage final : public views::Page {
    Q_OBJECT

public:
    HomePage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void reload() override;
    void focusContent() override;

private:
    [[nodiscard]] QWidget* makeWelcome();
    [[nodiscard]] QWidget* makeLists();
    void showHeard(const std::vector<bridge::EpisodeRowData>& rows);

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    QStackedLayout* m_stack;
    QWidget* m_welcome;
    QWidget* m_lists;
    AddShowPanel* m_panel = nullptr;
    QWidget* m_heardHeading = nullptr;
    EpisodeListView* m_heard = nullptr;
    QWidget* m_newHeading = nullptr;
    EpisodeListView* m_new = nullptr;
    TextLabel* m_nothing = nullptr;
};

/// What plays next; the first entry is playing.
class QueuePage final : public views::Page {
    Q_OBJECT

public:
    QueuePage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void reload() override;
    void focusContent() override { m_list->setFocus(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void remove(int row);

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    TextLabel* m_count;
    EpisodeListView* m_list;
    EmptyState* m_empty;
};

/// Episodes on disk and on their way there.
class DownloadsPage final : public views::Page {
    Q_OBJECT

public:
    DownloadsPage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent);
    [[nodiscard]] QString title() const override;
    void reload() override;
    void focusContent() override { m_list->setFocus(); }

private:
    void showAll(const std::vector<bridge::DownloadData>& downloads);

    views::WindowContext m_context;
    TextLabel* m_count;
    TextLabel* m_errors;
    EpisodeListView* m_list;
    EmptyState* m_empty;
};

} // namespace tidemark::pages
