// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/tempo_probe.h"

#include <gst/gst.h>

#include <utility>

namespace tidemark::audio {

namespace {

struct TempoProbe {
    std::shared_ptr<const std::atomic<double>> rate;
    GstSegment segment; ///< as scaletempo has it; its position is where the last buffer ended
    bool hasSegment = false;
    bool isSending = false; ///< our own segment passes the probe
};

/// Upstream's segment, with the wished rate, going on where the running time is (upstream counts it at rate 1).
void rewriteSegment(TempoProbe& probe, GstPadProbeInfo* info)
{
    auto* event = GST_PAD_PROBE_INFO_EVENT(info);
    GstSegment segment;
    gst_event_copy_segment(event, &segment);
    if (segment.format != GST_FORMAT_TIME)
        return;
    if (probe.hasSegment) {
        const auto base = gst_segment_to_running_time(&probe.segment, GST_FORMAT_TIME, probe.segment.position);
        segment.base = base == GST_CLOCK_TIME_NONE ? segment.base : base;
    }
    segment.rate = *probe.rate;
    segment.position = segment.start;
    probe.segment = segment;
    probe.hasSegment = true;
    auto* rewritten = gst_event_new_segment(&segment);
    gst_event_set_seqnum(rewritten, gst_event_get_seqnum(event));
    gst_event_unref(event);
    GST_PAD_PROBE_INFO_DATA(info) = rewritten;
}

void changeRate(TempoProbe& probe, GstPad* pad, double rate, GstClockTime begin)
{
    auto segment = probe.segment;
    segment.base = gst_segment_to_running_time(&probe.segment, GST_FORMAT_TIME, begin);
    segment.time = gst_segment_to_stream_time(&probe.segment, GST_FORMAT_TIME, begin);
    if (segment.base == GST_CLOCK_TIME_NONE || segment.time == GST_CLOCK_TIME_NONE)
        return; // the buffer lies outside the segment and is not heard; the next one will do
    segment.start = begin;
    segment.position = begin;
    segment.rate = rate;
    probe.segment = segment;
    probe.isSending = true;
    gst_pad_send_event(pad, gst_event_new_segment(&segment));
    probe.isSending = false;
}

GstPadProbeReturn onData(GstPad* pad, GstPadProbeInfo* info, gpointer data)
{
    auto& probe = *static_cast<TempoProbe*>(data);
    if ((GST_PAD_PROBE_INFO_TYPE(info) & GST_PAD_PROBE_TYPE_BUFFER) != 0) {
        const auto* buffer = GST_PAD_PROBE_INFO_BUFFER(info);
        const auto begin = GST_BUFFER_PTS(buffer);
        if (!probe.hasSegment || begin == GST_CLOCK_TIME_NONE)
            return GST_PAD_PROBE_OK;
        if (const double rate = *probe.rate; rate != probe.segment.rate)
            changeRate(probe, pad, rate, begin);
        probe.segment.position = begin + (GST_BUFFER_DURATION_IS_VALID(buffer) ? GST_BUFFER_DURATION(buffer) : 0);
        return GST_PAD_PROBE_OK;
    }
    if (probe.isSending)
        return GST_PAD_PROBE_OK;
    const auto type = GST_EVENT_TYPE(GST_PAD_PROBE_INFO_EVENT(info));
    if (type == GST_EVENT_FLUSH_STOP)
        probe.hasSegment = false;
    else if (type == GST_EVENT_SEGMENT)
        rewriteSegment(probe, info);
    return GST_PAD_PROBE_OK;
}

} // namespace

void attachTempoProbe(GstPad* pad, std::shared_ptr<const std::atomic<double>> rate)
{
    auto* probe = new TempoProbe{std::move(rate), {}, false, false};
    gst_pad_add_probe(pad,
        static_cast<GstPadProbeType>(
            GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM | GST_PAD_PROBE_TYPE_EVENT_FLUSH),
        onData, probe, [](gpointer data) { delete static_cast<TempoProbe*>(data); });
}

} // namespace tidemark::audio
