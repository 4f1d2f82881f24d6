// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/playback_session.h"

#include "library/playback_implementation.h"
#include "library/playback_rules.h"

#include <utility>

namespace tidemark::library {

PlaybackSession::PlaybackSession(Services services, Catalogue& catalogue, std::unique_ptr<audio::PlayerEngine> engine)
    : m_implementation(std::make_shared<Implementation>(std::move(services), catalogue, std::move(engine)))
{
    m_implementation->begin();
}

PlaybackSession::~PlaybackSession()
{
    m_implementation->end();
}

void PlaybackSession::play(EpisodeId id, std::optional<Milliseconds> at)
{
    m_implementation->open(id, at, true);
}
void PlaybackSession::show(EpisodeId id)
{
    m_implementation->open(id, std::nullopt, false);
}
void PlaybackSession::restore(Reply<bool> reply)
{
    m_implementation->restore(std::move(reply));
}

void PlaybackSession::playOrPause()
{
    if (state().engine == audio::EngineState::Playing)
        pause();
    else
        resume();
}

void PlaybackSession::resume()
{
    m_implementation->resume();
}
void PlaybackSession::pause()
{
    m_implementation->pause();
}
void PlaybackSession::seek(Milliseconds to)
{
    m_implementation->seek(to);
}
void PlaybackSession::seekBy(Milliseconds distance)
{
    if (m_implementation->knowsPosition())
        m_implementation->seek(state().position + distance);
}
void PlaybackSession::cancelSeek()
{
    m_implementation->cancelSeek();
}

void PlaybackSession::nextChapter()
{
    if (const auto next = nextChapterStart(state().timeline, state().position))
        seek(*next);
}

void PlaybackSession::previousChapter()
{
    seek(previousChapterStart(state().timeline, state().position));
}

void PlaybackSession::playChapter(std::size_t index)
{
    if (index >= state().timeline.size())
        return;
    seek(state().timeline[index].start);
    resume();
}

void PlaybackSession::setRate(double rate)
{
    m_implementation->setRate(rate);
}
void PlaybackSession::setVolume(double volume)
{
    m_implementation->setVolume(volume, false);
}
void PlaybackSession::setMuted(bool isMuted)
{
    m_implementation->setVolume(state().volume, isMuted);
}
const StreamingSettings& PlaybackSession::streamingSettings() const
{
    return m_implementation->streamingSettings();
}
void PlaybackSession::setStreamingSettings(const StreamingSettings& settings)
{
    m_implementation->setStreamingSettings(settings);
}
void PlaybackSession::retry()
{
    m_implementation->retry();
}
void PlaybackSession::stop()
{
    m_implementation->stop();
}
const std::vector<QueueEntry>& PlaybackSession::queue() const
{
    return m_implementation->queue().entries();
}
void PlaybackSession::enqueue(EpisodeId id)
{
    m_implementation->queue().append(id);
}
void PlaybackSession::enqueueNext(EpisodeId id)
{
    m_implementation->queue().insertNext(id, state().episodeId);
}
void PlaybackSession::removeFromQueue(std::size_t index)
{
    m_implementation->queue().removeAt(index);
}
void PlaybackSession::moveInQueue(std::size_t from, std::size_t to)
{
    m_implementation->queue().move(from, to);
}
void PlaybackSession::replaceQueue(std::vector<QueueEntry> entries)
{
    m_implementation->queue().change([entries = std::move(entries)](const PlayQueue::Entries&) { return entries; });
}
void PlaybackSession::playNext()
{
    m_implementation->playNext();
}
const PlaybackState& PlaybackSession::state() const
{
    return m_implementation->state();
}

Observation PlaybackSession::observe(std::function<void(const PlaybackState&, const PlaybackChange&)> observer)
{
    return m_implementation->observers.add(std::move(observer));
}

void PlaybackSession::savePosition()
{
    m_implementation->savePosition();
}

} // namespace tidemark::library
