// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/timeline_values.h"
#include "pages/labels.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace tidemark::pages {

/// The sources of an episode's chapters as a choice: each with its number of chapters and why it is or is not shown;
/// and the same choice for all episodes of the show.
class WhySources final : public QWidget {
    Q_OBJECT

public:
    using Source = std::optional<ChapterSource>; ///< nothing: the best one

    explicit WhySources(theme::Theme& theme, QWidget* parent = nullptr);
    void setExplanation(const bridge::TimelineExplanationData& explanation);
    /// To the choice that is in force.
    void focusChoice();

Q_SIGNALS:
    void chosenForEpisode(std::optional<tidemark::ChapterSource> source);
    void chosenForShow(std::optional<tidemark::ChapterSource> source);

private:
    struct Row {
        Source source;
        QRadioButton* button;
        TextLabel* reason;
    };
    void rebuildRows(const std::vector<Source>& sources);
    void addRow(Source source);
    void showShow(const bridge::TimelineExplanationData& explanation);

    theme::Theme& m_theme;
    QButtonGroup* m_group;
    QVBoxLayout* m_rowsLayout;
    std::vector<Row> m_rows; ///< the first is "automatic"
    QWidget* m_forShow; ///< the line about the whole show
    TextLabel* m_showText;
    QPushButton* m_useForShow;
    QPushButton* m_automaticForShow;
    Source m_shown;
};

} // namespace tidemark::pages
