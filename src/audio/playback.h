// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/frame_indexer.h"
#include "audio/pipeline.h"
#include "audio/player_engine.h"
#include "audio/position_board.h"
#include "audio/source_reader.h"

#include "base/executor.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

namespace tidemark::audio {

/// One load from opening to the end: the state machine between commands, the facts of its pipeline, and events. Lives
/// on the engine's thread; other threads post to `tasks`. It never waits there: opening, seeking and reading are done
/// by threads that can be interrupted.
class Playback final : public std::enable_shared_from_this<Playback> {
public:
    struct Parts {
        Executor& tasks; ///< the engine's thread
        std::shared_ptr<PositionBoard> board;
        std::function<void(PlayerEvent)> emit;
        EngineOptions options;
        SoundSettings sound;
    };
    Playback(Parts parts, LoadId id, Track track, std::stop_source stop, std::uint64_t wish);
    ~Playback();

    void begin();
    void play();
    void pause();
    void seek(Milliseconds to, std::uint64_t wish);
    void cancelSeek(std::uint64_t wish);
    void setVolume(double volume);
    /// Looks after what no message tells; called about ten times a second while needsTicks().
    void tick();
    [[nodiscard]] bool needsTicks() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    enum class Phase {
        Opening, ///< looking at the first bytes
        Prerolling, ///< a pipeline starts
        Jumping, ///< a seek is under way
        Ready,
        Ended,
        Failed,
    };
    /// A jump under way, the first of a load with it.
    struct Jump {
        Milliseconds target{0};
        Milliseconds before{0}; ///< where cancelSeek() leads back to
        Time since;
        std::uint64_t firstOffset = 0;
        double fraction = 0;
        bool isCancelled = false;
        bool isOurs = false; ///< nobody asked for it: the sink was replaced
    };

    void onOpened(Result<FrontPlan> plan);
    void onIndexGrown();
    void onFact(int pipelineNumber, const PipelineFact& fact);
    void onPrerolled(int jump);
    void onEnded(int jump);
    void startPipeline();
    void startJump(Milliseconds target, Milliseconds before);
    void issueJump();
    void redirectJump();
    void arrive();
    void failWith(const Error& error);
    void replaceSink(const std::string& detail);
    void updateDuration();
    void updatePosition();
    void updateWaiting();
    void reportJumpProgress();
    void watchLoading();
    [[nodiscard]] double jumpFraction() const;
    [[nodiscard]] Milliseconds clamped(Milliseconds to) const;
    [[nodiscard]] bool isLinear() const;
    /// Whether a pipeline begins where it shall, so that no jump has to follow.
    [[nodiscard]] bool startsAtTarget() const { return isLinear() || m_plan.frames; }
    [[nodiscard]] std::optional<Milliseconds> measuredPosition() const;
    void updatePlacement();
    void askForWhatLiesBefore();
    void emit(decltype(PlayerEvent::what) what);
    void emitState();

    Parts m_parts;
    const LoadId m_id;
    const Track m_track;
    std::stop_source m_stop;
    std::uint64_t m_wish;
    std::jthread m_opener;
    std::unique_ptr<FrameIndexer> m_indexer; ///< for MP3 and ADTS
    /// What the opener has read; it may outlive this.
    const std::shared_ptr<std::atomic<std::uint64_t>> m_openedBytes = std::make_shared<std::atomic<std::uint64_t>>(0);
    FrontPlan m_plan;
    bool m_cannotSeek = false; ///< jumps read on from the beginning
    std::shared_ptr<SourceReader> m_reader;
    std::unique_ptr<Pipeline> m_pipeline;
    int m_pipelineNumber = 0;
    SinkKind m_sink;
    Phase m_phase = Phase::Opening;
    bool m_isLoaded = false;
    bool m_wantsPlaying;
    bool m_isWaiting = false;
    bool m_isDeviceMissed = false; ///< said already
    std::optional<Jump> m_jump;
    std::optional<Milliseconds> m_nextTarget; ///< wished for while a jump was under way
    Milliseconds m_position{0};
    bool m_isApproximate = false; ///< the position
    std::uint64_t m_correctionAskedTo = 0; ///< since the last jump: see askForWhatLiesBefore()
    std::optional<Milliseconds> m_duration;
    bool m_isDurationExact = false;
    std::optional<StateChanged> m_told;
    Time m_positionTold;
    Time m_sinkReplaced;
    Time m_progressSeen;
    std::uint64_t m_progressMark = 0;
};

} // namespace tidemark::audio
