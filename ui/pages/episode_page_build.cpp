// SPDX-License-Identifier: GPL-3.0-or-later
// How an episode's page is put together; what it shows stands in episode_page.cpp.
#include "pages/episode_page.h"

#include "pages/flow_layout.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QUrl>

namespace tidemark::pages {

QWidget* EpisodePage::makeHeader()
{
    m_showLink->setProperty("kind", QStringLiteral("link"));
    m_showLink->setObjectName(QStringLiteral("showLink"));
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(m_artwork, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(7);
    row->addLayout(column, 1);
    m_title->setObjectName(QStringLiteral("episodeTitle"));
    m_title->setWordWrap(true);
    m_title->setMaximumWidth(m_context.theme.scaled(760));
    auto* titleRow = new QHBoxLayout; // gives the label no more than its width before it asks for the height
    titleRow->addWidget(m_title, 1);
    titleRow->addStretch(0);
    column->addLayout(titleRow);
    new FlowLayout(m_chips);
    column->addWidget(m_chips);
    m_meta->setWordWrap(true);
    column->addWidget(m_meta);
    auto* buttons = new QWidget(header);
    auto* flow = new FlowLayout(buttons);
    m_play->setObjectName(QStringLiteral("playEpisodeButton"));
    m_play->setProperty("kind", QStringLiteral("primary"));
    m_queue->setObjectName(QStringLiteral("queueEpisodeButton"));
    m_download->setObjectName(QStringLiteral("downloadEpisodeButton"));
    m_played->setObjectName(QStringLiteral("markPlayedButton"));
    m_attach->setObjectName(QStringLiteral("attachButton"));
    for (auto* button : {m_play, m_attach, m_queue, m_download, m_played, m_link})
        flow->addWidget(button);
    column->addWidget(buttons);
    column->addStretch();
    return header;
}

void EpisodePage::connectSignals()
{
    auto& player = m_context.player;
    connect(&player, &bridge::PlayerBridge::episodeChanged, this, &EpisodePage::updateButtons);
    connect(&player, &bridge::PlayerBridge::engineChanged, this, &EpisodePage::updateButtons);
    connect(&m_context.catalogue, &bridge::CatalogueBridge::episodesChanged, this,
        [this](const std::vector<EpisodeId>& ids) {
            if (std::find(ids.begin(), ids.end(), m_id) != ids.end())
                reload();
        });
    connect(&m_context.catalogue, &bridge::CatalogueBridge::listsChanged, this, &EpisodePage::reload);
    connect(&m_context.timelines, &bridge::TimelinesBridge::lookingChanged, this, [this](EpisodeId id) {
        if (id == m_id && !m_context.timelines.isLooking(id))
            onLooked();
    });
    connect(&m_context.downloads, &bridge::DownloadsBridge::progressChanged, this,
        [this](const bridge::DownloadData& download) {
            if (download.episodeId == m_id)
                showDownload();
        });
    connect(&m_context.theme, &theme::Theme::changed, this, &EpisodePage::updateButtons);
    connect(m_showLink, &QPushButton::clicked, this, [this] { m_navigator.openShow(m_data.row.showId); });
    connect(m_play, &QPushButton::clicked, this, &EpisodePage::playOrPause);
    connect(m_queue, &QPushButton::clicked, this, [this] { m_actions.queue(m_data.row); });
    connect(m_download, &QPushButton::clicked, this, [this] { m_actions.toggleDownload(m_data.row); });
    connect(m_played, &QPushButton::clicked, this, [this] { m_actions.togglePlayed(m_data.row); });
    connect(m_attach, &QPushButton::clicked, this, [this] { m_actions.attachFile(m_id); });
    connect(m_link, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_data.link)); });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_chapters, &ChaptersView::playRequested, this, &EpisodePage::playFrom);
    connect(m_notes, &NotesView::playRequested, this, &EpisodePage::playFrom);
}

} // namespace tidemark::pages
