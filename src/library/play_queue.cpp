// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/play_queue.h"

#include "base/log.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

PlayQueue::PlayQueue(store::Store& store, std::function<void()> changed) : m_store(store), m_changed(std::move(changed))
{
}

void PlayQueue::restore(std::vector<QueueEntry> entries)
{
    m_entries = std::move(entries);
    m_changed();
}

void PlayQueue::replace(std::vector<QueueEntry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    m_store.writeFirst([entries = m_entries](store::Session& session) {
        if (const auto result = session.queue.replace(entries); !result)
            log("library").warn("queue: {}", result.error().detail);
    });
    m_changed();
}

void PlayQueue::append(EpisodeId id)
{
    const auto isIt = [id](const QueueEntry& entry) { return entry.episodeId == id; };
    if (std::any_of(m_entries.begin(), m_entries.end(), isIt))
        return;
    auto entries = m_entries;
    entries.push_back({id, std::nullopt, std::nullopt});
    replace(std::move(entries));
}

void PlayQueue::insertNext(EpisodeId id, EpisodeId playing)
{
    const bool isFirstPlaying = !m_entries.empty() && m_entries.front().episodeId == playing;
    if (isFirstPlaying && id == playing)
        return;
    auto entries = m_entries;
    std::erase_if(entries, [id](const QueueEntry& entry) { return entry.episodeId == id; });
    entries.insert(entries.begin() + (isFirstPlaying ? 1 : 0), QueueEntry{id, std::nullopt, std::nullopt});
    replace(std::move(entries));
}

void PlayQueue::removeAt(std::size_t index)
{
    if (index >= m_entries.size())
        return;
    auto entries = m_entries;
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
    replace(std::move(entries));
}

void PlayQueue::move(std::size_t from, std::size_t to)
{
    if (from >= m_entries.size() || to >= m_entries.size() || from == to)
        return;
    auto entries = m_entries;
    const auto entry = entries[from];
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(from));
    entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(to), entry);
    replace(std::move(entries));
}

} // namespace tidemark::library
