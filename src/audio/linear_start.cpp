// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/linear_start.h"

#include <gst/gst.h>

#include <algorithm>

namespace tidemark::audio {

namespace {

/// Longer than the overlap of any codec we play (Opus asks for 80 ms), and MP3's bit reservoir.
constexpr GstClockTime kSettling = GST_SECOND;
/// The headers of Ogg streams come as buffers of their own, and bare of times only sometimes.
constexpr int kHeaderBuffers = 8;

struct LinearStart {
    GstClockTime target = 0; ///< stream time
    GstClockTime firstNeeded = 0; ///< in the segment's own time
    int buffersSeen = 0;
};

void rewriteSegment(LinearStart& start, GstPadProbeInfo* info)
{
    auto* event = GST_PAD_PROBE_INFO_EVENT(info);
    GstSegment segment;
    gst_event_copy_segment(event, &segment);
    if (segment.format != GST_FORMAT_TIME || segment.rate < 0)
        return;
    const auto position = gst_segment_position_from_stream_time(&segment, GST_FORMAT_TIME, start.target);
    if (position == GST_CLOCK_TIME_NONE || position <= segment.start)
        return;
    start.firstNeeded = position > kSettling ? position - kSettling : 0;
    segment.start = position;
    segment.time = start.target;
    segment.position = position;
    segment.base = 0;
    auto* rewritten = gst_event_new_segment(&segment);
    gst_event_set_seqnum(rewritten, gst_event_get_seqnum(event));
    gst_event_unref(event);
    GST_PAD_PROBE_INFO_DATA(info) = rewritten;
}

GstPadProbeReturn onData(GstPad*, GstPadProbeInfo* info, gpointer data)
{
    auto& start = *static_cast<LinearStart*>(data);
    if ((GST_PAD_PROBE_INFO_TYPE(info) & GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM) != 0) {
        if (GST_EVENT_TYPE(GST_PAD_PROBE_INFO_EVENT(info)) == GST_EVENT_SEGMENT)
            rewriteSegment(start, info);
        return GST_PAD_PROBE_OK;
    }
    const auto* buffer = GST_PAD_PROBE_INFO_BUFFER(info);
    start.buffersSeen = std::min(start.buffersSeen + 1, kHeaderBuffers + 1);
    const bool isHeader = start.buffersSeen <= kHeaderBuffers || GST_BUFFER_PTS(buffer) == GST_CLOCK_TIME_NONE;
    return isHeader || GST_BUFFER_PTS(buffer) >= start.firstNeeded ? GST_PAD_PROBE_OK : GST_PAD_PROBE_DROP;
}

} // namespace

void beginAt(GstPad* pad, Milliseconds target)
{
    auto* start = new LinearStart{static_cast<GstClockTime>(target.count()) * GST_MSECOND, 0, 0};
    gst_pad_add_probe(pad,
        static_cast<GstPadProbeType>(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM), onData, start,
        [](gpointer data) { delete static_cast<LinearStart*>(data); });
}

} // namespace tidemark::audio
