// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/frame_source_element.h"

#include "audio/frame_feed.h"
#include "audio/source_reader.h"

#include <gst/base/gstbasesrc.h>
#include <gst/gst.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace tidemark::audio {

namespace {

using std::chrono::nanoseconds;

/// Where media time 0 is in the segment's own time: later than any delay of an encoder (4,624 samples at 8,000 Hz).
constexpr GstClockTime kLead = GST_SECOND;

/// What the C++ side of the element holds.
struct FrameSourceState {
    std::shared_ptr<SourceReader> reader;
    FrameFeed feed;
    nanoseconds beginAt{0};
    bool hasBegun = false; ///< its own first segment was sent, or a seek came before
    std::optional<frames::FrameHeader> caps; ///< of the frames as downstream knows them
};

struct FrameSourceElement {
    GstBaseSrc parent;
    FrameSourceState* state; ///< GObject zeroes memory and runs no constructors, hence a pointer
};

struct FrameSourceElementClass {
    GstBaseSrcClass parent;
};

GstBaseSrcClass* parentClass = nullptr;

FrameSourceState& stateOf(void* object)
{
    return *static_cast<FrameSourceElement*>(object)->state;
}

gboolean isSeekable(GstBaseSrc*)
{
    return TRUE;
}

gboolean negotiate(GstBaseSrc*)
{
    return TRUE; // the caps come with the first frame
}

void setTimes(GstSegment& segment, const frames::FrameMap& map, nanoseconds target)
{
    const auto media = static_cast<GstClockTime>(std::max(target, nanoseconds(0)).count());
    segment.start = kLead + media;
    segment.position = segment.start;
    segment.time = media;
    segment.stop = GST_CLOCK_TIME_NONE;
    if (const auto length = map.length(); length && length->isExact)
        segment.stop = std::max(segment.start,
            kLead + static_cast<GstClockTime>(std::chrono::duration_cast<nanoseconds>(length->ticks).count()));
}

gboolean doSeek(GstBaseSrc* base, GstSegment* segment)
{
    auto& state = stateOf(base);
    if (segment->format != GST_FORMAT_TIME || segment->rate < 0)
        return FALSE;
    if (!state.hasBegun && segment->start == 0)
        return TRUE; // the base class begins at 0; the first frame brings the true segment
    state.hasBegun = true;
    const nanoseconds target(static_cast<std::int64_t>(segment->start));
    state.feed.seek(target);
    setTimes(*segment, state.feed.map(), target);
    return TRUE;
}

/// Source: ISO/IEC 14496-3 §1.6.2.1, AudioSpecificConfig.
GstBuffer* codecDataOf(std::span<const std::byte> adts)
{
    const auto at = [&](std::size_t i) { return std::to_integer<unsigned>(adts[i]); };
    const unsigned objectType = (at(2) >> 6) + 1;
    const unsigned rate = at(2) >> 2 & 15;
    const unsigned channels = (at(2) & 1) << 2 | at(3) >> 6;
    const unsigned config = objectType << 11 | rate << 7 | channels << 3;
    const std::array<guint8, 2> bytes{static_cast<guint8>(config >> 8), static_cast<guint8>(config & 0xFF)};
    return gst_buffer_new_memdup(bytes.data(), bytes.size());
}

GstCaps* capsOf(const FedFrame& frame)
{
    const auto& header = frame.header;
    if (header.layer > 0)
        return gst_caps_new_simple("audio/mpeg", "mpegversion", G_TYPE_INT, 1, "mpegaudioversion", G_TYPE_INT,
            header.version, "layer", G_TYPE_INT, header.layer, "rate", G_TYPE_INT, header.sampleRate, "channels",
            G_TYPE_INT, header.channels, "parsed", G_TYPE_BOOLEAN, TRUE, nullptr);
    auto* codecData = codecDataOf(frame.bytes);
    auto* caps = gst_caps_new_simple("audio/mpeg", "mpegversion", G_TYPE_INT, header.version, "framed", G_TYPE_BOOLEAN,
        TRUE, "stream-format", G_TYPE_STRING, "raw", "rate", G_TYPE_INT, header.sampleRate, "channels", G_TYPE_INT,
        header.channels, "codec_data", GST_TYPE_BUFFER, codecData, nullptr);
    gst_buffer_unref(codecData);
    return caps;
}

void announce(GstBaseSrc* base, FrameSourceState& state, const FedFrame& frame)
{
    const auto isSame =
        state.caps && state.caps->kind == frame.header.kind && state.caps->channels == frame.header.channels;
    if (isSame)
        return;
    state.caps = frame.header;
    auto* caps = capsOf(frame);
    gst_base_src_set_caps(base, caps);
    gst_caps_unref(caps);
}

/// ADTS frames go without their headers, which decoders do not want.
GstBuffer* bufferOf(const FedFrame& frame)
{
    const auto bytes = frame.header.layer > 0 ? frame.bytes : frame.bytes.subspan(frame.header.overheadBytes);
    auto* buffer = gst_buffer_new_memdup(bytes.data(), bytes.size());
    const auto begin = static_cast<std::int64_t>(kLead) + frame.mediaTime.count();
    const auto duration = std::chrono::duration_cast<nanoseconds>(frame.header.duration());
    GST_BUFFER_PTS(buffer) = static_cast<GstClockTime>(std::max<std::int64_t>(begin, 0));
    GST_BUFFER_DURATION(buffer) = static_cast<GstClockTime>(duration.count());
    if (frame.isFirst)
        GST_BUFFER_FLAG_SET(buffer, GST_BUFFER_FLAG_DISCONT);
    return buffer;
}

GstFlowReturn create(GstBaseSrc* base, guint64, guint, GstBuffer** buffer)
{
    auto& state = stateOf(base);
    if (!state.hasBegun) {
        GstSegment segment;
        gst_segment_init(&segment, GST_FORMAT_TIME);
        state.feed.seek(state.beginAt);
        setTimes(segment, state.feed.map(), state.beginAt);
        gst_base_src_new_segment(base, &segment);
        state.hasBegun = true;
    }
    const auto frame = state.feed.next();
    if (!frame && frame.error().code == ErrorCode::Cancelled)
        return GST_FLOW_FLUSHING;
    if (!frame) {
        GST_ELEMENT_ERROR(base, RESOURCE, READ, ("%s", frame.error().detail.c_str()), (nullptr));
        return GST_FLOW_ERROR;
    }
    if (!*frame)
        return GST_FLOW_EOS;
    announce(base, state, **frame);
    *buffer = bufferOf(**frame);
    return GST_FLOW_OK;
}

gboolean query(GstBaseSrc* base, GstQuery* question)
{
    GstFormat format = GST_FORMAT_UNDEFINED;
    if (GST_QUERY_TYPE(question) == GST_QUERY_DURATION) {
        gst_query_parse_duration(question, &format, nullptr);
        const auto length = stateOf(base).feed.map().length();
        if (format != GST_FORMAT_TIME || !length)
            return FALSE;
        gst_query_set_duration(question, format, nanoseconds(length->length).count());
        return TRUE;
    }
    return parentClass->query(base, question);
}

gboolean unlock(GstBaseSrc* base)
{
    stateOf(base).reader->interrupt();
    return TRUE;
}

gboolean unlockStop(GstBaseSrc* base)
{
    stateOf(base).reader->resume();
    return TRUE;
}

void finalize(GObject* object)
{
    delete static_cast<FrameSourceElement*>(static_cast<void*>(object))->state;
    reinterpret_cast<GObjectClass*>(parentClass)->finalize(object);
}

void initialiseClass(gpointer classData, gpointer)
{
    parentClass = static_cast<GstBaseSrcClass*>(g_type_class_peek_parent(classData));
    static GstStaticPadTemplate source = GST_STATIC_PAD_TEMPLATE(
        "src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS("audio/mpeg, mpegversion = (int) { 1, 2, 4 }"));
    auto* element = static_cast<GstElementClass*>(classData);
    gst_element_class_add_static_pad_template(element, &source);
    gst_element_class_set_static_metadata(element, "Tidemark frame source", "Source", "Reads frames", "Tidemark");
    auto* base = static_cast<GstBaseSrcClass*>(classData);
    base->is_seekable = isSeekable;
    base->negotiate = negotiate;
    base->do_seek = doSeek;
    base->create = create;
    base->query = query;
    base->unlock = unlock;
    base->unlock_stop = unlockStop;
    static_cast<GObjectClass*>(classData)->finalize = finalize;
}

GType elementType()
{
    static const GType type = g_type_register_static_simple(GST_TYPE_BASE_SRC, "TidemarkFrameSource",
        sizeof(FrameSourceElementClass), initialiseClass, sizeof(FrameSourceElement), nullptr, GTypeFlags{});
    return type;
}

} // namespace

GstElement* makeFrameSourceElement(FrameFeed feed, std::shared_ptr<SourceReader> reader, Milliseconds beginAt)
{
    auto* object = g_object_new(elementType(), nullptr);
    auto& self = *static_cast<FrameSourceElement*>(static_cast<void*>(object));
    self.state = new FrameSourceState{std::move(reader), std::move(feed), beginAt, false, std::nullopt};
    gst_base_src_set_format(&self.parent, GST_FORMAT_TIME);
    gst_base_src_set_async(&self.parent, FALSE);
    return GST_ELEMENT(object);
}

} // namespace tidemark::audio
