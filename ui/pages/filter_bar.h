// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/values.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tidemark::pages {

/// Chooses which episodes a list shows and in which order: words, a filter, an order. Typing asks after a short rest.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(theme::Theme& theme, QWidget* parent = nullptr);
    /// Sets words, filter and order of `query`; leaves the rest.
    void applyTo(bridge::EpisodeQuery& query) const;
    [[nodiscard]] bool isNarrowing() const; ///< words or a filter are set
    void reset();
    void focusWords();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_words;
    QComboBox* m_filter;
    QComboBox* m_sort;
    QTimer m_rest;
};

} // namespace tidemark::pages
