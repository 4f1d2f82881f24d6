// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/play_queue.h"

#include "base/log.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

PlayQueue::PlayQueue(store::Store& store, Executor& main, std::function<void()> changed)
    : m_store(store), m_main(main), m_changed(std::move(changed))
{
}

void PlayQueue::load()
{
    m_store.read([this, alive = std::weak_ptr(m_isAlive), &main = m_main](store::Session& session) {
        auto entries = session.queue.all();
        if (!entries)
            log("library").warn("queue: {}", entries.error().detail);
        main.post([this, alive, entries = entries.value_or(Entries{})]() mutable {
            if (alive.expired())
                return;
            m_isLoaded = true;
            take(std::move(entries));
            for (const auto& task : std::exchange(m_waiting, {}))
                task();
        });
    });
}

void PlayQueue::reload()
{
    if (!m_isLoaded)
        return;
    // On the writer thread, behind our own writes that are still under way.
    m_store.write(
        [this, alive = std::weak_ptr(m_isAlive), &main = m_main, count = m_changeCount](store::Session& session) {
            auto entries = session.queue.all();
            main.post([this, alive, count, entries = std::move(entries)]() mutable {
                if (!alive.expired() && entries && count == m_changeCount)
                    take(std::move(*entries));
            });
        });
}

void PlayQueue::whenLoaded(std::function<void()> task)
{
    if (m_isLoaded)
        task();
    else
        m_waiting.push_back(std::move(task));
}

void PlayQueue::take(Entries entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    m_changed();
}

void PlayQueue::change(Change change)
{
    whenLoaded([this, change = std::move(change)] {
        auto entries = change(m_entries);
        if (entries == m_entries)
            return;
        ++m_changeCount;
        m_store.writeFirst([entries](store::Session& session) {
            if (const auto result = session.queue.replace(entries); !result)
                log("library").warn("queue: {}", result.error().detail);
        });
        take(std::move(entries));
    });
}

void PlayQueue::append(EpisodeId id)
{
    change([id](Entries entries) {
        const auto isIt = [id](const QueueEntry& entry) { return entry.episodeId == id; };
        if (std::none_of(entries.begin(), entries.end(), isIt))
            entries.push_back({id, std::nullopt, std::nullopt});
        return entries;
    });
}

void PlayQueue::insertNext(EpisodeId id, EpisodeId playing)
{
    change([id, playing](Entries entries) {
        const bool isFirstPlaying = !entries.empty() && entries.front().episodeId == playing;
        if (isFirstPlaying && id == playing)
            return entries;
        std::erase_if(entries, [id](const QueueEntry& entry) { return entry.episodeId == id; });
        entries.insert(entries.begin() + (isFirstPlaying ? 1 : 0), QueueEntry{id, std::nullopt, std::nullopt});
        return entries;
    });
}

void PlayQueue::removeAt(std::size_t index)
{
    change([index](Entries entries) {
        if (index < entries.size())
            entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
        return entries;
    });
}

void PlayQueue::move(std::size_t from, std::size_t to)
{
    change([from, to](Entries entries) {
        if (from >= entries.size() || to >= entries.size() || from == to)
            return entries;
        const auto entry = entries[from];
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(from));
        entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(to), entry);
        return entries;
    });
}

} // namespace tidemark::library
