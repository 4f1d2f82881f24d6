// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/queue.h"
#include "store/store.h"

#include <functional>
#include <vector>

namespace tidemark::library {

/// What plays next, in memory and on disk. The first entry is what plays, where anything does. Main thread.
class PlayQueue final {
public:
    /// @param changed told after each change
    PlayQueue(store::Store& store, std::function<void()> changed);

    [[nodiscard]] const std::vector<QueueEntry>& entries() const { return m_entries; }
    /// Takes over what was read from disk; writes nothing.
    void restore(std::vector<QueueEntry> entries);
    void replace(std::vector<QueueEntry> entries);
    void append(EpisodeId id);
    /// Puts it behind the one that plays.
    void insertNext(EpisodeId id, EpisodeId playing);
    void removeAt(std::size_t index);
    void move(std::size_t from, std::size_t to);

private:
    store::Store& m_store;
    std::function<void()> m_changed;
    std::vector<QueueEntry> m_entries;
};

} // namespace tidemark::library
