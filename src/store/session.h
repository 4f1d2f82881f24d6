// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/download_repository.h"
#include "store/episode_repository.h"
#include "store/queue_repository.h"
#include "store/search_repository.h"
#include "store/setting_repository.h"
#include "store/show_repository.h"
#include "store/timeline_repository.h"

#include <functional>

namespace tidemark::store {

class Database;

/// All repositories over one connection. Lives on the thread of its connection.
struct Session {
    explicit Session(Database& connection);
    Database& database;
    ShowRepository shows;
    EpisodeRepository episodes;
    TimelineRepository timelines;
    QueueRepository queue;
    SearchRepository search;
    DownloadRepository downloads;
    SettingRepository settings;

    /// Runs `work` in one IMMEDIATE transaction; rolled back where it returns an error. Does not nest.
    [[nodiscard]] Result<> transaction(const std::function<Result<>()>& work);
};

} // namespace tidemark::store
