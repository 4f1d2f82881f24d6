// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frame_index.h"
#include "frames/stream_start.h"

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tidemark::frames {

/// How long the sound is.
struct FrameLength {
    FrameLength(FrameTicks all, bool isItExact)
        : ticks(all), length(std::chrono::round<Milliseconds>(all)), isExact(isItExact)
    {
    }
    FrameTicks ticks;
    Milliseconds length; ///< the same, rounded
    bool isExact; ///< counted, or told by a tag that fits the file; else scaled up from what is known
};

/// Where a frame is by the best that is known, when the frame itself has not been seen.
struct FrameEstimate {
    std::uint64_t offset = 0;
    std::uint64_t errorBytes = 0; ///< the frame lies so far before or behind at most, as a rule
};

/// What plays, as against what is known by now of the place where it began.
struct FramePlacement {
    bool isApproximate = false;
    std::uint64_t offset = 0; ///< where it began
    FrameTicks correction{0}; ///< to be added to the times that the feed gives
};

/// All that is known of one stream of frames: shared by who plays it, who indexes what arrives, and who asks. Every
/// function may be called from any thread. Times count from the first frame with sound (StreamStart).
class FrameMap {
public:
    FrameMap(StreamStart start, std::optional<std::uint64_t> sizeBytes);

    [[nodiscard]] const StreamStart& start() const { return m_start; }
    [[nodiscard]] std::optional<std::uint64_t> sizeBytes() const { return m_sizeBytes; }

    void begin(IndexPoint first, IndexTrust trust);
    /// See FrameIndex::extend().
    std::uint64_t extend(std::uint64_t end, std::span<const IndexedFrame> frames);
    /// The stream ends behind the frames counted from the first on.
    void setCountedToTheEnd();
    [[nodiscard]] bool isComplete() const;

    /// @return how far frames are counted from the first on: where the next one would begin, and its time.
    [[nodiscard]] IndexPoint counted() const;
    /// @return where each run ends, that of the first frames first.
    [[nodiscard]] std::vector<std::uint64_t> runEnds() const;
    [[nodiscard]] std::optional<FrameLength> length() const;

    /// @return where to begin so that sound is exact from `time` on: a frame whose place is known, early enough for
    /// what decoders need before it (the bit reservoir of layer III, the overlap of frames). Nothing where it is not
    /// known.
    [[nodiscard]] std::optional<IndexPoint> placeFor(FrameTicks time) const;
    /// @return where the frame of `time` is by arithmetic, if the bit rate is constant: to be confirmed by headers.
    [[nodiscard]] std::optional<IndexPoint> constantRatePlace(FrameTicks time) const;
    /// @return whether a tag says that the rate is constant; else it only seems so.
    [[nodiscard]] bool isConstantByTag() const { return m_start.isConstantRate; }
    [[nodiscard]] FrameEstimate estimate(FrameTicks time) const;
    /// How long before the sound that is wanted a decoder must begin.
    [[nodiscard]] FrameTicks lead() const;

    void setPlayingFrom(IndexPoint place);
    [[nodiscard]] FramePlacement placement() const;

    /// What has been seen, to be kept for the next time; see index_bytes.h.
    [[nodiscard]] std::string savedIndex() const;
    /// Takes over what was kept, if it is of this stream. @return whether it was.
    bool restoreIndex(std::string_view bytes);

private:
    using Lock = std::lock_guard<std::mutex>;
    [[nodiscard]] const IndexRun& countedRun() const { return m_index.runs().front(); }
    [[nodiscard]] std::optional<FrameLength> lengthLocked() const;
    [[nodiscard]] bool fitsTag() const;
    [[nodiscard]] bool isConstantSoFar() const;
    [[nodiscard]] std::vector<IndexPoint> anchors() const;
    [[nodiscard]] std::uint64_t constantOffset(FrameTicks time) const;

    const StreamStart m_start;
    const std::optional<std::uint64_t> m_sizeBytes;
    mutable std::mutex m_mutex;
    FrameIndex m_index;
    bool m_isComplete = false;
    std::optional<IndexPoint> m_playing;
};

} // namespace tidemark::frames
