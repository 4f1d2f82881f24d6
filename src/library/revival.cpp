// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/revival.h"

#include "base/log.h"
#include "library/episode_source.h"
#include "library/playback_rules.h"

#include <chrono>
#include <deque>
#include <stop_token>
#include <utility>

namespace tidemark::library {

namespace {

/// A file that is another one at each request would begin and fail for ever.
constexpr std::size_t kMostInAWhile = 5;
constexpr auto kWhile = std::chrono::minutes(1);

bool isPassing(const std::optional<Error>& error)
{
    if (!error)
        return false;
    switch (error->code) {
    case ErrorCode::Network:
    case ErrorCode::Dns:
    case ErrorCode::Timeout:
    case ErrorCode::HttpStatus:
        return true;
    default:
        return false;
    }
}

} // namespace

class Revival::Implementation final : public std::enable_shared_from_this<Revival::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue, PlaybackSession& playback)
        : m_services(std::move(services)), m_catalogue(catalogue), m_playback(playback)
    {
    }

    void begin()
    {
        m_observation = m_playback.observe([this](const PlaybackState& state, const PlaybackChange& change) {
            if (change.episode || change.engine)
                look(state);
        });
    }

    void end()
    {
        m_isAlive = false;
        m_observation = {};
        stopWaiting();
    }

private:
    void look(const PlaybackState& state)
    {
        using audio::EngineState;
        if (std::exchange(m_episode, state.episodeId) != state.episodeId)
            m_wasSounding = false;
        if (state.engine == EngineState::Playing)
            m_wasSounding = true;
        else if (state.engine != EngineState::Loading && state.engine != EngineState::Failed)
            m_wasSounding = false;
        if (state.engine != EngineState::Failed)
            return stopWaiting();
        if (m_wasSounding && !m_isWaiting && isPassing(state.error) && mayTryAgain())
            wait();
    }

    bool mayTryAgain()
    {
        const auto now = std::chrono::steady_clock::now();
        while (!m_attempts.empty() && now - m_attempts.front() > kWhile)
            m_attempts.pop_front();
        return m_attempts.size() < kMostInAWhile;
    }

    void wait()
    {
        m_isWaiting = true;
        m_stop = std::stop_source();
        m_catalogue.episode(
            m_episode, [self = shared_from_this(), stop = m_stop.get_token()](Result<EpisodeDetail> detail) {
                const auto enclosure =
                    detail ? enclosureToPlay(detail->stored.episode.enclosures) : std::optional<Enclosure>();
                if (stop.stop_requested() || !enclosure || enclosure->kind != EnclosureKind::Remote)
                    return;
                self->m_services.pool.post([self, stop, enclosure = *enclosure] {
                    auto source = openEnclosure(self->m_services, enclosure);
                    self->post(stop, [source = std::move(source), stop](Implementation& me) {
                        if (source && source->fetched)
                            me.watch(source->fetched, stop);
                    });
                });
            });
    }

    void watch(const std::shared_ptr<media::MediaSource>& source, const std::stop_token& stop)
    {
        m_source = source; // what it waits for ends with the last source
        source->whenReadable(
            [self = shared_from_this(), stop] { self->post(stop, [](Implementation& me) { me.goOn(); }); }, stop);
    }

    void goOn()
    {
        log("library").info("bytes come again: playing goes on");
        m_attempts.push_back(std::chrono::steady_clock::now());
        m_playback.retry(); // whose first event ends the waiting
    }

    void stopWaiting()
    {
        m_isWaiting = false;
        m_stop.request_stop();
        m_source.reset();
    }

    void post(const std::stop_token& stop, std::function<void(Implementation&)> task)
    {
        m_services.main.post([self = shared_from_this(), stop, task = std::move(task)] {
            if (self->m_isAlive && !stop.stop_requested())
                task(*self);
        });
    }

    Services m_services;
    Catalogue& m_catalogue;
    PlaybackSession& m_playback;
    Observation m_observation;
    bool m_isAlive = true;
    EpisodeId m_episode;
    bool m_wasSounding = false;
    bool m_isWaiting = false;
    std::stop_source m_stop;
    std::shared_ptr<media::MediaSource> m_source;
    std::deque<std::chrono::steady_clock::time_point> m_attempts;
};

Revival::Revival(Services services, Catalogue& catalogue, PlaybackSession& playback)
    : m_implementation(std::make_shared<Implementation>(std::move(services), catalogue, playback))
{
    m_implementation->begin();
}

Revival::~Revival()
{
    m_implementation->end();
}

} // namespace tidemark::library
