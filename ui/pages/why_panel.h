// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/fitted_tree.h"
#include "pages/timeline_actions.h"
#include "pages/why_looks.h"
#include "pages/why_sources.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace tidemark::pages {

/// Why an episode shows these chapters, or none: the sources to choose from, what the listener changed, where chapters
/// were looked for, what became of each time in the notes, and what was there before. Stands in place of the chapters;
/// Escape closes it.
class WhyPanel final : public QScrollArea {
    Q_OBJECT

public:
    WhyPanel(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent = nullptr);
    void setEpisode(EpisodeId id, ShowId show, bool hasChapters);
    /// Asks for everything again.
    void reload();
    /// @param isByKey whether the keyboard is in use: then the choice that is in force gets the focus
    void takeFocus(bool isByKey);

Q_SIGNALS:
    void closeRequested();
    void explained(); ///< everything is shown

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A heading with what belongs to it; both come and go together.
    struct Section {
        QWidget* box = nullptr;
        QVBoxLayout* column = nullptr;
    };
    [[nodiscard]] Section makeSection(const QString& heading);
    void makeChanges();
    void makeTimes();
    void makeHistory();
    void connectSignals();
    void showExplanation(const bridge::TimelineExplanationData& explanation);
    void showTimes();
    void showHistory();
    void restyle();

    views::WindowContext m_context;
    TimelineActions m_actions;
    EpisodeId m_id;
    ShowId m_show;
    bridge::TimelineExplanationData m_explanation;
    QVBoxLayout* m_column;
    QLabel* m_heading;
    QToolButton* m_close;
    WhySources* m_sources;
    WhyLooks* m_looks;
    Section m_changes;
    TextLabel* m_changeCount = nullptr;
    Section m_times;
    FittedTree* m_timeTable = nullptr;
    Section m_history;
    FittedTree* m_historyTree = nullptr;
    bool m_wantsFocus = false; ///< the choice gets the focus once it is known
};

} // namespace tidemark::pages
