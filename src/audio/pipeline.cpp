// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/pipeline.h"

#include "audio/source_reader.h"
#include "audio/tempo_probe.h"

#include <gst/audio/audio.h>
#include <gst/gst.h>

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

constexpr guint64 kQueued = 400 * GST_MSECOND;

GstPadProbeReturn onFlush(GstPad*, GstPadProbeInfo* info, gpointer pipeline)
{
    if (GST_EVENT_TYPE(GST_PAD_PROBE_INFO_EVENT(info)) == GST_EVENT_FLUSH_STOP)
        static_cast<Pipeline*>(pipeline)->onFlushed();
    return GST_PAD_PROBE_OK;
}

GstPadProbeReturn onBuffer(GstPad* pad, GstPadProbeInfo* info, gpointer pipeline)
{
    static_cast<Pipeline*>(pipeline)->onSamples(pad, GST_PAD_PROBE_INFO_BUFFER(info));
    return GST_PAD_PROBE_OK;
}

Milliseconds toMilliseconds(gint64 nanoseconds)
{
    return std::chrono::round<Milliseconds>(std::chrono::nanoseconds(nanoseconds));
}

} // namespace

Pipeline::Pipeline(PipelineOptions options) : m_options(std::move(options)) { }

Pipeline::~Pipeline()
{
    m_options.reader->shutDown();
    m_control.waitIdle();
    if (!m_pipeline)
        return;
    auto* bus = gst_element_get_bus(m_pipeline.get());
    gst_bus_set_sync_handler(bus, nullptr, nullptr, nullptr);
    gst_bus_set_flushing(bus, TRUE);
    gst_object_unref(bus);
    gst_element_set_state(m_pipeline.get(), GST_STATE_NULL);
}

Result<std::unique_ptr<Pipeline>> Pipeline::make(PipelineOptions options)
{
    std::unique_ptr<Pipeline> pipeline(new Pipeline(std::move(options)));
    if (auto built = pipeline->build(); !built)
        return fail(built.error());
    pipeline->setPlaying(false);
    return pipeline;
}

Result<> Pipeline::build()
{
    m_pipeline.reset(GST_ELEMENT(gst_object_ref_sink(gst_pipeline_new(nullptr))));
    auto* bus = gst_element_get_bus(m_pipeline.get());
    const auto onBus = +[](GstBus*, GstMessage* message, gpointer self) {
        static_cast<Pipeline*>(self)->onMessage(message);
        gst_message_unref(message);
        return GST_BUS_DROP;
    };
    gst_bus_set_sync_handler(bus, onBus, this, nullptr);
    gst_object_unref(bus);
    const auto tail = buildTail();
    if (!tail)
        return fail(tail.error());
    auto front = DecodeFront::build(m_pipeline.get(), *tail, m_options.reader, m_options.plan);
    if (!front)
        return fail(front.error());
    m_front = std::move(*front);
    return {};
}

Result<GstElement*> Pipeline::buildTail()
{
    constexpr std::size_t kCount = 8;
    const bool isSilent = m_options.sink == SinkKind::Null;
    const char* names[kCount] = {"audioconvert", "capsfilter", "queue", "scaletempo", "volume", "audioconvert",
        "audioresample", isSilent ? "fakesink" : m_options.sinkElement.c_str()};
    GstElement* parts[kCount] = {};
    for (std::size_t i = 0; i < kCount; ++i) {
        const auto made = makeElement(names[i]);
        if (!made)
            return fail(made.error());
        parts[i] = *made;
        gst_bin_add(GST_BIN(m_pipeline.get()), parts[i]);
        if (i > 0 && gst_element_link(parts[i - 1], parts[i]) == FALSE)
            return fail(ErrorCode::Internal, "parts of the sound chain do not fit together");
    }
    auto* caps = gst_caps_from_string("audio/x-raw,format=S16LE,layout=interleaved");
    g_object_set(parts[1], "caps", caps, nullptr);
    gst_caps_unref(caps);
    m_queue = parts[2];
    g_object_set(m_queue, "max-size-time", kQueued, "max-size-buffers", 0U, "max-size-bytes", 0U, nullptr);
    m_volume = parts[4];
    m_sink = parts[kCount - 1];
    if (isSilent)
        g_object_set(m_sink, "sync", TRUE, nullptr);
    attachProbes(parts[3], m_volume);
    setVolume(m_options.sound.volume);
    return parts[0];
}

void Pipeline::attachProbes(GstElement* tempo, GstElement* volume)
{
    auto* tempoPad = gst_element_get_static_pad(tempo, "sink");
    attachTempoProbe(tempoPad, m_options.sound.rate);
    // Here and not nearer to the source: this pad's lock is held while samples go to the sink, so that what the sink
    // posts before the flush of a jump is told from what it posts afterwards.
    gst_pad_add_probe(tempoPad, GST_PAD_PROBE_TYPE_EVENT_FLUSH, onFlush, this, nullptr);
    gst_object_unref(tempoPad);
    if (!m_options.tap)
        return;
    auto* volumePad = gst_element_get_static_pad(volume, "sink");
    gst_pad_add_probe(volumePad, GST_PAD_PROBE_TYPE_BUFFER, onBuffer, this, nullptr);
    gst_object_unref(volumePad);
}

void Pipeline::setPlaying(bool isPlaying)
{
    m_control.post([this, isPlaying] {
        const auto change = gst_element_set_state(m_pipeline.get(), isPlaying ? GST_STATE_PLAYING : GST_STATE_PAUSED);
        if (change == GST_STATE_CHANGE_FAILURE) // a message that says more came before, where there is one
            m_options.onFact({PipelineFact::Kind::Failed, 0, {ErrorCode::Internal, "the sound chain does not start"}});
    });
}

int Pipeline::jump(Milliseconds to)
{
    const int number = ++m_issuedJump;
    m_control.post([this, to, number] {
        if (number != m_issuedJump)
            return; // a later wish waits behind this one
        m_startedJump = number;
        const bool isAccepted = gst_element_seek_simple(m_pipeline.get(), GST_FORMAT_TIME,
                                    static_cast<GstSeekFlags>(GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE),
                                    to.count() * static_cast<gint64>(GST_MSECOND))
            != FALSE;
        m_returnedJump = number;
        if (!isAccepted)
            m_options.onFact({PipelineFact::Kind::JumpRefused, number, {}});
    });
    return number;
}

void Pipeline::setVolume(double cubic)
{
    const double clamped = std::clamp(cubic, 0.0, 1.0);
    g_object_set(m_volume, "volume", clamped * clamped * clamped, nullptr);
}

std::optional<Milliseconds> Pipeline::position() const
{
    gint64 nanoseconds = 0;
    if (gst_element_query_position(m_sink, GST_FORMAT_TIME, &nanoseconds) == FALSE || nanoseconds < 0)
        return std::nullopt;
    return toMilliseconds(nanoseconds);
}

std::optional<Milliseconds> Pipeline::duration() const
{
    gint64 nanoseconds = 0;
    if (gst_element_query_duration(m_pipeline.get(), GST_FORMAT_TIME, &nanoseconds) == FALSE || nanoseconds <= 0)
        return std::nullopt;
    return toMilliseconds(nanoseconds);
}

bool Pipeline::isRunningDry() const
{
    guint buffers = 0;
    g_object_get(m_queue, "current-level-buffers", &buffers, nullptr);
    return buffers == 0;
}

void Pipeline::onMessage(GstMessage* message)
{
    using Kind = PipelineFact::Kind;
    const int jump = m_flushedJump;
    const bool isOfSink = GST_MESSAGE_SRC(message) == GST_OBJECT(m_sink)
        || gst_object_has_as_ancestor(GST_MESSAGE_SRC(message), GST_OBJECT(m_sink)) != FALSE;
    if (const auto error = failureOf(message, *m_options.reader)) {
        m_options.onFact({isOfSink ? Kind::SinkFailed : Kind::Failed, jump, *error});
        return;
    }
    switch (GST_MESSAGE_TYPE(message)) {
    case GST_MESSAGE_ASYNC_DONE:
        m_options.onFact({Kind::Prerolled, jump, {}});
        break;
    case GST_MESSAGE_EOS:
        m_options.onFact({Kind::Ended, jump, {}});
        break;
    case GST_MESSAGE_DURATION_CHANGED:
        m_options.onFact({Kind::DurationChanged, jump, {}});
        break;
    case GST_MESSAGE_WARNING:
        // autoaudiosink warns once when it finds no device, and plays into a silent clock of its own
        if (GST_MESSAGE_SRC(message) == GST_OBJECT(m_sink)) {
            GError* warning = nullptr;
            gst_message_parse_warning(message, &warning, nullptr);
            m_options.onFact({Kind::NoDevice, jump, {ErrorCode::NotFound, warning->message}});
            g_error_free(warning);
        }
        break;
    default:
        break;
    }
}

void Pipeline::onSamples(GstPad* pad, void* buffer)
{
    if (m_options.isTapClosed && m_flushedJump == 0)
        return;
    auto* samples = static_cast<GstBuffer*>(buffer);
    auto* caps = gst_pad_get_current_caps(pad);
    auto* segmentEvent = gst_pad_get_sticky_event(pad, GST_EVENT_SEGMENT, 0);
    GstAudioInfo info;
    GstMapInfo map;
    if (caps != nullptr && segmentEvent != nullptr && gst_audio_info_from_caps(&info, caps) != FALSE
        && gst_buffer_map(samples, &map, GST_MAP_READ) != FALSE) {
        const GstSegment* segment = nullptr;
        gst_event_parse_segment(segmentEvent, &segment);
        const auto time = gst_segment_to_stream_time(segment, GST_FORMAT_TIME, GST_BUFFER_PTS(samples));
        if (time != GST_CLOCK_TIME_NONE)
            m_options.tap({toMilliseconds(static_cast<gint64>(time)), info.rate, info.channels,
                reinterpret_cast<const std::int16_t*>(map.data),
                map.size / static_cast<std::size_t>(GST_AUDIO_INFO_BPF(&info))});
        gst_buffer_unmap(samples, &map);
    }
    gst_clear_event(&segmentEvent);
    gst_clear_caps(&caps);
}

} // namespace tidemark::audio
