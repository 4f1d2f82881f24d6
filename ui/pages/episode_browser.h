// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/empty_state.h"
#include "pages/episode_list_view.h"
#include "pages/filter_bar.h"
#include "pages/labels.h"
#include "views/status_strip.h"

#include <QWidget>

namespace tidemark::pages {

/// A filtered list of episodes with its count, its empty state and its errors: all episodes, or those of one show.
class EpisodeBrowser final : public QWidget {
    Q_OBJECT

public:
    /// @param show restricts to one show; not set: all
    EpisodeBrowser(const views::WindowContext& context, views::Navigator& navigator, std::optional<ShowId> show,
        QWidget* parent = nullptr);
    void reload();
    void focusList();

private:
    void applyQuery();
    void onLoaded();

    std::optional<ShowId> m_show;
    FilterBar* m_filters;
    TextLabel* m_count;
    views::StatusStrip* m_status;
    EpisodeListView* m_list;
    EmptyState* m_empty;
};

} // namespace tidemark::pages
