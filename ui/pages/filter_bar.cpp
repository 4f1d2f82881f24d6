// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/filter_bar.h"

#include "pages/tr.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace tidemark::pages {

using bridge::EpisodeFilter;
using bridge::EpisodeSort;

namespace {
constexpr int kTypingRestMs = 120;
}

FilterBar::FilterBar(theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_words(new QLineEdit(this)), m_filter(new QComboBox(this)), m_sort(new QComboBox(this))
{
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_words->setPlaceholderText(Tr::tr("Filter by title or guest"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(theme.scaled(320));
    m_filter->setObjectName(QStringLiteral("filterState"));
    m_filter->setAccessibleName(Tr::tr("Which episodes"));
    const std::pair<QString, EpisodeFilter> filters[] = {{Tr::tr("All"), EpisodeFilter::All},
        {Tr::tr("Unplayed"), EpisodeFilter::Unplayed}, {Tr::tr("In progress"), EpisodeFilter::InProgress},
        {Tr::tr("Played"), EpisodeFilter::Played}, {Tr::tr("Downloaded"), EpisodeFilter::Downloaded},
        {Tr::tr("With chapters"), EpisodeFilter::HasChapters}};
    for (const auto& [text, value] : filters)
        m_filter->addItem(text, static_cast<int>(value));
    m_sort->setObjectName(QStringLiteral("filterSort"));
    m_sort->setAccessibleName(Tr::tr("Order"));
    const std::pair<QString, EpisodeSort> sorts[] = {{Tr::tr("Newest first"), EpisodeSort::NewestFirst},
        {Tr::tr("Oldest first"), EpisodeSort::OldestFirst}, {Tr::tr("By title"), EpisodeSort::Title},
        {Tr::tr("Longest first"), EpisodeSort::LongestFirst}, {Tr::tr("Shortest first"), EpisodeSort::ShortestFirst}};
    for (const auto& [text, value] : sorts)
        m_sort->addItem(text, static_cast<int>(value));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_filter);
    row->addWidget(m_sort);
    row->addStretch();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kTypingRestMs);
    connect(&m_rest, &QTimer::timeout, this, &FilterBar::changed);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_rest.start(); });
    connect(m_filter, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &FilterBar::changed);
}

void FilterBar::applyTo(bridge::EpisodeQuery& query) const
{
    query.text = m_words->text().trimmed().toStdString();
    query.filter = static_cast<EpisodeFilter>(m_filter->currentData().toInt());
    query.sort = static_cast<EpisodeSort>(m_sort->currentData().toInt());
}

bool FilterBar::isNarrowing() const
{
    return !m_words->text().trimmed().isEmpty() || m_filter->currentIndex() != 0;
}

void FilterBar::reset()
{
    m_words->clear();
    m_filter->setCurrentIndex(0);
}

void FilterBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tidemark::pages
