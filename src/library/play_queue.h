// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "model/queue.h"
#include "store/store.h"

#include <functional>
#include <memory>
#include <vector>

namespace tidemark::library {

/// What plays next, in memory and on disk. The first entry is what plays, where anything does. Changes that are asked
/// for before the stored queue was read wait for it, so that they never replace it unseen. Main thread.
class PlayQueue final {
public:
    using Entries = std::vector<QueueEntry>;
    using Change = std::function<Entries(Entries)>;

    /// @param changed told after each change
    PlayQueue(store::Store& store, Executor& main, std::function<void()> changed);

    /// Reads the stored queue; once, before anything else.
    void load();
    /// Reads it again after another part of the library changed it; a change made here meanwhile wins.
    void reload();
    /// Calls `task` now where the queue was read, else once it is.
    void whenLoaded(std::function<void()> task);

    [[nodiscard]] const Entries& entries() const { return m_entries; }
    void change(Change change);
    void append(EpisodeId id);
    /// Puts it behind the one that plays.
    void insertNext(EpisodeId id, EpisodeId playing);
    void removeAt(std::size_t index);
    void move(std::size_t from, std::size_t to);

private:
    void take(Entries entries);

    store::Store& m_store;
    Executor& m_main;
    std::function<void()> m_changed;
    Entries m_entries;
    bool m_isLoaded = false;
    std::int64_t m_changeCount = 0;
    std::vector<std::function<void()>> m_waiting;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
};

} // namespace tidemark::library
