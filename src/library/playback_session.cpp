// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/playback_session.h"

#include "base/log.h"
#include "library/chapter_places.h"
#include "library/episode_source.h"
#include "library/fetched_view.h"
#include "library/play_queue.h"
#include "library/playback_rules.h"
#include "library/playback_store.h"
#include "tags/audio_tags.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

namespace {

constexpr Milliseconds kSaveInterval{5000};
constexpr double kMinimumRate = 0.5;
constexpr double kMaximumRate = 4.0;

} // namespace

class PlaybackSession::Implementation final : public std::enable_shared_from_this<PlaybackSession::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue, std::unique_ptr<audio::PlayerEngine> engine)
        : m_services(std::move(services))
        , m_catalogue(catalogue)
        , m_engine(std::move(engine))
        , m_queue(m_services.store, m_services.main, [this] { tell({.queue = true}); })
        , m_fetched(m_services)
    {
    }

    void begin()
    {
        m_queue.load();
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

    /// Shows may have gone or been joined: what was deleted is neither queued nor played on.
    void checkEpisode()
    {
        m_queue.reload();
        if (!m_state.episodeId.isSet())
            return;
        m_catalogue.episode(
            m_state.episodeId, [self = shared_from_this(), request = m_request](Result<EpisodeDetail> detail) {
                if (self->isCurrent(request) && !detail && detail.error().code == ErrorCode::NotFound)
                    self->stop();
            });
    }

    void end()
    {
        savePosition();
        m_isAlive = false;
        m_catalogueObservation = {};
        m_stop.request_stop();
        m_engine->setEventHandler([](const audio::PlayerEvent&) {});
        m_engine->unload();
        m_engine.reset();
        m_source.reset();
        m_fetched.watch(nullptr);
    }

    // --- loading

    void open(EpisodeId id, std::optional<Milliseconds> at, bool startsPlaying)
    {
        if (id == m_state.episodeId && isLoaded()) {
            if (at)
                seek(*at);
            if (startsPlaying)
                resume();
            return;
        }
        m_wish = {at, startsPlaying};
        leave();
        m_queue.change([id, before = m_state.episodeId](
                           PlayQueue::Entries entries) { return queueWhenPlaying(std::move(entries), id, before); });
        m_stop.request_stop();
        m_stop = std::stop_source();
        const auto request = ++m_request;
        m_fetched.watch(nullptr);
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
        m_catalogue.episode(id, [self = shared_from_this(), request](Result<EpisodeDetail> detail) {
            if (self->isCurrent(request))
                self->onDetail(request, std::move(detail));
        });
    }

    void onDetail(std::int64_t request, Result<EpisodeDetail> detail)
    {
        if (!detail)
            return failWith(detail.error());
        applyDetail(*detail);
        if (!m_wish.at)
            m_wish.at = resumePosition(detail->stored.state, m_state.duration);
        m_state.position = *m_wish.at;
        m_state.chapterIndex = chapterAt(m_state.timeline, m_state.position);
        tell({.episode = true, .position = true});
        const auto enclosure = enclosureToPlay(detail->stored.episode.enclosures);
        if (!enclosure)
            return failWith({ErrorCode::NotFound, "this episode has no audio"});
        m_state.mediaUrl = enclosure->url;
        m_services.pool.post([self = shared_from_this(), request, enclosure = *enclosure] {
            auto source = openEnclosure(self->m_services, enclosure);
            self->post(request, [source = std::move(source)](Implementation& me) { me.onOpened(source); });
        });
    }

    void onOpened(const Result<EpisodeSource>& source)
    {
        if (!source)
            return failWith(source.error());
        m_fetched.watch(source->fetched);
        m_haveTagsBeenRead = false;
        m_source = source->bytes;
        m_engine->setRate(m_state.rate);
        m_engine->setVolume(effectiveVolume());
        m_load = m_engine->load({source->bytes, m_wish.at.value_or(Milliseconds(0)), m_wish.startsPlaying});
    }

    void applyDetail(const EpisodeDetail& detail)
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
        if (!m_hasMeasured || !m_state.duration)
            m_state.duration = stored.measuredDuration ? stored.measuredDuration : stored.episode.duration;
    }

    void reloadDetail()
    {
        m_catalogue.episode(
            m_state.episodeId, [self = shared_from_this(), request = m_request](Result<EpisodeDetail> detail) {
                if (!self->isCurrent(request) || !detail)
                    return;
                self->applyDetail(*detail);
                self->m_state.chapterIndex = chapterAt(self->m_state.timeline, self->m_state.position);
                self->tell({.episode = true});
            });
    }

    // --- commands

    void resume()
    {
        if (isOpening()) {
            m_wish.startsPlaying = true;
            return;
        }
        if (m_state.engine == audio::EngineState::Failed)
            return retry();
        if (m_state.engine == audio::EngineState::Ended)
            m_engine->seek(Milliseconds(0));
        m_engine->play();
    }

    void pause()
    {
        if (isOpening()) {
            m_wish.startsPlaying = false;
            return;
        }
        m_engine->pause();
        savePosition(true);
    }

    void seek(Milliseconds to)
    {
        if (!isLoaded())
            return;
        to = std::max(to, Milliseconds(0));
        if (m_state.duration)
            to = std::min(to, *m_state.duration);
        if (isOpening())
            m_wish.at = to;
        else
            m_engine->seek(to);
        moveTo(to, true);
    }

    void retry()
    {
        const auto id = m_state.episodeId;
        const auto at = m_state.position;
        if (!id.isSet())
            return;
        m_state.engine = audio::EngineState::Empty;
        open(id, at, true);
    }

    void stop()
    {
        leave();
        ++m_request;
        m_stop.request_stop();
        m_engine->unload();
        const auto rate = m_state.rate;
        const auto volume = m_state.volume;
        m_state = {};
        m_state.rate = rate;
        m_state.volume = volume;
        m_fetched.watch(nullptr);
        tell({.episode = true, .engine = true, .position = true, .fetched = true});
    }

    void setRate(double rate)
    {
        m_state.rate = std::clamp(rate, kMinimumRate, kMaximumRate);
        m_engine->setRate(m_state.rate);
        savePlaybackSetting(m_services.store, PlaybackSetting::Rate, m_state.rate);
        tell({.settings = true});
    }

    void setVolume(double volume, bool isMuted)
    {
        m_state.volume = std::clamp(volume, 0.0, 1.0);
        m_state.isMuted = isMuted;
        m_engine->setVolume(effectiveVolume());
        savePlaybackSetting(m_services.store, PlaybackSetting::Volume, m_state.volume);
        tell({.settings = true});
    }

    void cancelSeek() { m_engine->cancelSeek(); }

    // --- queue

    void playNext()
    {
        // What was not read yet is not empty.
        m_queue.whenLoaded([weak = weak_from_this(), ended = m_state.episodeId] {
            const auto self = weak.lock();
            if (!self || !self->m_isAlive)
                return;
            self->m_queue.change(
                [ended](PlayQueue::Entries entries) { return queueAfterEnd(std::move(entries), ended); });
            if (const auto& rest = self->m_queue.entries(); !rest.empty())
                self->open(rest.front().episodeId, std::nullopt, true);
        });
    }

    void restore(Reply<bool> reply)
    {
        m_services.store.read([self = shared_from_this(), reply = std::move(reply)](store::Session& session) {
            const auto saved = readPlayback(session);
            self->m_services.main.post([self, reply, saved] {
                if (self->m_isAlive)
                    self->onRestored(saved, reply);
            });
        });
    }

    void onRestored(const SavedPlayback& saved, const Reply<bool>& reply)
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

    /// @param isPause the listener turns away: lists are told, too
    void savePosition(bool isPause = false)
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

    Services m_services;
    Catalogue& m_catalogue;
    std::unique_ptr<audio::PlayerEngine> m_engine;
    PlaybackState m_state;
    PlayQueue m_queue;
    Observers<const PlaybackState&, const PlaybackChange&> observers;

    /// False while it is not known where the episode goes on.
    [[nodiscard]] bool knowsPosition() const { return !isOpening() || m_wish.at.has_value(); }

    [[nodiscard]] bool isLoaded() const
    {
        return m_state.engine != audio::EngineState::Empty && m_state.engine != audio::EngineState::Failed;
    }

private:
    /// What the listener wants of an episode that is not in the engine yet.
    struct Wish {
        std::optional<Milliseconds> at;
        bool startsPlaying = false;
    };
    [[nodiscard]] bool isOpening() const { return m_state.engine == audio::EngineState::Loading && !m_load.isSet(); }
    [[nodiscard]] bool isCurrent(std::int64_t request) const { return m_isAlive && request == m_request; }

    void post(std::int64_t request, std::function<void(Implementation&)> task)
    {
        m_services.main.post([self = shared_from_this(), request, task = std::move(task)] {
            if (self->isCurrent(request))
                task(*self);
        });
    }

    void tell(const PlaybackChange& change) { observers.tell(m_state, change); }
    [[nodiscard]] double effectiveVolume() const { return m_state.isMuted ? 0.0 : m_state.volume; }

    /// Another episode takes over, or none: what was heard of this one is written down.
    void leave()
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

    void failWith(const Error& error)
    {
        savePosition();
        m_state.engine = audio::EngineState::Failed;
        m_state.error = error;
        m_state.seekProgress.reset();
        tell({.engine = true});
    }

    // --- events of the engine

    void onEvent(const audio::PlayerEvent& event)
    {
        if (!m_isAlive || event.load != m_load)
            return;
        std::visit([this](const auto& what) { on(what); }, event.what);
    }

    void on(const audio::StateChanged& change)
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
        if (change.state == audio::EngineState::Playing || change.state == audio::EngineState::Paused)
            readTags();
        if (change.state == audio::EngineState::Ended)
            onEnded();
    }

    void on(const audio::PositionChanged& change)
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
    }

    void on(const audio::DurationChanged& change)
    {
        if (change.duration.count() <= 0 || m_state.duration == change.duration)
            return;
        m_state.duration = change.duration;
        m_hasMeasured = true;
        tell({.episode = true});
        storeMeasuredDuration(m_services, m_state.episodeId, change.duration, tellChanged());
    }

    void on(const audio::SeekProgress& change)
    {
        m_state.seekProgress = change.fraction;
        tell({.engine = true});
    }

    void on(const audio::SeekFinished& change)
    {
        m_state.seekProgress.reset();
        moveTo(change.position, true);
        savePosition();
        tell({.engine = true});
    }

    void on(const audio::NoAudioDevice& change)
    {
        log("library").warn("no sound device: {}", change.detail);
        m_state.hasNoAudioDevice = true;
        tell({.engine = true});
    }

    void on(const audio::PlaybackFailed& change) { failWith(change.error); }

    void onEnded()
    {
        m_catalogue.setPlayed({m_state.episodeId}, true, [](const auto&) {});
        m_savedPosition = Milliseconds(-1);
        playNext();
    }

    void moveTo(Milliseconds position, bool isJump)
    {
        m_state.position = position;
        const int chapter = chapterAt(m_state.timeline, position);
        const bool hasNewChapter = std::exchange(m_state.chapterIndex, chapter) != chapter;
        tell({.position = true, .jumped = isJump});
        if (hasNewChapter && !isJump)
            savePosition();
    }

    /// For what is written down about the episode: its pages and lists look again.
    std::function<void(EpisodeId)> tellChanged()
    {
        return [self = shared_from_this()](EpisodeId changed) {
            if (!self->m_isAlive)
                return;
            self->m_catalogue.announce({.episodes = {changed}});
            self->m_catalogue.indexPending();
        };
    }

    /// Chapters inside the audio file, once its first sound is there: they cost a few reads.
    void readTags()
    {
        if (std::exchange(m_haveTagsBeenRead, true) || !m_source || !m_source->canJump())
            return;
        m_services.pool.post([self = shared_from_this(), id = m_state.episodeId, url = m_state.mediaUrl,
                                 source = m_source, stop = m_stop.get_token()] {
            const auto tags = tags::readAudioTags(*source, stop);
            if (tags)
                storeReadTags(self->m_services, id, url, *tags, self->tellChanged());
        });
    }

    Observation m_catalogueObservation;
    bool m_isAlive = true;
    std::int64_t m_request = 0;
    audio::LoadId m_load;
    Wish m_wish;
    std::stop_source m_stop;
    std::shared_ptr<ByteSource> m_source;
    FetchedView m_fetched;
    bool m_haveTagsBeenRead = false;
    bool m_hasMeasured = false;
    Milliseconds m_savedPosition{-1};
    std::chrono::steady_clock::time_point m_savedAt = std::chrono::steady_clock::now();
};

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
    return m_implementation->m_queue.entries();
}
void PlaybackSession::enqueue(EpisodeId id)
{
    m_implementation->m_queue.append(id);
}
void PlaybackSession::enqueueNext(EpisodeId id)
{
    m_implementation->m_queue.insertNext(id, state().episodeId);
}
void PlaybackSession::removeFromQueue(std::size_t index)
{
    m_implementation->m_queue.removeAt(index);
}
void PlaybackSession::moveInQueue(std::size_t from, std::size_t to)
{
    m_implementation->m_queue.move(from, to);
}
void PlaybackSession::replaceQueue(std::vector<QueueEntry> entries)
{
    m_implementation->m_queue.change([entries = std::move(entries)](const PlayQueue::Entries&) { return entries; });
}
void PlaybackSession::playNext()
{
    m_implementation->playNext();
}
const PlaybackState& PlaybackSession::state() const
{
    return m_implementation->m_state;
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
