// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/timeline_values.h"
#include "pages/labels.h"

#include <QWidget>

#include <vector>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace tidemark::pages {

/// Where chapters were looked for outside of the feed, when, and how it went; and looking again.
class WhyLooks final : public QWidget {
    Q_OBJECT

public:
    explicit WhyLooks(theme::Theme& theme, QWidget* parent = nullptr);
    void setLooks(const std::vector<bridge::LookData>& looks);
    void setLooking(bool isLooking);

Q_SIGNALS:
    void lookAgainRequested();

private:
    theme::Theme& m_theme;
    QPushButton* m_again;
    QProgressBar* m_progress;
    QVBoxLayout* m_lines;
    std::vector<bridge::LookData> m_looks;
};

} // namespace tidemark::pages
