// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells, and what is written down for it.
#include "library/playback_implementation.h"

#include "base/log.h"
#include "library/playback_rules.h"

#include <utility>

namespace tidemark::library {

namespace {
constexpr Milliseconds kSaveInterval{5000};
}

void PlaybackSession::Implementation::onEvent(const audio::PlayerEvent& event)
{
    if (!m_isAlive || event.load != m_load)
        return;
    std::visit([this](const auto& what) { on(what); }, event.what);
}

void PlaybackSession::Implementation::on(const audio::StateChanged& change)
{
    const auto before = std::exchange(m_state.engine, change.state);
    m_state.isWaitingForBytes = change.isWaitingForBytes;
    if (change.state == audio::EngineState::Playing || change.state == audio::EngineState::Paused) {
        m_state.error.reset();
        if (before == audio::EngineState::Loading)
            m_state.seekProgress.reset(); // the place to begin at is found
    }
    if (change.state == audio::EngineState::Paused && before == audio::EngineState::Playing)
        savePosition();
    tell({.engine = true});
    if (change.state == audio::EngineState::Playing || change.state == audio::EngineState::Paused) {
        m_opener.readTagsOnce(tellChanged());
        m_prefetch.begin();
    }
    if (change.state == audio::EngineState::Ended)
        onEnded();
}

void PlaybackSession::Implementation::on(const audio::PositionChanged& change)
{
    m_state.isApproximate = change.isApproximate;
    moveTo(change.position, false);
    const auto now = std::chrono::steady_clock::now();
    if (now - m_savedAt >= kSaveInterval)
        savePosition();
    if (auto fractions = m_fetched.poll()) {
        m_state.fetched = std::move(*fractions);
        tell({.fetched = true});
    }
    if (std::exchange(m_state.isDiskFull, m_fetched.isDiskFull()) != m_state.isDiskFull)
        tell({.engine = true});
}

void PlaybackSession::Implementation::onPrefetched(const std::vector<bool>& prefetched)
{
    if (prefetched.size() != m_state.timeline.size())
        return; // of the timeline before
    m_state.prefetched = prefetched;
    if (auto fractions = m_fetched.poll()) // no position comes while it is paused
        m_state.fetched = std::move(*fractions);
    tell({.fetched = true});
}

void PlaybackSession::Implementation::on(const audio::DurationChanged& change)
{
    if (change.duration.count() <= 0 || m_state.duration == change.duration)
        return;
    m_state.duration = change.duration;
    m_hasMeasured = true;
    tell({.episode = true});
    storeMeasuredDuration(m_services, m_state.episodeId, change.duration, tellChanged());
}

void PlaybackSession::Implementation::on(const audio::SeekProgress& change)
{
    m_state.seekProgress = change.fraction;
    tell({.engine = true});
}

void PlaybackSession::Implementation::on(const audio::SeekFinished& change)
{
    m_state.seekProgress.reset();
    moveTo(change.position, true);
    savePosition();
    tell({.engine = true});
}

void PlaybackSession::Implementation::on(const audio::NoAudioDevice& change)
{
    log("library").warn("no sound device: {}", change.detail);
    m_state.hasNoAudioDevice = true;
    tell({.engine = true});
}

void PlaybackSession::Implementation::failWith(const Error& error)
{
    savePosition();
    m_state.engine = audio::EngineState::Failed;
    m_state.error = error;
    m_state.seekProgress.reset();
    tell({.engine = true});
}

void PlaybackSession::Implementation::onEnded()
{
    m_catalogue.setPlayed({m_state.episodeId}, true, [](const auto&) {});
    m_savedPosition = Milliseconds(-1);
    playNext();
}

void PlaybackSession::Implementation::moveTo(Milliseconds position, bool isJump)
{
    m_state.position = position;
    m_prefetch.setPosition(position);
    const int chapter = chapterAt(m_state.timeline, position);
    const bool hasNewChapter = std::exchange(m_state.chapterIndex, chapter) != chapter;
    tell({.position = true, .jumped = isJump});
    if (hasNewChapter && !isJump)
        savePosition();
}

void PlaybackSession::Implementation::savePosition(bool isPause)
{
    if (!m_state.episodeId.isSet() || !isLoaded() || m_state.engine == audio::EngineState::Ended)
        return;
    if (isOpening())
        return; // nothing of it was heard yet; what is stored stays
    if (m_state.position == m_savedPosition)
        return;
    m_savedPosition = m_state.position;
    m_savedAt = std::chrono::steady_clock::now();
    std::function<void()> done;
    if (isPause)
        done = [self = shared_from_this(), id = m_state.episodeId] {
            if (self->m_isAlive)
                self->m_catalogue.announce({.episodes = {id}});
        };
    storePosition(m_services, m_state.episodeId, m_state.position, std::move(done));
}

/// For what is written down about the episode: its pages and lists look again.
std::function<void(EpisodeId)> PlaybackSession::Implementation::tellChanged()
{
    return [self = shared_from_this()](EpisodeId changed) {
        if (!self->m_isAlive)
            return;
        self->m_catalogue.announce({.episodes = {changed}});
        self->m_catalogue.indexPending();
    };
}

} // namespace tidemark::library
