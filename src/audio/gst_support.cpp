// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/gst_support.h"

#include "audio/decoder_table.h"
#include "audio/source_reader.h"

#include "base/log.h"

#include <gst/gst.h>

#include <mutex>
#include <string>

namespace tidemark::audio {

namespace {

constexpr const char* kFailureName = "tidemark-failure";

ErrorCode codeOf(const GError& error)
{
    if (error.domain == GST_STREAM_ERROR) {
        switch (error.code) {
        case GST_STREAM_ERROR_CODEC_NOT_FOUND:
            return ErrorCode::MissingCodec;
        case GST_STREAM_ERROR_TYPE_NOT_FOUND:
        case GST_STREAM_ERROR_WRONG_TYPE:
        case GST_STREAM_ERROR_NOT_IMPLEMENTED:
        case GST_STREAM_ERROR_DECRYPT:
        case GST_STREAM_ERROR_DECRYPT_NOKEY:
            return ErrorCode::Unsupported;
        default:
            return ErrorCode::Parse;
        }
    }
    return error.domain == GST_RESOURCE_ERROR ? ErrorCode::Io : ErrorCode::Internal;
}

} // namespace

void ElementDeleter::operator()(GstElement* element) const
{
    gst_object_unref(element);
}

void initialiseGStreamer()
{
    static std::once_flag once;
    std::call_once(once, [] { gst_init(nullptr, nullptr); });
}

bool isElementInstalled(const char* factoryName)
{
    auto* factory = gst_element_factory_find(factoryName);
    if (factory == nullptr)
        return false;
    gst_object_unref(factory);
    return true;
}

Result<GstElement*> makeElement(const char* factoryName)
{
    auto* element = gst_element_factory_make(factoryName, nullptr);
    if (element == nullptr)
        return fail(ErrorCode::MissingCodec,
            std::string("the GStreamer element ") + factoryName + " is missing; install "
                + std::string(packageOfElement(factoryName)));
    return element;
}

Result<> addAndLink(GstElement* bin, std::initializer_list<GstElement*> elements)
{
    for (auto* element : elements)
        gst_bin_add(GST_BIN(bin), element);
    GstElement* previous = nullptr;
    for (auto* element : elements) {
        if (previous != nullptr && gst_element_link(previous, element) == FALSE)
            return fail(ErrorCode::Internal, "parts of the sound chain do not fit together");
        previous = element;
    }
    return {};
}

void postFailure(GstElement* element, const Error& error)
{
    auto* structure = gst_structure_new(kFailureName, "code", G_TYPE_INT, static_cast<int>(error.code), "detail",
        G_TYPE_STRING, error.detail.c_str(), nullptr);
    gst_element_post_message(element, gst_message_new_element(GST_OBJECT(element), structure));
}

std::optional<Error> failureOf(GstMessage* message, const SourceReader& reader)
{
    if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ELEMENT && gst_message_has_name(message, kFailureName) != FALSE) {
        const auto* structure = gst_message_get_structure(message);
        int code = 0;
        gst_structure_get_int(structure, "code", &code);
        return Error{static_cast<ErrorCode>(code), gst_structure_get_string(structure, "detail")};
    }
    if (GST_MESSAGE_TYPE(message) != GST_MESSAGE_ERROR)
        return std::nullopt;
    if (auto error = reader.error())
        return error;
    GError* error = nullptr;
    gchar* debug = nullptr;
    gst_message_parse_error(message, &error, &debug);
    log("audio").info("{}: {}", error->message, debug != nullptr ? debug : "");
    const Error result{codeOf(*error), error->message};
    g_error_free(error);
    g_free(debug);
    return result;
}

} // namespace tidemark::audio
