// SPDX-License-Identifier: GPL-3.0-or-later
// How an episode takes the place of the one before.
#include "library/playback_implementation.h"

#include "library/chapter_places.h"
#include "library/playback_rules.h"

#include <utility>

namespace tidemark::library {

void PlaybackSession::Implementation::open(EpisodeId id, std::optional<Milliseconds> at, bool startsPlaying)
{
    if (id == m_state.episodeId && isLoaded()) {
        if (at)
            seek(*at);
        if (startsPlaying)
            resume();
        return;
    }
    leave();
    m_queue.change([id, before = m_state.episodeId](
                       PlayQueue::Entries entries) { return queueWhenPlaying(std::move(entries), id, before); });
    m_opener.close();
    m_opener.wish = {at, startsPlaying};
    watch(nullptr);
    PlaybackState fresh;
    fresh.episodeId = id;
    fresh.engine = audio::EngineState::Loading;
    fresh.rate = m_state.rate;
    fresh.volume = m_state.volume;
    fresh.isMuted = m_state.isMuted;
    fresh.hasNoAudioDevice = m_state.hasNoAudioDevice;
    m_state = std::move(fresh);
    m_load = {};
    m_engine->unload();
    tell({.episode = true, .engine = true, .position = true, .fetched = true});
    readStreamingSettings();
    m_opener.open(id);
}

/// Another program over the same library may have changed them since.
void PlaybackSession::Implementation::readStreamingSettings()
{
    m_services.store.read([self = shared_from_this(), changes = m_streamingChanges](store::Session& session) {
        self->m_services.main.post([self, changes, settings = library::readStreamingSettings(session)] {
            if (!self->m_isAlive || changes != self->m_streamingChanges)
                return;
            self->m_streaming = settings;
            self->m_prefetch.setSettings(settings);
        });
    });
}

void PlaybackSession::Implementation::watch(const std::shared_ptr<media::MediaSource>& source)
{
    m_fetched.watch(source);
    m_prefetch.watch(source);
    if (!source)
        return;
    m_prefetch.setTimeline(m_state.timeline);
    m_prefetch.setPosition(m_state.position);
}

void PlaybackSession::Implementation::onDetail(const EpisodeDetail& detail, const std::optional<Enclosure>& enclosure)
{
    applyDetail(detail);
    auto& at = m_opener.wish.at;
    if (!at)
        at = resumePosition(detail.stored.state, m_state.duration);
    m_state.position = *at;
    m_state.chapterIndex = chapterAt(m_state.timeline, m_state.position);
    if (enclosure)
        m_state.mediaUrl = enclosure->url;
    tell({.episode = true, .position = true});
}

void PlaybackSession::Implementation::onSource(const EpisodeSource& source)
{
    const auto& wish = m_opener.wish;
    const bool mayCorrect = !source.isMetered || m_streaming.prefetchesWhenMetered;
    const int correctionMebibytes = mayCorrect ? m_streaming.approximateJumpBudgetMebibytes : 0;
    watch(source.fetched);
    m_engine->setRate(m_state.rate);
    m_engine->setVolume(effectiveVolume());
    m_load = m_engine->load({.source = source.bytes,
        .startAt = wish.at.value_or(Milliseconds(0)),
        .startsPlaying = wish.startsPlaying,
        .indexKeeper = source.indexKeeper,
        .correctionBudgetBytes = static_cast<std::uint64_t>(correctionMebibytes) * 1024 * 1024});
}

void PlaybackSession::Implementation::applyDetail(const EpisodeDetail& detail)
{
    const auto& stored = detail.stored;
    m_state.showId = stored.episode.showId;
    m_state.episodeTitle = stored.episode.title;
    m_state.showTitle = stored.showTitle;
    m_state.imageUrl = stored.episode.imageUrl.empty() ? stored.showImageUrl : stored.episode.imageUrl;
    m_state.timeline = detail.timeline;
    for (auto& chapter : m_state.timeline) {
        if (!mayLoadImage(stored, chapter.imageUrl))
            chapter.imageUrl.clear();
    }
    if (m_state.prefetched.size() != m_state.timeline.size())
        m_state.prefetched.clear();
    m_prefetch.setTimeline(m_state.timeline);
    if (!m_hasMeasured || !m_state.duration)
        m_state.duration = stored.measuredDuration ? stored.measuredDuration : stored.episode.duration;
}

void PlaybackSession::Implementation::reloadDetail()
{
    m_opener.rereadDetail([this](const Result<EpisodeDetail>& detail) {
        if (!detail)
            return;
        applyDetail(*detail);
        m_state.chapterIndex = chapterAt(m_state.timeline, m_state.position);
        tell({.episode = true});
    });
}

/// Shows may have gone or been joined: what was deleted is neither queued nor played on.
void PlaybackSession::Implementation::checkEpisode()
{
    m_queue.reload();
    m_opener.rereadDetail([this](const Result<EpisodeDetail>& detail) {
        if (!detail && detail.error().code == ErrorCode::NotFound)
            stop();
    });
}

/// Another episode takes over, or none: what was heard of this one is written down.
void PlaybackSession::Implementation::leave()
{
    m_hasMeasured = false;
    if (!m_state.episodeId.isSet() || !isLoaded())
        return;
    if (!isOpening() && countsAsPlayed(m_state.position, m_state.duration))
        m_catalogue.setPlayed({m_state.episodeId}, true, [](const auto&) {});
    else
        savePosition(true);
    m_savedPosition = Milliseconds(-1);
}

} // namespace tidemark::library
