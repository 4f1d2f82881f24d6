// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clip.h"

#include "audio/sample_reader.h"
#include "audio/wav_writer.h"
#include "frames/walk.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace tidemark::audio {

namespace {

using std::chrono::nanoseconds;

/// Cuts runs of samples to a stretch, to the sample, and writes what is left of them.
class Cutter {
public:
    explicit Cutter(const ClipRequest& request) : m_request(request) { }

    /// @return whether there may be more to come.
    [[nodiscard]] Result<bool> take(const SampleRun& run)
    {
        if (run.sampleRate <= 0 || run.channels <= 0)
            return fail(ErrorCode::Internal, "decoded samples have no known form");
        const auto channels = static_cast<std::size_t>(run.channels);
        const auto frames = run.samples.size() / channels;
        const auto begin = m_writer ? 0 : framesBefore(run, m_request.from, frames);
        const auto end = std::min(frames, begin + framesLeft(run.sampleRate));
        if (begin < end) {
            if (auto ready = prepare(run, begin); !ready)
                return fail(ready.error());
            const std::span samples(run.samples);
            if (auto done = m_writer->write(samples.subspan(begin * channels, (end - begin) * channels)); !done)
                return fail(done.error());
            m_writtenFrames += end - begin;
            m_end = run.position + lengthOf(end, run.sampleRate);
        }
        return begin == frames || framesLeft(run.sampleRate) > 0;
    }

    [[nodiscard]] Result<ClipResult> finish()
    {
        if (!m_writer)
            return fail(ErrorCode::InvalidArgument, "the audio ends before " + formatClockExact(m_request.from));
        if (auto done = m_writer->finish(); !done)
            return fail(done.error());
        return ClipResult{std::chrono::round<Milliseconds>(m_begin), std::chrono::round<Milliseconds>(m_end)};
    }

private:
    static nanoseconds lengthOf(std::size_t frames, int sampleRate)
    {
        return nanoseconds(static_cast<std::int64_t>(frames) * 1'000'000'000 / sampleRate);
    }

    /// @return how many frames of the run lie before `time`, rounded to the nearest.
    static std::size_t framesBefore(const SampleRun& run, nanoseconds time, std::size_t frames)
    {
        const double seconds = std::chrono::duration<double>(time - run.position).count();
        return static_cast<std::size_t>(std::clamp(seconds * run.sampleRate + 0.5, 0.0, static_cast<double>(frames)));
    }

    /// Counted, not read from times: the clip is as long as was asked, to the sample.
    [[nodiscard]] std::size_t framesLeft(int sampleRate) const
    {
        if (!m_request.to)
            return SIZE_MAX / 2;
        const double seconds = std::chrono::duration<double>(*m_request.to - m_request.from).count();
        const auto all = static_cast<std::size_t>(seconds * sampleRate + 0.5);
        return all - std::min(all, m_writtenFrames);
    }

    [[nodiscard]] Result<> prepare(const SampleRun& run, std::size_t begin)
    {
        if (m_writer && (run.sampleRate != m_sampleRate || run.channels != m_channels))
            return fail(ErrorCode::Unsupported, "the sample rate changes within this stretch");
        if (m_writer)
            return {};
        auto writer = WavWriter::create(m_request.outputFile, run.sampleRate, run.channels);
        if (!writer)
            return fail(writer.error());
        m_writer.emplace(std::move(*writer));
        m_sampleRate = run.sampleRate;
        m_channels = run.channels;
        m_begin = run.position + lengthOf(begin, run.sampleRate);
        return {};
    }

    const ClipRequest& m_request;
    std::optional<WavWriter> m_writer;
    int m_sampleRate = 0;
    int m_channels = 0;
    std::size_t m_writtenFrames = 0;
    nanoseconds m_begin{0};
    nanoseconds m_end{0};
};

Result<> checkRequest(const ClipRequest& request)
{
    if (request.outputFile.extension() != ".wav")
        return fail(ErrorCode::Unsupported,
            "clips cannot be written as '" + request.outputFile.extension().string() + "'; the known ending is .wav");
    if (!request.source || request.from.count() < 0 || (request.to && *request.to <= request.from))
        return fail(ErrorCode::InvalidArgument, "a clip must begin before it ends");
    return {};
}

} // namespace

Result<ClipResult> writeClip(
    const ClipRequest& request, const std::function<void(double)>& progress, std::stop_token stop)
{
    if (auto checked = checkRequest(request); !checked)
        return fail(checked.error());
    auto reader = SampleReader::open(request.source, request.from, std::move(stop));
    if (!reader)
        return fail(reader.error());
    auto end = request.to ? request.to : (*reader)->duration();
    Cutter cutter(request);
    for (bool isMore = true; isMore;) {
        const auto run = (*reader)->next();
        if (!run)
            return fail(run.error());
        if (!*run)
            break;
        const auto taken = cutter.take(**run);
        if (!taken)
            return fail(taken.error());
        isMore = *taken;
        if (!end)
            end = (*reader)->duration(); // some learn it on the way
        if (progress && end && *end > request.from)
            progress(std::clamp(std::chrono::duration<double>((*run)->position - request.from)
                    / std::chrono::duration<double>(*end - request.from),
                0.0, 1.0));
    }
    auto result = cutter.finish();
    if (result && progress)
        progress(1.0);
    return result;
}

Result<Milliseconds> measureDuration(std::shared_ptr<ByteSource> source, std::stop_token stop)
{
    const auto reader = SampleReader::open(source, Milliseconds(0), stop);
    if (!reader)
        return fail(reader.error());
    if (const auto& map = (*reader)->plan().frames) {
        if (const auto walked = frames::walkWhatIsThere(*map, *source, std::move(stop)); !walked)
            return fail(walked.error());
        if (const auto length = map->length())
            return length->length;
    } else if (const auto duration = (*reader)->duration()) {
        return *duration;
    }
    return fail(ErrorCode::Unsupported, "this audio does not tell how long it is");
}

} // namespace tidemark::audio
