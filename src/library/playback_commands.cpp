// SPDX-License-Identifier: GPL-3.0-or-later
// What the listener asks of playback.
#include "library/playback_implementation.h"

#include "base/log.h"
#include "library/playback_rules.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

namespace {

constexpr double kMinimumRate = 0.5;
constexpr double kMaximumRate = 4.0;

} // namespace

PlaybackSession::Implementation::Implementation(
    Services services, Catalogue& catalogue, std::unique_ptr<audio::PlayerEngine> engine)
    : m_services(std::move(services))
    , m_catalogue(catalogue)
    , m_engine(std::move(engine))
    , m_queue(m_services.store, m_services.main, [this] { tell({.queue = true}); })
    , m_opener(m_services, m_catalogue,
          {[this](const auto& detail, const auto& enclosure) { onDetail(detail, enclosure); },
              [this](const auto& source) { onSource(source); }, [this](const auto& error) { failWith(error); }})
    , m_fetched(m_services)
    , m_prefetch(m_services, [this](const auto& prefetched) { onPrefetched(prefetched); })
{
}

void PlaybackSession::Implementation::begin()
{
    m_queue.load();
    readStreamingSettings();
    m_engine->setEventHandler([weak = weak_from_this()](const audio::PlayerEvent& event) {
        if (const auto self = weak.lock())
            self->onEvent(event);
    });
    m_catalogueObservation = m_catalogue.observe([this](const CatalogueChange& change) {
        if (std::find(change.episodes.begin(), change.episodes.end(), m_state.episodeId) != change.episodes.end())
            reloadDetail();
        if (change.listsChanged)
            checkEpisode();
    });
}

void PlaybackSession::Implementation::end()
{
    savePosition();
    m_isAlive = false;
    m_catalogueObservation = {};
    m_engine->setEventHandler([](const audio::PlayerEvent&) {});
    m_engine->unload();
    m_engine.reset();
    m_opener.close();
    watch(nullptr);
}

void PlaybackSession::Implementation::resume()
{
    if (isOpening()) {
        m_opener.wish.startsPlaying = true;
        return;
    }
    if (m_state.engine == audio::EngineState::Failed)
        return retry();
    if (m_state.engine == audio::EngineState::Ended)
        m_engine->seek(Milliseconds(0));
    m_engine->play();
}

void PlaybackSession::Implementation::pause()
{
    if (isOpening()) {
        m_opener.wish.startsPlaying = false;
        return;
    }
    m_engine->pause();
    savePosition(true);
}

void PlaybackSession::Implementation::seek(Milliseconds to)
{
    if (!isLoaded())
        return;
    to = std::max(to, Milliseconds(0));
    if (m_state.duration)
        to = std::min(to, *m_state.duration);
    if (isOpening())
        m_opener.wish.at = to;
    else
        m_engine->seek(to);
    moveTo(to, true);
}

void PlaybackSession::Implementation::retry()
{
    const auto id = m_state.episodeId;
    const auto at = m_state.position;
    if (!id.isSet())
        return;
    m_state.engine = audio::EngineState::Empty;
    open(id, at, true);
}

void PlaybackSession::Implementation::stop()
{
    leave();
    m_opener.close();
    m_engine->unload();
    const auto rate = m_state.rate;
    const auto volume = m_state.volume;
    m_state = {};
    m_state.rate = rate;
    m_state.volume = volume;
    watch(nullptr);
    tell({.episode = true, .engine = true, .position = true, .fetched = true});
}

void PlaybackSession::Implementation::setRate(double rate)
{
    m_state.rate = std::clamp(rate, kMinimumRate, kMaximumRate);
    m_engine->setRate(m_state.rate);
    savePlaybackSetting(m_services.store, PlaybackSetting::Rate, m_state.rate);
    tell({.settings = true});
}

void PlaybackSession::Implementation::setStreamingSettings(const StreamingSettings& settings)
{
    ++m_streamingChanges;
    m_streaming = settings;
    m_prefetch.setSettings(settings);
    m_services.store.write([settings](store::Session& session) {
        const auto written = session.transaction([&] { return writeStreamingSettings(session, settings); });
        if (!written)
            log("library").warn("settings: {}", written.error().detail);
    });
    tell({.settings = true});
}

void PlaybackSession::Implementation::setVolume(double volume, bool isMuted)
{
    m_state.volume = std::clamp(volume, 0.0, 1.0);
    m_state.isMuted = isMuted;
    m_engine->setVolume(effectiveVolume());
    savePlaybackSetting(m_services.store, PlaybackSetting::Volume, m_state.volume);
    tell({.settings = true});
}

void PlaybackSession::Implementation::playNext()
{
    // What was not read yet is not empty.
    m_queue.whenLoaded([weak = weak_from_this(), ended = m_state.episodeId] {
        const auto self = weak.lock();
        if (!self || !self->m_isAlive)
            return;
        self->m_queue.change([ended](PlayQueue::Entries entries) { return queueAfterEnd(std::move(entries), ended); });
        if (const auto& rest = self->m_queue.entries(); !rest.empty())
            self->open(rest.front().episodeId, std::nullopt, true);
    });
}

void PlaybackSession::Implementation::restore(Reply<bool> reply)
{
    m_services.store.read([self = shared_from_this(), reply = std::move(reply)](store::Session& session) {
        const auto saved = readPlayback(session);
        self->m_services.main.post([self, reply, saved] {
            if (self->m_isAlive)
                self->onRestored(saved, reply);
        });
    });
}

void PlaybackSession::Implementation::onRestored(const SavedPlayback& saved, const Reply<bool>& reply)
{
    m_state.rate = std::clamp(saved.rate, kMinimumRate, kMaximumRate);
    m_state.volume = std::clamp(saved.volume, 0.0, 1.0);
    tell({.settings = true});
    m_queue.whenLoaded([weak = weak_from_this(), reply] {
        const auto self = weak.lock();
        if (!self || !self->m_isAlive)
            return;
        const auto& entries = self->m_queue.entries();
        if (!self->m_state.episodeId.isSet() && !entries.empty())
            self->open(entries.front().episodeId, std::nullopt, false);
        reply(!entries.empty());
    });
}

} // namespace tidemark::library
