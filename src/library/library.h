// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/artwork.h"
#include "library/catalogue.h"
#include "library/downloads.h"
#include "library/playback_session.h"
#include "library/subscriptions.h"
#include "library/timelines.h"

namespace tidemark::library {

/// All services over one data directory, as the window and tidemarkctl use them. Assembly builds it.
struct Library {
    Library(Services services, std::unique_ptr<audio::PlayerEngine> engine, const std::filesystem::path& artworkFolder)
        : catalogue(services)
        , subscriptions(services, catalogue)
        , timelines(services, catalogue)
        , downloads(services, catalogue)
        , artwork(services, artworkFolder)
        , playback(services, catalogue, std::move(engine))
    {
    }
    Catalogue catalogue;
    Subscriptions subscriptions;
    Timelines timelines;
    Downloads downloads;
    Artwork artwork;
    PlaybackSession playback;
};

} // namespace tidemark::library
