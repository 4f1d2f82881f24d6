// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/labels.h"
#include "views/page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tidemark::pages {

/// Rows of lists have room around their text; so that it stands in line with the headings, everything but lists is
/// inset by as much.
inline constexpr int kListOutset = 12;

/// @return a column with the room that every page leaves at its edges; headings go in with addInset(), lists as they
/// are.
[[nodiscard]] inline QVBoxLayout* pageColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    const int side = views::kPageMargin - kListOutset;
    column->setContentsMargins(side, views::kPageTop, side, 0);
    column->setSpacing(6);
    return column;
}

[[nodiscard]] inline TextLabel* makeTitle(theme::Theme& theme, const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(theme, theme::TextRole::Title, TextLabel::Tone::Normal, parent);
    label->setText(text);
    return label;
}

inline void addInset(QVBoxLayout& column, QWidget* widget, int stretch = 0, Qt::Alignment alignment = {})
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kListOutset, 0, kListOutset, 0);
    row->addWidget(widget, 1, alignment);
    column.addLayout(row, stretch);
}

} // namespace tidemark::pages
