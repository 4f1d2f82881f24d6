// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/sample_reader.h"

#include "audio/source_reader.h"

#include <gst/app/gstappsink.h>
#include <gst/audio/audio.h>
#include <gst/gst.h>

#include <cstring>
#include <utility>

namespace tidemark::audio {

namespace {

constexpr auto kBufferedBlocks = 16U;

Result<SampleRun> runOf(GstSample* sample)
{
    SampleRun run;
    GstAudioInfo info;
    auto* buffer = gst_sample_get_buffer(sample);
    GstMapInfo map;
    if (gst_audio_info_from_caps(&info, gst_sample_get_caps(sample)) == FALSE
        || gst_buffer_map(buffer, &map, GST_MAP_READ) == FALSE)
        return fail(ErrorCode::Internal, "decoded samples have no known form");
    run.sampleRate = info.rate;
    run.channels = info.channels;
    run.samples.resize(map.size / sizeof(std::int16_t));
    std::memcpy(run.samples.data(), map.data, run.samples.size() * sizeof(std::int16_t));
    gst_buffer_unmap(buffer, &map);
    // not gst_segment_to_stream_time(): it knows no time before the segment, where the first run may begin
    const auto* segment = gst_sample_get_segment(sample);
    run.position = std::chrono::nanoseconds(static_cast<std::int64_t>(GST_BUFFER_PTS(buffer))
        - static_cast<std::int64_t>(segment->start) + static_cast<std::int64_t>(segment->time));
    return run;
}

} // namespace

SampleReader::SampleReader(std::shared_ptr<SourceReader> reader, std::stop_token stop)
    : m_reader(std::move(reader)), m_stop(std::move(stop))
{
}

SampleReader::~SampleReader()
{
    m_reader->shutDown();
    if (m_pipeline)
        gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
}

Result<std::unique_ptr<SampleReader>> SampleReader::open(
    std::shared_ptr<ByteSource> source, Milliseconds from, std::stop_token stop)
{
    initialiseGStreamer();
    auto plan = planFront(*source, stop);
    if (!plan)
        return fail(plan.error());
    plan->mustBeExact = true;
    for (;;) {
        if ((plan->isSequential || plan->frames) && from.count() > 0)
            plan->beginAt = from;
        auto bytes = std::make_shared<SourceReader>(source, plan->form.firstByte, plan->sizeBytes);
        std::unique_ptr<SampleReader> reader(new SampleReader(bytes, stop));
        const std::stop_callback onStop(stop, [&] { bytes->shutDown(); });
        if (auto built = reader->build(*plan); !built)
            return fail(built.error());
        const auto sought = from.count() == 0 || plan->beginAt ? Result<bool>(true) : reader->seek(from);
        if (!sought)
            return fail(sought.error());
        if (*sought) {
            gst_element_set_state(reader->m_pipeline.get(), GST_STATE_PLAYING);
            return reader;
        }
        plan->beginAt = from; // what cannot seek is read from its start
    }
}

Result<> SampleReader::build(const FrontPlan& plan)
{
    m_plan = plan;
    m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(gst_pipeline_new(nullptr))));
    GstElement* parts[3] = {};
    const char* names[] = {"audioconvert", "capsfilter", "appsink"};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto made = makeElement(names[i]);
        if (!made)
            return fail(made.error());
        parts[i] = *made;
        gst_bin_add(GST_BIN(m_pipeline.get()), parts[i]);
    }
    auto* caps = gst_caps_from_string("audio/x-raw,format=S16LE,layout=interleaved");
    g_object_set(parts[1], "caps", caps, nullptr);
    gst_caps_unref(caps);
    m_sink = parts[2];
    g_object_set(m_sink, "sync", FALSE, "max-buffers", kBufferedBlocks, nullptr);
    if (gst_element_link_many(parts[0], parts[1], parts[2], nullptr) == FALSE)
        return fail(ErrorCode::Internal, "parts of the sound chain do not fit together");
    auto front = DecodeFront::build(m_pipeline.get(), parts[0], m_reader, plan);
    if (!front)
        return fail(front.error());
    m_front = std::move(*front);
    gst_element_set_state(m_pipeline.get(), GST_STATE_PAUSED);
    return waitForPreroll();
}

Result<bool> SampleReader::seek(Milliseconds to)
{
    const bool isAccepted = gst_element_seek_simple(m_pipeline.get(), GST_FORMAT_TIME,
                                static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE),
                                to.count() * static_cast<gint64>(GST_MSECOND))
        != FALSE;
    if (m_stop.stop_requested())
        return fail(ErrorCode::Cancelled, "it was cancelled");
    if (!isAccepted)
        return false;
    if (auto ready = waitForPreroll(); !ready)
        return fail(ready.error());
    return true;
}

Result<> SampleReader::waitForPreroll()
{
    for (;;) {
        if (auto checked = checkFailures(); !checked)
            return checked;
        GstState now = GST_STATE_NULL;
        const auto change = gst_element_get_state(m_pipeline.get(), &now, nullptr, 20 * GST_MSECOND);
        if (change == GST_STATE_CHANGE_SUCCESS && now >= GST_STATE_PAUSED)
            return checkFailures();
        if (change == GST_STATE_CHANGE_FAILURE) {
            if (auto checked = checkFailures(); !checked)
                return checked;
            return fail(ErrorCode::Parse, "the audio could not be opened");
        }
    }
}

Result<> SampleReader::checkFailures()
{
    if (m_stop.stop_requested())
        return fail(ErrorCode::Cancelled, "it was cancelled");
    auto* bus = gst_element_get_bus(m_pipeline.get());
    std::optional<Error> error;
    while (!error) {
        auto* message = gst_bus_pop(bus);
        if (message == nullptr)
            break;
        error = failureOf(message, *m_reader);
        gst_message_unref(message);
    }
    gst_object_unref(bus);
    if (error)
        return fail(*error);
    return {};
}

Result<std::optional<SampleRun>> SampleReader::next()
{
    const std::stop_callback onStop(m_stop, [this] { m_reader->shutDown(); });
    for (;;) {
        auto* sink = GST_APP_SINK(m_sink);
        auto* sample = gst_app_sink_try_pull_sample(sink, 50 * GST_MSECOND);
        if (auto checked = checkFailures(); !checked) {
            if (sample != nullptr)
                gst_sample_unref(sample);
            return fail(checked.error());
        }
        if (sample != nullptr) {
            auto run = runOf(sample);
            gst_sample_unref(sample);
            if (!run)
                return fail(run.error());
            return std::optional(std::move(*run));
        }
        if (gst_app_sink_is_eos(sink) != FALSE)
            return std::optional<SampleRun>();
    }
}

std::optional<Milliseconds> SampleReader::duration() const
{
    gint64 nanoseconds = 0;
    if (gst_element_query_duration(m_pipeline.get(), GST_FORMAT_TIME, &nanoseconds) == FALSE || nanoseconds < 0)
        return std::nullopt;
    return std::chrono::round<Milliseconds>(std::chrono::nanoseconds(nanoseconds));
}

} // namespace tidemark::audio
