// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/show_page.h"

#include "bridge/error_text.h"
#include "bridge/notes.h"
#include "bridge/text_format.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

namespace tidemark::pages {

using theme::TextRole;
using Tone = TextLabel::Tone;

namespace {
constexpr int kArtworkSide = 148;
constexpr int kDescriptionCharacters = 420;
} // namespace

ShowPage::ShowPage(const views::WindowContext& context, views::Navigator& navigator, ShowId id, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_navigator(navigator)
    , m_id(id)
    , m_artwork(new ArtworkLabel(context.artwork, context.theme.scaled(kArtworkSide), this))
    , m_title(new TextLabel(context.theme, TextRole::Title, Tone::Normal, this))
    , m_author(new TextLabel(context.theme, TextRole::Body, Tone::Soft, this))
    , m_meta(new TextLabel(context.theme, TextRole::Small, Tone::Soft, this))
    , m_description(new TextLabel(context.theme, TextRole::Body, Tone::Normal, this))
    , m_refresh(new QPushButton(this))
    , m_website(new QPushButton(Tr::tr("Website"), this))
    , m_more(new QPushButton(this))
    , m_status(new views::StatusStrip(context.theme, this))
    , m_mergeStrip(new views::StatusStrip(context.theme, this))
    , m_browser(new EpisodeBrowser(context, navigator, id, this))
{
    auto* column = pageColumn(this);
    addInset(*column, makeHeader());
    addInset(*column, m_status);
    addInset(*column, m_mergeStrip);
    column->addSpacing(6);
    column->addWidget(m_browser, 1);
    connect(&context.catalogue, &bridge::CatalogueBridge::showsChanged, this, &ShowPage::reload);
    connect(&context.subscriptions, &bridge::SubscriptionsBridge::refreshProgressChanged, this,
        &ShowPage::updateRefreshButton);
    connect(
        &context.subscriptions, &bridge::SubscriptionsBridge::refreshFinished, this, &ShowPage::updateRefreshButton);
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_context.subscriptions.refresh({m_id}); });
    connect(m_status, &views::StatusStrip::actionClicked, this, [this] { m_context.subscriptions.refresh({m_id}); });
    connect(m_mergeStrip, &views::StatusStrip::actionClicked, this, [this] {
        if (m_offer)
            offerMerge(*m_offer);
    });
    reload();
    askForMerge();
}

QWidget* ShowPage::makeHeader()
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(m_artwork, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    row->addLayout(column, 1);
    for (auto* label : {m_title, m_author, m_description, m_meta}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_title->setObjectName(QStringLiteral("showTitle"));
    m_description->setMaximumWidth(m_context.theme.scaled(760));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_refresh->setObjectName(QStringLiteral("refreshShowButton"));
    m_more->setObjectName(QStringLiteral("showMenuButton"));
    m_more->setAccessibleName(Tr::tr("More about this show"));
    m_more->setToolTip(m_more->accessibleName());
    const auto setIcons = [this] {
        m_refresh->setIcon(m_context.theme.icon(theme::Icon::Refresh));
        m_website->setIcon(m_context.theme.icon(theme::Icon::External));
        m_more->setIcon(m_context.theme.icon(theme::Icon::More));
    };
    connect(&m_context.theme, &theme::Theme::changed, this, setIcons);
    setIcons();
    connect(m_website, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_show.link)); });
    connect(m_more, &QPushButton::clicked, this, &ShowPage::openMenu);
    for (auto* button : {m_refresh, m_website, m_more})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch();
    updateRefreshButton();
    return header;
}

void ShowPage::reload()
{
    m_context.catalogue.show(m_id, this, [this](Result<bridge::ShowRowData> show) {
        if (show)
            showRow(*show);
        else
            m_status->showMessage(views::StatusStrip::Kind::Error, bridge::errorText(show.error()).joined());
    });
}

void ShowPage::showRow(const bridge::ShowRowData& show)
{
    if (show == m_show)
        return;
    const bool hasNewTitle = show.title != m_show.title;
    m_show = show;
    m_artwork->setArtwork(show.imageUrl, show.title);
    m_title->setText(show.title);
    m_author->setText(show.author);
    m_author->setVisible(!show.author.isEmpty());
    auto description = bridge::plainNotes(show.descriptionHtml);
    if (description.size() > kDescriptionCharacters)
        description = description.left(kDescriptionCharacters).trimmed() + QStringLiteral("…");
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    QStringList meta;
    meta << Tr::tr("%Ln episode(s)", "", show.episodeCount);
    if (show.episodesPromised > show.episodeCount)
        meta << Tr::tr("the saved page promises %Ln", "number of episodes", show.episodesPromised);
    if (show.unplayedCount > 0)
        meta << Tr::tr("%Ln unplayed", "", show.unplayedCount);
    if (show.feedUrl.isEmpty())
        meta << Tr::tr("not subscribed");
    else if (show.checkedAt)
        meta << Tr::tr("checked %1").arg(QLocale().toString(show.checkedAt->toLocalTime(), QLocale::ShortFormat));
    m_meta->setText(meta.join(QStringLiteral("  ·  ")));
    m_refresh->setVisible(!show.feedUrl.isEmpty());
    m_website->setVisible(show.link.startsWith(QLatin1String("http")));
    showStatus();
    if (hasNewTitle)
        Q_EMIT titleChanged();
}

void ShowPage::showStatus()
{
    using Kind = views::StatusStrip::Kind;
    if (m_show.isGone)
        m_status->showMessage(Kind::Note, Tr::tr("This feed has ended. Its episodes stay here."), Tr::tr("Try again"));
    else if (m_show.fetchError)
        m_status->showMessage(Kind::Error, bridge::errorText(*m_show.fetchError).joined(), Tr::tr("Try again"));
    else if (m_show.isPartial)
        m_status->showMessage(Kind::Note,
            Tr::tr("The feed was cut off when it was last fetched; what came whole is here."), Tr::tr("Try again"));
    else
        m_status->clear();
}

void ShowPage::updateRefreshButton()
{
    const bool isBusy = m_context.subscriptions.isRefreshing();
    m_refresh->setEnabled(!isBusy);
    m_refresh->setText(isBusy ? Tr::tr("Refreshing…") : Tr::tr("Refresh"));
}

void ShowPage::askForMerge()
{
    m_context.subscriptions.mergeOffers(this, [this](Result<std::vector<bridge::MergeOffer>> offers) {
        if (!offers)
            return;
        for (const auto& offer : *offers) {
            if (offer.savedPage != m_id && offer.subscription != m_id)
                continue;
            m_offer = offer;
            m_mergeStrip->showMessage(views::StatusStrip::Kind::Note,
                Tr::tr("This show is here twice: as a saved page and as a subscription, with %n episode(s) alike. "
                       "Joined, the saved episodes get their audio and keep what you heard.",
                    "", static_cast<int>(offer.matchingEpisodes)),
                Tr::tr("Join them"));
        }
    });
}

void ShowPage::offerMerge(const bridge::MergeOffer& offer)
{
    m_context.subscriptions.merge(offer, this, [this](Result<ShowId> joined) {
        if (!joined)
            return m_mergeStrip->showMessage(
                views::StatusStrip::Kind::Error, bridge::errorText(joined.error()).joined(), Tr::tr("Try again"));
        m_mergeStrip->clear();
        m_navigator.showToast({Tr::tr("The two are one show now."), {}, {}, {}});
        if (*joined != m_id)
            m_navigator.openShow(*joined);
    });
}

void ShowPage::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_show.feedUrl.isEmpty())
        connect(menu->addAction(m_context.theme.icon(theme::Icon::Link), Tr::tr("Copy the feed's address")),
            &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_show.feedUrl); });
    const auto text = m_show.feedUrl.isEmpty() ? Tr::tr("Remove this show") : Tr::tr("Unsubscribe");
    connect(menu->addAction(m_context.theme.icon(theme::Icon::Trash), text), &QAction::triggered, this,
        &ShowPage::unsubscribe);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void ShowPage::unsubscribe()
{
    m_context.subscriptions.unsubscribeLater(m_id, m_show.title);
    m_navigator.open({views::Place::Kind::Home});
}

AllEpisodesPage::AllEpisodesPage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : Page(parent), m_browser(new EpisodeBrowser(context, navigator, std::nullopt, this))
{
    auto* column = pageColumn(this);
    addInset(*column, makeTitle(context.theme, title(), this));
    column->addWidget(m_browser, 1);
}

QString AllEpisodesPage::title() const
{
    return Tr::tr("All episodes");
}

} // namespace tidemark::pages
