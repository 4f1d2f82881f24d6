// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/stream_start.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::frames {

/// How sure the times of a run of frames are, least first.
enum class IndexTrust : std::uint8_t {
    Assumed, ///< counted from a time that was estimated
    Computed, ///< the bit rate is constant: counted from a time that arithmetic gave and headers confirmed
    Counted, ///< every frame from the first on was counted
};

/// A frame as the index learns of it.
struct IndexedFrame {
    std::uint64_t offset = 0;
    std::uint32_t sizeBytes = 0;
    FrameTicks duration{0};
};

/// Frames one after the other without a gap in what is known.
struct IndexRun {
    IndexTrust trust = IndexTrust::Assumed;
    std::vector<IndexPoint> points; ///< never empty: the first frame, then one about every 250 ms
    std::uint64_t end = 0; ///< behind the last frame that was seen
    FrameTicks endTime{0};

    [[nodiscard]] std::uint64_t begin() const { return points.front().offset; }
    bool operator==(const IndexRun&) const = default;
};

/// Which frame begins where, as far as has been seen: about four points a second, in runs that grow and join as bytes
/// arrive in any order. A plain value.
class FrameIndex {
public:
    /// Begins a run, unless the offset lies in one.
    void begin(IndexPoint first, IndexTrust trust);
    /// Adds frames to the run that ends at `end`; where they reach the next run the two are joined and the surer one
    /// gives the times. A run whose begin turns out to be no frame is forgotten. Nothing is added where no run ends at
    /// `end` (someone else was quicker).
    /// @return where the run that holds `end` ends now.
    std::uint64_t extend(std::uint64_t end, std::span<const IndexedFrame> frames);
    /// Takes over runs that were kept (readIndex()); they must be sorted and apart.
    void restore(std::vector<IndexRun> runs) { m_runs = std::move(runs); }

    /// @return the run that holds `time`, where one of at least that trust does.
    [[nodiscard]] const IndexRun* runAt(FrameTicks time, IndexTrust atLeast) const;
    /// @return the run that holds the offset or ends there.
    [[nodiscard]] const IndexRun* runHolding(std::uint64_t offset) const;
    /// @return the time of a point of the index, and how sure it is.
    struct PointTime {
        FrameTicks time;
        IndexTrust trust;
    };
    [[nodiscard]] std::optional<PointTime> timeOfPoint(std::uint64_t offset) const;
    [[nodiscard]] const std::vector<IndexRun>& runs() const { return m_runs; }
    bool operator==(const FrameIndex&) const = default;

private:
    void joinWithNext(std::size_t run);
    std::vector<IndexRun> m_runs; ///< sorted by offset
};

} // namespace tidemark::frames
