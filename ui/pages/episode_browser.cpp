// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/episode_browser.h"

#include "bridge/error_text.h"
#include "bridge/text_format.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <QHBoxLayout>

namespace tidemark::pages {

EpisodeBrowser::EpisodeBrowser(
    const views::WindowContext& context, views::Navigator& navigator, std::optional<ShowId> show, QWidget* parent)
    : QWidget(parent)
    , m_show(show)
    , m_filters(new FilterBar(context.theme, this))
    , m_count(new TextLabel(context.theme, theme::TextRole::Small, TextLabel::Tone::Soft, this))
    , m_status(new views::StatusStrip(context.theme, this))
    , m_list(new EpisodeListView(context, navigator, this))
    , m_empty(new EmptyState(context.theme, theme::Icon::List, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kListOutset, 0, kListOutset, 0);
    row->addWidget(m_filters, 1);
    row->addWidget(m_count);
    column->addLayout(row);
    addInset(*column, m_status);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    delegates::EpisodeColumns columns;
    columns.hasShowTitle = !show;
    m_list->setColumns(columns);
    connect(m_filters, &FilterBar::changed, this, &EpisodeBrowser::applyQuery);
    connect(m_empty, &EmptyState::actionClicked, m_filters, &FilterBar::reset);
    connect(&m_list->episodes(), &models::EpisodeListModel::loaded, this, &EpisodeBrowser::onLoaded);
    connect(&m_list->episodes(), &models::EpisodeListModel::failed, this, [this](const Error& error) {
        m_status->showMessage(views::StatusStrip::Kind::Error, bridge::errorText(error).joined(), Tr::tr("Try again"));
    });
    connect(m_status, &views::StatusStrip::actionClicked, this, &EpisodeBrowser::reload);
    applyQuery();
}

void EpisodeBrowser::reload()
{
    m_status->clear();
    m_list->episodes().reload();
}

void EpisodeBrowser::focusList()
{
    m_list->setFocus();
}

void EpisodeBrowser::applyQuery()
{
    bridge::EpisodeQuery query;
    query.show = m_show;
    m_filters->applyTo(query);
    m_list->episodes().setQuery(query);
}

void EpisodeBrowser::onLoaded()
{
    const int count = m_list->episodes().rowCount();
    m_status->clear();
    m_count->setText(Tr::tr("%Ln episode(s)", "", count));
    m_list->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    if (count > 0)
        return;
    if (m_filters->isNarrowing())
        m_empty->setText(Tr::tr("No episode fits"), Tr::tr("Try other words or another filter."), Tr::tr("Show all"));
    else
        m_empty->setText(Tr::tr("No episodes yet"), Tr::tr("New episodes appear here when the show is refreshed."));
}

} // namespace tidemark::pages
