// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/playback.h"
#include "audio/player_engine.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace tidemark::audio {

namespace {

constexpr std::chrono::milliseconds kTick(100);
constexpr std::chrono::hours kNoTick(24);

/// Shared with events on their way, which may arrive when the engine is gone. On the thread of the events.
struct Receiver {
    std::function<void(const PlayerEvent&)> handler;
    LoadId current; ///< events of other loads are dropped
};

/// The caller's side: hands every command to the engine's own thread, where one Playback lives at a time.
class GStreamerEngine final : public PlayerEngine {
public:
    GStreamerEngine(Executor& events, EngineOptions options)
        : m_events(events), m_options(std::move(options)), m_thread([this] { run(); })
    {
    }

    ~GStreamerEngine() override
    {
        m_receiver->handler = nullptr;
        m_receiver->current = {};
        m_stop.request_stop();
        m_tasks.post([this] { m_isStopped = true; });
    }

    void setEventHandler(std::function<void(const PlayerEvent&)> handler) override
    {
        m_receiver->handler = std::move(handler);
    }

    LoadId load(Track track) override
    {
        m_stop.request_stop(); // reads of the load before end now, not when the engine's thread comes to it
        m_stop = std::stop_source();
        const LoadId id{++m_lastLoad};
        m_receiver->current = id;
        const auto wish = m_board->hold(track.startAt);
        m_tasks.post([this, id, wish, stop = m_stop, track = std::move(track)]() mutable {
            m_playback.reset();
            Playback::Parts parts{
                m_tasks, m_board, [this](PlayerEvent event) { deliver(std::move(event)); }, m_options, m_sound};
            m_playback = std::make_shared<Playback>(std::move(parts), id, std::move(track), std::move(stop), wish);
            m_playback->begin();
        });
        return id;
    }

    void unload() override
    {
        m_stop.request_stop();
        const LoadId id = m_receiver->current;
        m_board->hold(Milliseconds(0));
        m_tasks.post([this, id] {
            m_playback.reset();
            deliver({id, StateChanged{EngineState::Empty}});
        });
    }

    void play() override
    {
        command([](Playback& playback) { playback.play(); });
    }

    void pause() override
    {
        command([](Playback& playback) { playback.pause(); });
    }

    void seek(Milliseconds to) override
    {
        command([to, wish = m_board->hold(to)](Playback& playback) { playback.seek(to, wish); });
    }

    void cancelSeek() override
    {
        command([wish = m_board->hold(m_board->read())](Playback& playback) { playback.cancelSeek(wish); });
    }

    void setRate(double rate) override { *m_sound.rate = std::clamp(rate, 0.5, 4.0); }

    void setVolume(double volume) override
    {
        m_tasks.post([this, volume] {
            m_sound.volume = volume;
            if (m_playback)
                m_playback->setVolume(volume);
        });
    }

    [[nodiscard]] Milliseconds position() const override { return m_board->read(); }

private:
    void command(std::function<void(Playback&)> what)
    {
        m_tasks.post([this, what = std::move(what)] {
            if (m_playback)
                what(*m_playback);
        });
    }

    void deliver(PlayerEvent event)
    {
        m_events.post([receiver = std::weak_ptr(m_receiver), event = std::move(event)] {
            const auto target = receiver.lock();
            if (target && target->handler && target->current == event.load)
                target->handler(event);
        });
    }

    void run()
    {
        while (!m_isStopped) {
            const bool needsTicks = m_playback && m_playback->needsTicks();
            const auto isChanged = [&] {
                return m_isStopped || (m_playback && m_playback->needsTicks()) != needsTicks;
            };
            m_tasks.runUntil(isChanged, needsTicks ? kTick : std::chrono::milliseconds(kNoTick));
            if (m_playback && !m_isStopped)
                m_playback->tick();
        }
        m_playback.reset();
    }

    Executor& m_events;
    const EngineOptions m_options;
    const std::shared_ptr<Receiver> m_receiver = std::make_shared<Receiver>();
    const std::shared_ptr<PositionBoard> m_board = std::make_shared<PositionBoard>();
    std::stop_source m_stop; ///< of the present load; commands' thread
    std::int64_t m_lastLoad = 0;
    LoopExecutor m_tasks;
    SoundSettings m_sound; ///< the engine's thread; the rate inside is atomic
    std::shared_ptr<Playback> m_playback; ///< the engine's thread
    bool m_isStopped = false; ///< the engine's thread
    std::jthread m_thread; // last: joined before the rest goes
};

} // namespace

std::unique_ptr<PlayerEngine> makeGStreamerEngine(Executor& events, EngineOptions options)
{
    return std::make_unique<GStreamerEngine>(events, std::move(options));
}

} // namespace tidemark::audio
