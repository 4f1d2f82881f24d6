// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/simple_pages.h"

#include "bridge/error_text.h"
#include "bridge/text_format.h"
#include "pages/page_layout.h"
#include "pages/tr.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace tidemark::pages {

using theme::TextRole;
using Tone = TextLabel::Tone;

AddShowPage::AddShowPage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : Page(parent), m_panel(new AddShowPanel(context, navigator, this))
{
    auto* column = pageColumn(this);
    addInset(*column, makeTitle(context.theme, title(), this));
    auto* advice = new TextLabel(context.theme, TextRole::Body, Tone::Soft, this);
    advice->setText(Tr::tr("Paste the address of a feed, or of the show's web page. Files can be dropped here too."));
    advice->setWordWrap(true);
    addInset(*column, advice);
    column->addSpacing(10);
    m_panel->setFixedWidth(context.theme.scaled(640));
    addInset(*column, m_panel, 0, Qt::AlignLeft);
    column->addStretch();
}

QString AddShowPage::title() const
{
    return Tr::tr("Add a show");
}

QueuePage::QueuePage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_navigator(navigator)
    , m_count(new TextLabel(context.theme, TextRole::Small, Tone::Soft, this))
    , m_list(new EpisodeListView(context, navigator, this))
    , m_empty(new EmptyState(context.theme, theme::Icon::Queue, this))
{
    auto* column = pageColumn(this);
    addInset(*column, makeTitle(context.theme, title(), this));
    addInset(*column, m_count);
    column->addSpacing(8);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_empty->setText(Tr::tr("Nothing is queued"),
        Tr::tr("Choose “Add to queue” on an episode, or press Q in a list. What is queued plays one after the other."),
        Tr::tr("Browse all episodes"));
    connect(m_empty, &EmptyState::actionClicked, this, [this] { m_navigator.open({views::Place::Kind::AllEpisodes}); });
    m_list->setRemoveAction(Tr::tr("Remove from queue"), [this](int row) { remove(row); });
    m_list->installEventFilter(this);
    connect(&context.player, &bridge::PlayerBridge::queueChanged, this, &QueuePage::reload);
    reload();
}

QString QueuePage::title() const
{
    return Tr::tr("Queue");
}

void QueuePage::reload()
{
    std::vector<EpisodeId> ids;
    for (const auto& entry : m_context.player.queue())
        ids.push_back(entry.episodeId);
    m_count->setText(Tr::tr("%n episode(s) · the first one plays · Ctrl+↑ and Ctrl+↓ move, Delete removes", "",
        static_cast<int>(ids.size())));
    m_count->setVisible(!ids.empty());
    m_list->setVisible(!ids.empty());
    m_empty->setVisible(ids.empty());
    m_list->episodes().setIds(std::move(ids));
}

void QueuePage::remove(int row)
{
    const auto before = m_context.player.queue();
    m_context.player.removeFromQueue(row);
    m_navigator.showToast({Tr::tr("Removed from the queue"), Tr::tr("Undo"),
        [&player = m_context.player, before] { player.replaceQueue(before); }, {}});
}

bool QueuePage::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || !isKey)
        return Page::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isUp = key->key() == Qt::Key_Up;
    if (!(key->modifiers() & Qt::ControlModifier) || (!isUp && key->key() != Qt::Key_Down))
        return Page::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // elsewhere these keys are the volume's
        return true;
    }
    const int from = m_list->currentIndex().row();
    const int to = from + (isUp ? -1 : 1);
    if (from >= 0 && to >= 0 && to < m_list->episodes().rowCount()) {
        m_context.player.moveInQueue(from, to);
        m_list->setCurrentIndex(m_list->episodes().index(to));
    }
    return true;
}

DownloadsPage::DownloadsPage(const views::WindowContext& context, views::Navigator& navigator, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_count(new TextLabel(context.theme, TextRole::Small, Tone::Soft, this))
    , m_errors(new TextLabel(context.theme, TextRole::Small, Tone::Soft, this))
    , m_list(new EpisodeListView(context, navigator, this))
    , m_empty(new EmptyState(context.theme, theme::Icon::Download, this))
{
    auto* column = pageColumn(this);
    addInset(*column, makeTitle(context.theme, title(), this));
    addInset(*column, m_count);
    addInset(*column, m_errors);
    column->addSpacing(8);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_errors->setWordWrap(true);
    m_empty->setText(Tr::tr("No downloads yet"),
        Tr::tr("Choose “Download” on an episode, or press D in a list, and it plays without a network."),
        Tr::tr("Browse all episodes"));
    connect(
        m_empty, &EmptyState::actionClicked, this, [&navigator] { navigator.open({views::Place::Kind::AllEpisodes}); });
    connect(&context.downloads, &bridge::DownloadsBridge::listChanged, this, &DownloadsPage::reload);
    reload();
}

QString DownloadsPage::title() const
{
    return Tr::tr("Downloads");
}

void DownloadsPage::reload()
{
    m_context.downloads.list(this, [this](Result<std::vector<bridge::DownloadData>> downloads) {
        if (downloads)
            showAll(*downloads);
        else
            m_errors->setText(bridge::errorText(downloads.error()).joined());
    });
}

void DownloadsPage::showAll(const std::vector<bridge::DownloadData>& downloads)
{
    std::vector<EpisodeId> ids;
    qint64 bytes = 0;
    QStringList errors;
    for (auto entry = downloads.rbegin(); entry != downloads.rend(); ++entry) {
        ids.push_back(entry->episodeId);
        bytes += entry->fetchedBytes;
        if (entry->error)
            errors << bridge::errorText(*entry->error).joined();
    }
    errors.removeDuplicates();
    m_count->setText(
        Tr::tr("%n episode(s), %1 on disk", "", static_cast<int>(ids.size())).arg(bridge::sizeText(bytes)));
    m_errors->setText(errors.join(QLatin1Char('\n')));
    m_errors->setVisible(!errors.isEmpty());
    m_count->setVisible(!ids.empty());
    m_list->setVisible(!ids.empty());
    m_empty->setVisible(ids.empty());
    m_list->episodes().setIds(std::move(ids));
}

} // namespace tidemark::pages
