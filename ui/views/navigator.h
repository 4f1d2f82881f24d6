// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/artwork_cache.h"
#include "bridge/catalogue_bridge.h"
#include "bridge/downloads_bridge.h"
#include "bridge/player_bridge.h"
#include "bridge/subscriptions_bridge.h"
#include "bridge/timelines_bridge.h"
#include "theme/theme.h"

#include <QString>

#include <functional>

namespace tidemark::views {

/// A page and what it is about: what the sidebar chooses and what "back" returns to.
struct Place {
    enum class Kind { Home, Queue, AllEpisodes, Downloads, AddShow, Show, Episode };
    Kind kind = Kind::Home;
    std::int64_t id = 0; ///< of the show or episode
    bool operator==(const Place&) const = default;
};

/// A short message at the bottom that goes by itself.
struct Toast {
    QString text;
    QString actionText; ///< "Undo"; empty: none
    std::function<void()> action;
    std::function<void()> expired; ///< called once where the action was not taken; also when the window closes
};

/// What everything in the window works with. Borrowed; all of it outlives the window. `ui/app` builds it.
struct WindowContext {
    theme::Theme& theme;
    bridge::ArtworkCache& artwork;
    bridge::CatalogueBridge& catalogue;
    bridge::PlayerBridge& player;
    bridge::SubscriptionsBridge& subscriptions;
    bridge::DownloadsBridge& downloads;
    bridge::TimelinesBridge& timelines;
};

/// Moves between pages; the main window. GUI thread.
class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void open(const Place& place) = 0;
    virtual void goBack() = 0;
    /// The search box over everything.
    virtual void openGoTo() = 0;
    virtual void showToast(Toast toast) = 0;

    void openShow(ShowId id) { open({Place::Kind::Show, id.value}); }
    void openEpisode(EpisodeId id) { open({Place::Kind::Episode, id.value}); }
};

} // namespace tidemark::views
