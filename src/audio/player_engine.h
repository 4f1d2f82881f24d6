// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/index_keeper.h"

#include "base/byte_source.h"
#include "base/executor.h"
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace tidemark::audio {

using LoadId = Id<struct LoadTag>;

/// What to play: bytes, and where to begin. The engine never learns where the bytes come from.
struct Track {
    std::shared_ptr<ByteSource> source;
    Milliseconds startAt{0};
    bool startsPlaying = true; ///< false: Paused at startAt
    std::shared_ptr<IndexKeeper> indexKeeper = nullptr; ///< null: what is learnt of the frames is not kept
    /// After a jump to where the time is only estimated, the bytes before it are asked for if they are no more than so
    /// many: they tell the true time. 0: never.
    std::uint64_t correctionBudgetBytes = 64ULL * 1024 * 1024;
};

enum class EngineState {
    Empty, ///< nothing loaded
    Loading, ///< reading what is needed for the first sound
    Paused,
    Playing,
    Ended, ///< played to the end, still loaded
    Failed,
};

struct StateChanged {
    EngineState state;
    bool isWaitingForBytes = false; ///< Playing, but the bytes have not come yet
};
struct PositionChanged {
    Milliseconds position; ///< media time
    bool isApproximate = false; ///< may be off by more than 50 ms: the bytes before it have not come
};
struct DurationChanged {
    Milliseconds duration; ///< measured
};
/// A jump that has to read first: how far the reading is. Sent at most ten times a second; cancelSeek() ends it.
struct SeekProgress {
    Milliseconds target;
    double fraction; ///< 0–1
};
struct SeekFinished {
    Milliseconds position;
    bool wasCancelled = false;
};
/// No sound device: playback goes on against a silent clock.
struct NoAudioDevice {
    std::string detail;
};
struct PlaybackFailed {
    Error error; ///< MissingCodec names the Debian package in its detail
};

struct PlayerEvent {
    LoadId load;
    std::variant<StateChanged, PositionChanged, DurationChanged, SeekProgress, SeekFinished, NoAudioDevice,
        PlaybackFailed>
        what;
};

/// Plays one track at a time. Commands are requests and return at once; the truth arrives as events that carry the
/// LoadId they belong to. Commands come from the thread of the executor that events are delivered on.
class PlayerEngine {
public:
    virtual ~PlayerEngine() = default;
    virtual void setEventHandler(std::function<void(const PlayerEvent&)> handler) = 0;
    /// Replaces what is loaded. Loading → Paused | Playing | Failed.
    virtual LoadId load(Track track) = 0;
    virtual void unload() = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    /// Jumps exactly (clamped to the known duration); several at once: the last wish wins.
    virtual void seek(Milliseconds to) = 0;
    /// Ends a jump that still reads; playback goes on where it was.
    virtual void cancelSeek() = 0;
    /// 0.5–4.0, pitch kept; no seek, no gap.
    virtual void setRate(double rate) = 0;
    /// 0–1 on a cubic scale.
    virtual void setVolume(double volume) = 0;
    /// @return the position now, in media time; the target while a jump is under way.
    [[nodiscard]] virtual Milliseconds position() const = 0;
};

/// Where the sound goes.
enum class SinkKind {
    Automatic, ///< the desktop's sound system; falls back to a silent clock
    Null, ///< a silent clock in real time
};

/// Sees the samples that leave the pipeline (tests, meters): interleaved 16-bit at `sampleRate`, with their media time.
/// Called on a streaming thread; must be quick.
struct SampleBlock {
    Milliseconds position;
    int sampleRate = 0;
    int channels = 0;
    const std::int16_t* samples = nullptr;
    std::size_t frameCount = 0;
};

struct EngineOptions {
    SinkKind sink = SinkKind::Automatic;
    std::function<void(const SampleBlock&)> tap = {}; ///< empty: none
    /// The GStreamer element that Automatic plays to. One that fails is tried once more, then the silent clock plays.
    std::string sinkElement = "autoaudiosink";
    /// A load that gets no byte and changes nothing for so long has failed; bytes that come slowly are progress.
    Milliseconds loadTimeout{20'000};
};

/// The GStreamer engine. Events are delivered on `events`. GStreamer is initialised at the first load.
[[nodiscard]] std::unique_ptr<PlayerEngine> makeGStreamerEngine(Executor& events, EngineOptions options = {});

} // namespace tidemark::audio
