// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_factory.h"

#include "pages/episode_page.h"
#include "pages/show_page.h"
#include "pages/simple_pages.h"

#include <QAbstractButton>

namespace tidemark::pages {

namespace {

views::Page* makeBarePage(
    const views::Place& place, const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
{
    using Kind = views::Place::Kind;
    switch (place.kind) {
    case Kind::Home:
        return new HomePage(context, navigator, parent);
    case Kind::Queue:
        return new QueuePage(context, navigator, parent);
    case Kind::AllEpisodes:
        return new AllEpisodesPage(context, navigator, parent);
    case Kind::Downloads:
        return new DownloadsPage(context, navigator, parent);
    case Kind::AddShow:
        return new AddShowPage(context, navigator, parent);
    case Kind::Show:
        return new ShowPage(context, navigator, ShowId(place.id), parent);
    case Kind::Episode:
        break;
    }
    return new EpisodePage(context, navigator, EpisodeId(place.id), parent);
}

} // namespace

views::Page* makePage(
    const views::Place& place, const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
{
    auto* page = makeBarePage(place, context, navigator, parent);
    // A button that was clicked must not keep Space for itself: Space plays and pauses.
    for (auto* button : page->findChildren<QAbstractButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    return page;
}

} // namespace tidemark::pages
