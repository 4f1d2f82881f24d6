// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebar.h"

#include "bridge/error_text.h"
#include "views/go_to_button.h"
#include "views/refresh_panel.h"
#include "views/sidebar_list.h"
#include "views/tr.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace tidemark::views {

namespace {
constexpr int kWidth = 232;
constexpr int kRestMs = 120;
} // namespace

Sidebar::Sidebar(const WindowContext& context, Navigator& navigator, QWidget* parent)
    : QFrame(parent), m_context(context), m_navigator(navigator)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(Tr::tr("Sidebar"));
    setFixedWidth(std::max(kWidth, context.theme.scaled(kWidth)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 11, 10);
    column->setSpacing(0);
    auto* goTo = new GoToButton(context.theme, this);
    connect(goTo, &QAbstractButton::clicked, this, [this] { m_navigator.openGoTo(); });
    column->addWidget(goTo);
    column->addSpacing(12);
    buildLists(column);
    m_refresh = new RefreshPanel(context, this);
    column->addWidget(m_refresh);
    connect(m_refresh, &RefreshPanel::addRequested, this, [this] { m_navigator.open({Place::Kind::AddShow, 0}); });
    connect(m_refresh, &RefreshPanel::hideRequested, this, &Sidebar::hideRequested);
    followBridges();
    connect(&context.theme, &theme::Theme::changed, this, &Sidebar::restyle);
    restyle();
    countQueue();
    m_askTimer.start(0);
    m_downloadsTimer.start(0);
}

void Sidebar::buildLists(QVBoxLayout* column)
{
    m_pages = new SidebarList(m_context.theme, m_context.artwork, this);
    m_pages->setObjectName(QStringLiteral("sidebarPages"));
    m_pages->setAccessibleName(Tr::tr("Pages"));
    m_pages->entries().setEntries({
        {{Place::Kind::Home, 0}, Tr::tr("Home"), theme::Icon::Home, {}, 0, {}, {}},
        {{Place::Kind::Queue, 0}, Tr::tr("Queue"), theme::Icon::Queue, {}, 0, {}, {}},
        {{Place::Kind::AllEpisodes, 0}, Tr::tr("All episodes"), theme::Icon::List, {}, 0, {}, {}},
        {{Place::Kind::Downloads, 0}, Tr::tr("Downloads"), theme::Icon::Download, {}, 0, {}, {}},
    });
    m_pages->setShowsAllRows();
    column->addWidget(m_pages);
    m_heading = new QLabel(Tr::tr("Shows"), this);
    m_heading->setContentsMargins(10, 14, 10, 6);
    column->addWidget(m_heading);
    m_shows = new SidebarList(m_context.theme, m_context.artwork, this);
    m_shows->setObjectName(QStringLiteral("sidebarShows"));
    m_shows->setAccessibleName(Tr::tr("Shows"));
    column->addWidget(m_shows, 1);
    for (SidebarList* list : {m_pages, m_shows})
        connect(list, &SidebarList::chosen, this, [this](const Place& place) { m_navigator.open(place); });
    connect(m_pages, &SidebarList::leftDownward, this, [this] {
        if (m_shows->entries().rowCount() > 0)
            m_shows->focusRow(0);
    });
    connect(m_shows, &SidebarList::leftUpward, this, [this] { m_pages->focusRow(m_pages->entries().rowCount() - 1); });
    connect(m_shows, &SidebarList::deleteRequested, this, &Sidebar::unsubscribe);
    connect(m_shows, &SidebarList::menuRequested, this, &Sidebar::openMenu);
}

void Sidebar::followBridges()
{
    m_askTimer.setSingleShot(true);
    m_downloadsTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &Sidebar::askShows);
    connect(&m_downloadsTimer, &QTimer::timeout, this, &Sidebar::countDownloads);
    connect(&m_context.catalogue, &bridge::CatalogueBridge::showsChanged, this, [this] { m_askTimer.start(kRestMs); });
    connect(&m_context.catalogue, &bridge::CatalogueBridge::listsChanged, this, [this] { m_askTimer.start(kRestMs); });
    connect(&m_context.player, &bridge::PlayerBridge::queueChanged, this, &Sidebar::countQueue);
    connect(
        &m_context.downloads, &bridge::DownloadsBridge::listChanged, this, [this] { m_downloadsTimer.start(kRestMs); });
}

void Sidebar::askShows()
{
    m_context.catalogue.shows(this, [this](Result<std::vector<bridge::ShowRowData>> shows) {
        if (shows)
            showShows(*shows);
    });
}

void Sidebar::showShows(const std::vector<bridge::ShowRowData>& shows)
{
    std::vector<SidebarEntry> entries;
    int episodes = 0;
    for (const auto& show : shows) {
        SidebarEntry entry;
        entry.place = {Place::Kind::Show, show.id.value};
        entry.title = show.title;
        entry.imageUrl = show.imageUrl;
        entry.count = show.unplayedCount;
        if (entry.count > 0)
            entry.countText = Tr::tr("%n unplayed", "episodes", entry.count);
        if (show.fetchError)
            entry.problem = bridge::errorText(*show.fetchError).joined();
        entries.push_back(std::move(entry));
        episodes += show.episodeCount;
    }
    m_heading->setVisible(!entries.empty());
    m_shows->entries().setEntries(std::move(entries));
    m_pages->entries().setCount({Place::Kind::AllEpisodes, 0}, episodes, Tr::tr("%n episodes", nullptr, episodes));
    m_refresh->setCanRefresh(!shows.empty());
}

void Sidebar::countQueue()
{
    const int count = static_cast<int>(m_context.player.queue().size());
    m_pages->entries().setCount({Place::Kind::Queue, 0}, count, Tr::tr("%n episodes", nullptr, count));
}

void Sidebar::countDownloads()
{
    m_context.downloads.list(this, [this](Result<std::vector<bridge::DownloadData>> downloads) {
        if (!downloads)
            return;
        const int count = static_cast<int>(downloads->size());
        m_pages->entries().setCount({Place::Kind::Downloads, 0}, count, Tr::tr("%n episodes", nullptr, count));
    });
}

void Sidebar::openMenu(const Place& place, const QPoint& globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Tr::tr("Refresh"), this, [this, place] { m_context.subscriptions.refresh({ShowId(place.id)}); });
    menu->addSeparator();
    menu->addAction(Tr::tr("Unsubscribe"), this, [this, place] { unsubscribe(place); });
    menu->popup(globalPosition);
}

void Sidebar::unsubscribe(const Place& place)
{
    const int row = m_shows->entries().rowOf(place);
    if (row >= 0)
        m_context.subscriptions.unsubscribeLater(ShowId(place.id), m_shows->entries().entry(row).title);
}

void Sidebar::setOpenPlace(const Place& place)
{
    m_pages->entries().setOpenPlace(place);
    m_shows->entries().setOpenPlace(place);
}

void Sidebar::focusContent()
{
    m_pages->setFocus(Qt::TabFocusReason);
}

void Sidebar::restyle()
{
    const auto& colors = m_context.theme.palette();
    setStyleSheet(QStringLiteral("QFrame#sidebar { background: %1; border-right: 1px solid %2; }")
                      .arg(colors.sidebar.name(), colors.line.name()));
    m_heading->setFont(m_context.theme.font(theme::TextRole::Caption));
    QPalette faint = m_heading->palette();
    faint.setColor(QPalette::WindowText, colors.faintText);
    m_heading->setPalette(faint);
}

} // namespace tidemark::views
