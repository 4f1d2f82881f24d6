// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main_window.h"

#include "bridge/error_text.h"
#include "views/back_button.h"
#include "views/key_guard.h"
#include "views/page_stack.h"
#include "views/player_bar.h"
#include "views/sidebar.h"
#include "views/timeline_bar.h"
#include "views/toast_area.h"
#include "views/tr.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QMouseEvent>
#include <QSettings>
#include <QToolButton>

namespace tidemark::views {

namespace {
constexpr int kNarrow = 760; ///< below this, pages have the width for themselves
const char* const kGeometryKey = "window/geometry";
const char* const kSidebarKey = "window/sidebar";
} // namespace

MainWindow::MainWindow(const WindowContext& context, PageFactory makePage, GoToOpener openGoToBox, QSettings& settings)
    : m_context(context), m_openGoToBox(std::move(openGoToBox)), m_settings(settings)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(560, 420);
    build(std::move(makePage));
    new KeyGuard(this);
    connectPlayer();
    connectRequests();
    addShortcuts();
    restyle();
    restoreGeometry();
}

MainWindow::~MainWindow() = default;

void MainWindow::build(PageFactory makePage)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_sidebar = new Sidebar(m_context, *this, this);
    m_pages = new PageStack(std::move(makePage), m_context, *this, this);
    m_playerBar = new PlayerBar(m_context.theme, m_context.artwork, this);
    grid->addWidget(m_sidebar, 0, 0);
    grid->addWidget(m_pages, 0, 1);
    grid->addWidget(m_playerBar, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    m_toasts = new ToastArea(m_context.theme, m_pages);
    m_back = new BackButton(m_context.theme, this);
    m_showSidebar = new QToolButton(this);
    m_showSidebar->setObjectName(QStringLiteral("showSidebarButton"));
    m_showSidebar->setToolTip(Tr::tr("Show the sidebar (Ctrl+B)"));
    m_showSidebar->setAccessibleName(m_showSidebar->toolTip());
    m_showSidebar->setIconSize({16, 16});
    m_showSidebar->setFixedSize(26, 26);
    m_showSidebar->hide();
    m_back->hide();
    connect(m_showSidebar, &QToolButton::clicked, this, &MainWindow::toggleSidebar);
    connect(m_sidebar, &Sidebar::hideRequested, this, &MainWindow::toggleSidebar);
    connect(m_back, &QAbstractButton::clicked, this, &MainWindow::goBack);
    connect(m_pages, &PageStack::placeChanged, this, [this] {
        m_sidebar->setOpenPlace(m_pages->place());
        m_isShownWhenNarrow = false;
        placeSidebar();
    });
    connect(m_pages, &PageStack::titleChanged, this, &MainWindow::retitle);
    connect(&m_context.theme, &theme::Theme::changed, this, &MainWindow::restyle);
}

void MainWindow::connectPlayer()
{
    using bridge::PlayerBridge;
    PlayerBridge* player = &m_context.player;
    PlayerBar* bar = m_playerBar;
    connect(player, &PlayerBridge::episodeChanged, this, [=, this] {
        bar->showAll(player->state());
        retitle();
    });
    connect(player, &PlayerBridge::engineChanged, bar, [=] { bar->showEngine(player->state()); });
    connect(player, &PlayerBridge::chapterChanged, bar, [=] { bar->showEngine(player->state()); });
    connect(player, &PlayerBridge::positionChanged, bar, [=] { bar->showPosition(player->state()); });
    connect(player, &PlayerBridge::settingsChanged, bar, [=] { bar->showSettings(player->state()); });
    connect(player, &PlayerBridge::fetchedChanged, bar, [=] { bar->showFetched(player->state()); });
    connect(bar, &PlayerBar::playOrPauseRequested, player, &PlayerBridge::playOrPause);
    connect(bar, &PlayerBar::seekRequested, player, &PlayerBridge::seek);
    connect(bar, &PlayerBar::seekByRequested, player, &PlayerBridge::seekBy);
    connect(bar, &PlayerBar::previousChapterRequested, player, &PlayerBridge::previousChapter);
    connect(bar, &PlayerBar::nextChapterRequested, player, &PlayerBridge::nextChapter);
    connect(bar, &PlayerBar::cancelSeekRequested, player, &PlayerBridge::cancelSeek);
    connect(bar, &PlayerBar::rateChosen, player, &PlayerBridge::setRate);
    connect(bar, &PlayerBar::volumeChosen, player, [player](double volume) {
        player->setMuted(false);
        player->setVolume(volume);
    });
    connect(bar, &PlayerBar::muteToggled, player, [player] { player->setMuted(!player->state().isMuted); });
    connect(bar, &PlayerBar::retryRequested, player, &PlayerBridge::retry);
    bar->showAll(player->state());
}

void MainWindow::connectRequests()
{
    connect(m_playerBar, &PlayerBar::queueRequested, this, [this] { open({Place::Kind::Queue, 0}); });
    connect(m_playerBar, &PlayerBar::episodeRequested, this, [this] {
        if (m_context.player.state().isLoaded())
            openEpisode(m_context.player.state().episodeId);
    });
    using bridge::SubscriptionsBridge;
    connect(&m_context.subscriptions, &SubscriptionsBridge::unsubscribePending, this, &MainWindow::offerUndo);
    connect(&m_context.subscriptions, &SubscriptionsBridge::unsubscribeFailed, this,
        [this](const QString& title, const Error& error) {
            showToast({title + QStringLiteral(": ") + bridge::errorText(error).joined(), {}, {}, {}});
        });
}

void MainWindow::open(const Place& place)
{
    m_pages->open(place);
}

void MainWindow::goBack()
{
    m_pages->goBack();
}

void MainWindow::openGoTo()
{
    m_openGoToBox(m_context, *this, this);
}

void MainWindow::showToast(Toast toast)
{
    m_toasts->showToast(std::move(toast));
}

void MainWindow::offerUndo(ShowId id, const QString& title)
{
    m_pages->forget({Place::Kind::Show, id.value});
    auto& subscriptions = m_context.subscriptions;
    const QString shortTitle = title.size() > 40 ? title.left(39) + QChar(0x2026) : title;
    showToast({Tr::tr("Unsubscribed from %1").arg(shortTitle), Tr::tr("Undo"),
        [&subscriptions, id] { subscriptions.undoUnsubscribe(id); },
        [&subscriptions, id] { subscriptions.finishUnsubscribe(id); }});
}

void MainWindow::toggleSidebar()
{
    if (width() < kNarrow)
        m_isShownWhenNarrow = !m_isShownWhenNarrow;
    else
        m_isSidebarWanted = !m_isSidebarWanted;
    placeSidebar();
}

void MainWindow::placeSidebar()
{
    if (width() >= kNarrow)
        m_isShownWhenNarrow = false;
    const bool isShown = width() < kNarrow ? m_isShownWhenNarrow : m_isSidebarWanted;
    m_sidebar->setVisible(isShown);
    m_showSidebar->setVisible(!isShown);
    m_back->setVisible(m_pages->canGoBack());
    // Both stand in the margin that pages leave free.
    const int left = (isShown ? m_sidebar->width() : 0) + (kPageMargin - m_back->width()) / 2;
    m_showSidebar->move(left, kPageTop - 8);
    m_back->move(left, isShown ? kPageTop - 4 : kPageTop + 22);
    m_showSidebar->raise();
    m_back->raise();
}

void MainWindow::cyclePanes(int step)
{
    const QWidget* focus = focusWidget();
    const auto holds = [focus](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    int pane = holds(m_sidebar) ? 0 : holds(m_playerBar) ? 2 : 1;
    do
        pane = (pane + step + 3) % 3;
    while (pane == 0 && !m_sidebar->isVisible());
    if (pane == 0)
        m_sidebar->focusContent();
    else if (pane == 1 && m_pages->page())
        m_pages->page()->focusContent();
    else
        m_playerBar->focusContent();
}

void MainWindow::retitle()
{
    const auto& state = m_context.player.state();
    QString what = m_pages->page() ? m_pages->page()->title() : QString();
    if (state.isLoaded() && !state.episodeTitle.isEmpty())
        what = state.episodeTitle;
    setWindowTitle(what.isEmpty() ? QStringLiteral("Tidemark") : Tr::tr("%1 – Tidemark", "window title").arg(what));
}

void MainWindow::restyle()
{
    m_showSidebar->setIcon(m_context.theme.icon(theme::Icon::Sidebar, m_context.theme.palette().softText));
}

void MainWindow::restoreGeometry()
{
    resize(1280, 800);
    QWidget::restoreGeometry(m_settings.value(QLatin1String(kGeometryKey)).toByteArray());
    m_isSidebarWanted = m_settings.value(QLatin1String(kSidebarKey), true).toBool();
    placeSidebar();
}

void MainWindow::raiseToFront()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(QLatin1String(kGeometryKey), saveGeometry());
    m_settings.setValue(QLatin1String(kSidebarKey), m_isSidebarWanted);
    m_toasts->expire();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent*)
{
    placeSidebar();
}

void MainWindow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton)
        goBack();
}

} // namespace tidemark::views
