// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/tr.h"
#include "base/log.h"
#include "bridge/error_text.h"
#include "pages/add_show_panel.h"
#include "pages/goto_box.h"
#include "pages/page_factory.h"
#include "views/page_stack.h"

#include <QFileInfo>

#include <utility>

namespace tidemark::app {

namespace {
constexpr int kWatchMs = 4000;
constexpr int kLongestEndMs = 3000;
constexpr int kLookForNewMs = 10000; ///< after the start, when everything else has settled
} // namespace

Application::Parts::Parts(library::Library& library, theme::Theme& theme, const QString& settingsFile)
    : settings(settingsFile, QSettings::IniFormat)
    , artwork([&library](const std::string& url, auto reply) { library.artwork.bytes(url, std::move(reply)); })
    , catalogue(library.catalogue)
    , player(library.playback)
    , subscriptions(library.subscriptions, catalogue)
    , downloads(library.downloads)
    , timelines(library.timelines)
{
    const views::WindowContext context{theme, artwork, catalogue, player, subscriptions, downloads, timelines};
    window = std::make_unique<views::MainWindow>(context, pages::makePage, pages::GoToBox::toggle, settings);
}

Application::Application(QObject* parent) : QObject(parent) { }

Application::~Application() = default;

Result<> Application::open(const assembly::AssemblyOptions& options)
{
    auto assembly = assembly::Assembly::open(m_executor, options);
    if (!assembly)
        return fail(assembly.error());
    m_assembly = std::move(*assembly);
    const auto settingsFile = m_assembly->dataDirectory() / "window.ini";
    m_parts = std::make_unique<Parts>(m_assembly->library(), m_theme, QString::fromStdString(settingsFile.string()));
    connect(m_parts->window.get(), &views::MainWindow::closed, this, &Application::finish);
    connect(&m_watch, &QTimer::timeout, this, [this] { library().catalogue.checkForeignChanges(); });
    connect(&m_parts->subscriptions, &bridge::SubscriptionsBridge::refreshFinished, &m_parts->timelines,
        &bridge::TimelinesBridge::lookForNew);
    return {};
}

void Application::show()
{
    window().open({});
    window().show();
    // The first picture comes before anything that can wait.
    QTimer::singleShot(0, this, &Application::beginQuietWork);
}

void Application::beginQuietWork()
{
    if (!m_parts->player.state().isLoaded())
        m_parts->player.restore(this, {});
    m_parts->downloads.resumeAll();
    library().storage.trim();
    library().catalogue.indexPending();
    m_watch.start(kWatchMs);
    library().timelines.updateToNewRules([](const Result<std::int64_t>&) {}); // what is different is announced
    QTimer::singleShot(kLookForNewMs, &m_parts->timelines, &bridge::TimelinesBridge::lookForNew);
}

void Application::receive(const Handover& handover)
{
    if (!handover.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", handover.activationToken.toUtf8());
    window().raiseToFront();
    if (handover.opensSample)
        openSample();
    openAll(handover.toOpen);
}

void Application::openSample()
{
    m_parts->subscriptions.openSample(this, [this](Result<ShowId> show) {
        if (!show) {
            window().showToast({bridge::errorText(show.error()).joined(), {}, {}, {}});
            return;
        }
        window().openShow(*show);
        showSampleEpisode(*show);
    });
}

void Application::showSampleEpisode(ShowId show)
{
    bridge::EpisodeQuery query;
    query.show = show;
    query.sort = bridge::EpisodeSort::NewestFirst; // the tour itself
    query.limit = 1;
    m_parts->catalogue.episodeIds(query, this, [this](Result<std::vector<EpisodeId>> ids) {
        if (!ids || ids->empty())
            return;
        window().openEpisode(ids->front());
        if (!m_parts->player.state().isLoaded())
            m_parts->player.show(ids->front());
    });
}

void Application::openAll(const QStringList& toOpen)
{
    if (toOpen.isEmpty())
        return;
    if (toOpen.size() == 1) {
        window().open({views::Place::Kind::AddShow, 0});
        auto* panel = window().pages()->page()->findChild<pages::AddShowPanel*>();
        if (!TIDEMARK_VERIFY(panel != nullptr))
            return;
        if (QFileInfo::exists(toOpen.first()))
            panel->importFile(toOpen.first());
        else
            panel->subscribe(toOpen.first());
        return;
    }
    for (const QString& each : toOpen) {
        if (QFileInfo::exists(each))
            window().showToast({Tr::tr("Open files one at a time."), {}, {}, {}});
        else
            subscribe(each);
    }
}

void Application::subscribe(const QString& address)
{
    m_parts->subscriptions.subscribe(address, this, [this, address](Result<bridge::FeedOutcomeData> outcome) {
        const Error* error = nullptr;
        if (!outcome)
            error = &outcome.error();
        else if (outcome->error)
            error = &*outcome->error;
        if (error)
            window().showToast({address + QStringLiteral(": ") + bridge::errorText(*error).joined(), {}, {}, {}});
    });
}

void Application::close()
{
    window().close();
}

void Application::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_watch.stop();
    m_parts->player.pause();
    m_parts->player.savePosition();
    m_parts->subscriptions.finishAllUnsubscribes([this] { Q_EMIT finished(); });
    QTimer::singleShot(kLongestEndMs, this, &Application::finished); // a disk that hangs must not keep us
}

} // namespace tidemark::app
