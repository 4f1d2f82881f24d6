// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/episode_delegate.h"
#include "models/episode_list_model.h"
#include "views/navigator.h"

#include <QListView>

#include <functional>

namespace tidemark::pages {

/// A list of episodes with everything that can be done with them: Enter or a click opens, a context menu and keys do
/// the rest (Ctrl+Enter plays, Q queues, D downloads, P marks played). GUI thread.
class EpisodeListView final : public QListView {
    Q_OBJECT

public:
    EpisodeListView(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent = nullptr);

    [[nodiscard]] models::EpisodeListModel& episodes() { return *m_model; }
    void setColumns(const delegates::EpisodeColumns& columns);
    /// Lists of the queue have entries of their own in the menu; called with the row.
    void setRemoveAction(const QString& text, std::function<void(int row)> remove);
    /// The list takes the height of its rows instead of scrolling: for pages that hold several.
    void setGrowing(bool isGrowing);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openRow(const QModelIndex& index);
    void playRow(const QModelIndex& index);
    void repaintPlaying();

    views::WindowContext m_context;
    views::Navigator& m_navigator;
    models::EpisodeListModel* m_model;
    delegates::EpisodeDelegate* m_delegate;
    QString m_removeText;
    std::function<void(int)> m_remove;
    EpisodeId m_playing;
    bool m_isGrowing = false;
};

} // namespace tidemark::pages
