// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/single_instance.h"
#include "assembly/assembly.h"
#include "bridge/gui_executor.h"
#include "views/main_window.h"

#include <QObject>
#include <QSettings>
#include <QTimer>

#include <memory>

namespace tidemark::app {

/// The program with its window over one library: builds the parts, brings back what was playing, opens what the command
/// line names, and ends in order. GUI thread; tests build it with an engine of their own.
class Application final : public QObject {
    Q_OBJECT

public:
    explicit Application(QObject* parent = nullptr);
    ~Application() override;

    /// Opens the library and makes the window; shows nothing yet. Errors are those of assembly::Assembly::open().
    [[nodiscard]] Result<> open(const assembly::AssemblyOptions& options);
    /// Shows the window and, once it is painted, begins what need not delay it.
    void show();
    /// What the command line or a second start asks for.
    void receive(const Handover& handover);
    /// As if the listener closed the window.
    void close();

    [[nodiscard]] theme::Theme& theme() { return m_theme; }
    [[nodiscard]] views::MainWindow& window() { return *m_parts->window; }
    [[nodiscard]] library::Library& library() { return m_assembly->library(); }

Q_SIGNALS:
    /// The window is closed and everything is written: the program can end.
    void finished();

private:
    /// In the order of building; each is borrowed by those after it.
    struct Parts {
        Parts(library::Library& library, theme::Theme& theme, const QString& settingsFile);
        QSettings settings;
        bridge::ArtworkCache artwork;
        bridge::CatalogueBridge catalogue;
        bridge::PlayerBridge player;
        bridge::SubscriptionsBridge subscriptions;
        bridge::DownloadsBridge downloads;
        bridge::TimelinesBridge timelines;
        std::unique_ptr<views::MainWindow> window;
    };
    void beginQuietWork();
    void openSample();
    void showSampleEpisode(ShowId show);
    void openAll(const QStringList& toOpen);
    void subscribe(const QString& address);
    void finish();

    theme::Theme m_theme;
    bridge::GuiExecutor m_executor;
    std::unique_ptr<assembly::Assembly> m_assembly;
    std::unique_ptr<Parts> m_parts;
    QTimer m_watch; ///< looks for what tidemarkctl wrote meanwhile
    bool m_isFinished = false;
};

} // namespace tidemark::app
