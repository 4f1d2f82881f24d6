// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/labels.h"
#include "views/page.h"

#include <QVBoxLayout>

namespace tidemark::pages {

/// @return a column with the room that every page leaves at its edges.
[[nodiscard]] inline QVBoxLayout* pageColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(views::kPageMargin, views::kPageTop, views::kPageMargin, 0);
    column->setSpacing(6);
    return column;
}

[[nodiscard]] inline TextLabel* makeTitle(theme::Theme& theme, const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(theme, theme::TextRole::Title, TextLabel::Tone::Normal, parent);
    label->setText(text);
    return label;
}

/// Lists stand a little out of the column, so that their rows' text is in line with the heading.
inline constexpr int kListOutset = 12;

template <class List>
void addList(QVBoxLayout& column, List* list, int stretch = 1)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(-kListOutset, 0, -kListOutset, 0);
    row->addWidget(list);
    column.addLayout(row, stretch);
}

} // namespace tidemark::pages
