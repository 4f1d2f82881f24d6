// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/decode_front.h"
#include "audio/gst_support.h"

#include "base/byte_source.h"
#include "base/time.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tidemark::audio {

/// A run of decoded samples: interleaved 16-bit.
struct SampleRun {
    std::chrono::nanoseconds position{0}; ///< media time of the first
    int sampleRate = 0;
    int channels = 0;
    std::vector<std::int16_t> samples;
};

/// Decodes a source with the player's own front, as fast as it can, on the caller's thread; one thread at a time.
class SampleReader final {
public:
    /// Opens and jumps to `from`, exactly. Blocking; `stop` ends it, then and later.
    [[nodiscard]] static Result<std::unique_ptr<SampleReader>> open(
        std::shared_ptr<ByteSource> source, Milliseconds from, std::stop_token stop);
    ~SampleReader();
    SampleReader(const SampleReader&) = delete;
    SampleReader& operator=(const SampleReader&) = delete;

    /// @return the next run; nothing at the end. The first may begin a little before `from`.
    [[nodiscard]] Result<std::optional<SampleRun>> next();
    [[nodiscard]] std::optional<Milliseconds> duration() const;
    [[nodiscard]] const FrontPlan& plan() const { return m_plan; }

private:
    SampleReader(std::shared_ptr<SourceReader> reader, std::stop_token stop);
    [[nodiscard]] Result<> build(const FrontPlan& plan);
    [[nodiscard]] Result<bool> seek(Milliseconds to);
    /// Waits until the first samples are there (or the end).
    [[nodiscard]] Result<> waitForPreroll();
    [[nodiscard]] Result<> checkFailures();

    std::shared_ptr<SourceReader> m_reader;
    std::stop_token m_stop;
    FrontPlan m_plan;
    std::unique_ptr<DecodeFront> m_front;
    ElementPtr m_pipeline;
    GstElement* m_sink = nullptr;
};

} // namespace tidemark::audio
