// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/packet_source.h"

#include "audio/packet_stream.h"
#include "audio/source_reader.h"

#include <gst/base/gstbasesrc.h>
#include <gst/gst.h>

#include <optional>

namespace tidemark::audio {

namespace {

/// Buffers cannot have times below zero, where an encoder's delay lies. Longer than any (Opus: 1.4 s).
constexpr GstClockTime kShift = 10 * GST_SECOND;

/// What the element holds: GObject zeroes memory and runs no constructors.
struct Contents {
    std::shared_ptr<PacketStream> stream;
    std::shared_ptr<SourceReader> reader;
    std::unique_ptr<PacketCursor> cursor;
    std::optional<std::chrono::nanoseconds> target; ///< not gone to yet; under the stream lock
    bool isLengthTold = false;
    bool areCapsSet = false;
};

struct PacketSource {
    GstBaseSrc parent;
    Contents* contents;
};

struct PacketSourceClass {
    GstBaseSrcClass parent;
};

GstBaseSrcClass* parentClass = nullptr;

Contents& contentsOf(void* object)
{
    return *static_cast<PacketSource*>(object)->contents;
}

GstBuffer* bufferOf(const std::vector<std::byte>& bytes)
{
    return gst_buffer_new_memdup(bytes.data(), bytes.size());
}

GstCaps* capsOf(const PacketFormat& format)
{
    auto* caps = gst_caps_from_string(format.caps.c_str());
    if (format.headers.empty())
        return caps;
    if (format.areHeadersCodecData) {
        auto* buffer = bufferOf(format.headers.front());
        gst_caps_set_simple(caps, "codec_data", GST_TYPE_BUFFER, buffer, nullptr);
        gst_buffer_unref(buffer);
        return caps;
    }
    GValue array = G_VALUE_INIT;
    g_value_init(&array, GST_TYPE_ARRAY);
    for (const auto& header : format.headers) {
        GValue value = G_VALUE_INIT;
        g_value_init(&value, GST_TYPE_BUFFER);
        g_value_take_boxed(&value, bufferOf(header));
        gst_value_array_append_and_take_value(&array, &value);
    }
    gst_structure_take_value(gst_caps_get_structure(caps, 0), "streamheader", &array);
    return caps;
}

gboolean isSeekable(GstBaseSrc*)
{
    return TRUE;
}

gboolean doSeek(GstBaseSrc* base, GstSegment* segment)
{
    auto& contents = contentsOf(base);
    const auto target = segment->start;
    contents.target = std::chrono::nanoseconds(target);
    segment->start = target + kShift;
    segment->position = segment->start;
    segment->time = target;
    segment->stop = GST_CLOCK_TIME_NONE;
    if (const auto duration = contents.stream->duration())
        segment->stop = std::max(static_cast<GstClockTime>(duration->count()), target) + kShift;
    return TRUE;
}

gboolean query(GstBaseSrc* base, GstQuery* question)
{
    if (GST_QUERY_TYPE(question) != GST_QUERY_DURATION)
        return parentClass->query(base, question);
    GstFormat format = GST_FORMAT_UNDEFINED;
    gst_query_parse_duration(question, &format, nullptr);
    const auto duration = contentsOf(base).stream->duration();
    if (format != GST_FORMAT_TIME || !duration)
        return FALSE;
    gst_query_set_duration(question, GST_FORMAT_TIME, duration->count());
    return TRUE;
}

gboolean unlock(GstBaseSrc* base)
{
    contentsOf(base).reader->interrupt();
    return TRUE;
}

gboolean unlockStop(GstBaseSrc* base)
{
    contentsOf(base).reader->resume();
    return TRUE;
}

Result<std::optional<Packet>> nextPacket(Contents& contents)
{
    if (contents.target) {
        if (auto sought = contents.cursor->seek(*contents.target); !sought)
            return fail(sought.error());
        contents.target.reset();
    }
    return contents.cursor->next();
}

/// What is learnt on the way: a length that could not be known before.
void tellLength(GstBaseSrc* base, Contents& contents)
{
    if (contents.isLengthTold || !contents.stream->duration())
        return;
    contents.isLengthTold = true;
    gst_element_post_message(GST_ELEMENT(base), gst_message_new_duration_changed(GST_OBJECT(base)));
}

GstFlowReturn create(GstBaseSrc* base, guint64, guint, GstBuffer** made)
{
    auto& contents = contentsOf(base);
    if (!contents.areCapsSet) {
        auto* caps = capsOf(contents.stream->format());
        contents.areCapsSet = gst_base_src_set_caps(base, caps) != FALSE;
        gst_caps_unref(caps);
    }
    const auto packet = nextPacket(contents);
    if (!packet && packet.error().code == ErrorCode::Cancelled)
        return GST_FLOW_FLUSHING;
    if (!packet) {
        GST_ELEMENT_ERROR(base, RESOURCE, READ, ("%s", packet.error().detail.c_str()), (nullptr));
        return GST_FLOW_ERROR;
    }
    tellLength(base, contents);
    if (!*packet)
        return GST_FLOW_EOS;
    *made = bufferOf((*packet)->bytes);
    if (const auto position = (*packet)->position)
        GST_BUFFER_PTS(*made) = static_cast<GstClockTime>(position->count() + static_cast<std::int64_t>(kShift));
    return GST_FLOW_OK;
}

void finalize(GObject* object)
{
    delete &contentsOf(object);
    reinterpret_cast<GObjectClass*>(parentClass)->finalize(object);
}

void initialiseClass(gpointer classData, gpointer)
{
    parentClass = static_cast<GstBaseSrcClass*>(g_type_class_peek_parent(classData));
    static GstStaticPadTemplate source =
        GST_STATIC_PAD_TEMPLATE("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);
    auto* element = static_cast<GstElementClass*>(classData);
    gst_element_class_add_static_pad_template(element, &source);
    gst_element_class_set_static_metadata(
        element, "Tidemark packet source", "Source", "Finds the packets of a container", "Tidemark");
    auto* base = static_cast<GstBaseSrcClass*>(classData);
    base->is_seekable = isSeekable;
    base->do_seek = doSeek;
    base->unlock = unlock;
    base->unlock_stop = unlockStop;
    base->create = create;
    base->query = query;
    static_cast<GObjectClass*>(classData)->finalize = finalize;
}

GType elementType()
{
    static const GType type = g_type_register_static_simple(GST_TYPE_BASE_SRC, "TidemarkPacketSource",
        sizeof(PacketSourceClass), initialiseClass, sizeof(PacketSource), nullptr, GTypeFlags{});
    return type;
}

} // namespace

GstElement* makePacketSource(const std::shared_ptr<PacketStream>& stream, const std::shared_ptr<SourceReader>& reader)
{
    auto* object = g_object_new(elementType(), nullptr);
    auto* self = static_cast<PacketSource*>(static_cast<void*>(object));
    self->contents = new Contents{stream, reader, stream->open(reader), std::nullopt};
    gst_base_src_set_format(&self->parent, GST_FORMAT_TIME);
    return GST_ELEMENT(object);
}

} // namespace tidemark::audio
