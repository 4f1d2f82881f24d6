// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "pages/labels.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace tidemark::pages {

/// The line above an episode's chapters: where they come from, where else there are some, why these; and adding one.
class SourceRow final : public QWidget {
    Q_OBJECT

public:
    explicit SourceRow(theme::Theme& theme, QWidget* parent = nullptr);
    void setEpisode(const bridge::EpisodePageData& episode);
    /// Whether a chapter can be added: the episode is loaded, so there is a moment to add it at.
    void setCanAdd(bool canAdd);
    /// The answer to "why" is open: nothing to ask.
    void setAnswered(bool isAnswered);
    void focusWhy();

Q_SIGNALS:
    void whyRequested(bool isByKey);
    void addRequested();

private:
    void showParts();
    void restyle();

    theme::Theme& m_theme;
    QLabel* m_badge;
    ElidedLabel* m_others;
    QString m_parts; ///< of the line about the others
    QPushButton* m_why;
    QToolButton* m_add;
};

} // namespace tidemark::pages
