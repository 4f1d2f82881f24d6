// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/byte_source_element.h"

#include "audio/source_reader.h"

#include <gst/base/gstbasesrc.h>
#include <gst/gst.h>

#include <span>
#include <utility>

namespace tidemark::audio {

namespace {

struct ByteSourceElement {
    GstBaseSrc parent;
    std::shared_ptr<SourceReader>* reader; ///< GObject zeroes memory and runs no constructors, hence a pointer
    ByteAccess access;
};

struct ByteSourceElementClass {
    GstBaseSrcClass parent;
};

GstBaseSrcClass* parentClass = nullptr;

ByteSourceElement& selfOf(void* object)
{
    return *static_cast<ByteSourceElement*>(object);
}

gboolean isSeekable(GstBaseSrc* base)
{
    return selfOf(base).access == ByteAccess::Sequential ? FALSE : TRUE;
}

gboolean getSize(GstBaseSrc* base, guint64* size)
{
    const auto known = (*selfOf(base).reader)->size();
    if (!known)
        return FALSE;
    *size = *known;
    return TRUE;
}

gboolean query(GstBaseSrc* base, GstQuery* question)
{
    if (GST_QUERY_TYPE(question) != GST_QUERY_SCHEDULING || selfOf(base).access != ByteAccess::Stream)
        return parentClass->query(base, question);
    gst_query_set_scheduling(question, GST_SCHEDULING_FLAG_SEEKABLE, 1, -1, 0);
    gst_query_add_scheduling_mode(question, GST_PAD_MODE_PUSH);
    return TRUE;
}

gboolean unlock(GstBaseSrc* base)
{
    (*selfOf(base).reader)->interrupt();
    return TRUE;
}

gboolean unlockStop(GstBaseSrc* base)
{
    (*selfOf(base).reader)->resume();
    return TRUE;
}

GstFlowReturn fill(GstBaseSrc* base, guint64 offset, guint length, GstBuffer* buffer)
{
    auto& self = selfOf(base);
    GstMapInfo map;
    if (gst_buffer_map(buffer, &map, GST_MAP_WRITE) == FALSE)
        return GST_FLOW_ERROR;
    const std::span into(reinterpret_cast<std::byte*>(map.data), length);
    const auto got = (*self.reader)->read(offset, into, self.access != ByteAccess::Random);
    gst_buffer_unmap(buffer, &map);
    if (!got && got.error().code == ErrorCode::Cancelled)
        return GST_FLOW_FLUSHING;
    if (!got) {
        GST_ELEMENT_ERROR(base, RESOURCE, READ, ("%s", got.error().detail.c_str()), (nullptr));
        return GST_FLOW_ERROR;
    }
    if (*got == 0)
        return GST_FLOW_EOS;
    gst_buffer_set_size(buffer, static_cast<gssize>(*got));
    return GST_FLOW_OK;
}

void finalize(GObject* object)
{
    delete selfOf(object).reader;
    reinterpret_cast<GObjectClass*>(parentClass)->finalize(object);
}

void initialiseClass(gpointer classData, gpointer)
{
    parentClass = static_cast<GstBaseSrcClass*>(g_type_class_peek_parent(classData));
    static GstStaticPadTemplate source =
        GST_STATIC_PAD_TEMPLATE("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);
    auto* element = static_cast<GstElementClass*>(classData);
    gst_element_class_add_static_pad_template(element, &source);
    gst_element_class_set_static_metadata(element, "Tidemark byte source", "Source", "Reads a ByteSource", "Tidemark");
    auto* base = static_cast<GstBaseSrcClass*>(classData);
    base->is_seekable = isSeekable;
    base->get_size = getSize;
    base->unlock = unlock;
    base->unlock_stop = unlockStop;
    base->fill = fill;
    base->query = query;
    static_cast<GObjectClass*>(classData)->finalize = finalize;
}

GType elementType()
{
    static const GType type = g_type_register_static_simple(GST_TYPE_BASE_SRC, "TidemarkByteSource",
        sizeof(ByteSourceElementClass), initialiseClass, sizeof(ByteSourceElement), nullptr, GTypeFlags{});
    return type;
}

} // namespace

GstElement* makeByteSourceElement(std::shared_ptr<SourceReader> reader, ByteAccess access)
{
    auto* object = g_object_new(elementType(), nullptr);
    auto& self = selfOf(object);
    self.reader = new std::shared_ptr<SourceReader>(std::move(reader));
    self.access = access;
    gst_base_src_set_format(&self.parent, GST_FORMAT_BYTES);
    gst_base_src_set_blocksize(&self.parent, 16384);
    return GST_ELEMENT(object);
}

} // namespace tidemark::audio
