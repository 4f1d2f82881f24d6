// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/decode_front.h"
#include "audio/gst_support.h"
#include "audio/player_engine.h"

#include "base/executor.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace tidemark::audio {

class SourceReader;

/// What the pipeline tells from its foreign threads.
struct PipelineFact {
    enum class Kind {
        Prerolled, ///< the first samples after the start or a jump are at the sink
        Ended,
        Failed,
        SinkFailed, ///< the device is gone
        NoDevice, ///< there is none; a silent clock plays
        JumpRefused, ///< the container cannot seek
        DurationChanged,
    };
    Kind kind;
    int jump = 0; ///< the jump that it belongs to; 0 before the first
    Error error; ///< of the failures; NoDevice: its detail
};

/// What the listener can turn while it plays.
struct SoundSettings {
    std::shared_ptr<std::atomic<double>> rate = std::make_shared<std::atomic<double>>(1.0);
    double volume = 1.0; ///< cubic
};

struct PipelineOptions {
    FrontPlan plan;
    std::shared_ptr<SourceReader> reader;
    SoundSettings sound;
    SinkKind sink = SinkKind::Automatic;
    std::string sinkElement; ///< for Automatic
    std::function<void(const SampleBlock&)> tap;
    bool isTapClosed = false; ///< the tap sees nothing before the first jump
    std::function<void(PipelineFact)> onFact; ///< called on any thread; must only pass it on
};

/// front → convert → queue → tempo → tap → volume → convert → sink: one GStreamer pipeline for one source. Lives on
/// the engine's thread and never blocks it: a seek of some demuxers reads the source in the calling thread, so seeks
/// and state changes run on a thread of the pipeline's own. Begins in state PAUSED.
class Pipeline final {
public:
    [[nodiscard]] static Result<std::unique_ptr<Pipeline>> make(PipelineOptions options);
    /// Interrupts reads, stops all threads of the pipeline.
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    void setPlaying(bool isPlaying);
    /// Flushing and accurate. Answered by Prerolled or JumpRefused with the number that is returned.
    int jump(Milliseconds to);
    void setVolume(double cubic);

    [[nodiscard]] int lastJump() const { return m_issuedJump; }
    /// @return whether the last jump still reads in the seeking call itself; then only a new pipeline is quicker.
    [[nodiscard]] bool isJumpCallRunning() const { return m_returnedJump != m_issuedJump; }
    [[nodiscard]] std::optional<Milliseconds> position() const;
    [[nodiscard]] std::optional<Milliseconds> duration() const;
    [[nodiscard]] bool isRunningDry() const; ///< nothing decoded waits for the sink

    /// Called by GStreamer's threads.
    void onMessage(GstMessage* message);
    void onFlushed() { m_flushedJump = m_startedJump.load(); }
    void onSamples(GstPad* pad, void* buffer);

private:
    explicit Pipeline(PipelineOptions options);
    [[nodiscard]] Result<> build();
    [[nodiscard]] Result<GstElement*> buildTail();
    void attachProbes(GstElement* tempo, GstElement* volume);

    PipelineOptions m_options;
    std::unique_ptr<DecodeFront> m_front;
    ElementPtr m_pipeline;
    GstElement* m_queue = nullptr;
    GstElement* m_volume = nullptr;
    GstElement* m_sink = nullptr;
    std::atomic<int> m_issuedJump = 0; ///< asked for
    std::atomic<int> m_startedJump = 0; ///< given to GStreamer
    std::atomic<int> m_returnedJump = 0; ///< GStreamer's call came back
    std::atomic<int> m_flushedJump = 0; ///< the last whose flush reached the sink: what comes after belongs to it
    ThreadExecutor m_control{"audio-control"}; // last: joined first
};

} // namespace tidemark::audio
