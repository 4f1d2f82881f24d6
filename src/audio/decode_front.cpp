// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/decode_front.h"

#include "audio/byte_source_element.h"
#include "audio/frame_feed.h"
#include "audio/frame_source_element.h"
#include "audio/linear_start.h"
#include "audio/packet_source.h"
#include "audio/packet_stream.h"
#include "audio/read_bytes.h"
#include "audio/source_reader.h"

#include <gst/gst.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace tidemark::audio {

namespace {

constexpr std::size_t kStartBytes = 4096;
constexpr int kAdtsBlockSamples = 1024;

struct PadUnref {
    void operator()(GstPad* pad) const { gst_object_unref(pad); }
};
using PadPtr = std::unique_ptr<GstPad, PadUnref>;

PadPtr padOf(GstElement* element, const char* name)
{
    return PadPtr(gst_element_get_static_pad(element, name));
}

/// @return the demuxer of a container; null for those that a parser reads.
const char* demuxerOf(Container container)
{
    switch (container) {
    case Container::Mp4:
        return "qtdemux";
    case Container::Ogg:
        return "oggdemux";
    case Container::Matroska:
        return "matroskademux";
    case Container::Wav:
        return "wavparse";
    case Container::MpegAudio:
    case Container::Adts:
    case Container::Flac:
        break;
    }
    return nullptr;
}

std::optional<StreamKind> kindOf(GstPad* pad)
{
    auto* caps = gst_pad_get_current_caps(pad);
    if (caps == nullptr)
        return std::nullopt;
    const auto* structure = gst_caps_get_structure(caps, 0);
    StreamKind kind;
    kind.mediaType = gst_structure_get_name(structure);
    gst_structure_get_int(structure, "mpegversion", &kind.mpegVersion);
    gboolean isFramed = FALSE;
    for (const char* field : {"framed", "parsed"})
        if (isFramed == FALSE)
            gst_structure_get_boolean(structure, field, &isFramed);
    kind.isFramed = isFramed != FALSE;
    gst_caps_unref(caps);
    return kind;
}

GstPadProbeReturn onStaticPadCaps(GstPad* pad, GstPadProbeInfo* info, gpointer front)
{
    auto* event = GST_PAD_PROBE_INFO_EVENT(info);
    if (GST_EVENT_TYPE(event) != GST_EVENT_CAPS)
        return GST_PAD_PROBE_OK;
    gst_pad_store_sticky_event(pad, event); // so that kindOf() sees these caps already
    static_cast<DecodeFront*>(front)->connectStream(pad);
    return GST_PAD_PROBE_REMOVE;
}

Result<std::vector<GstElement*>> makeAll(const std::vector<std::string>& names)
{
    std::vector<GstElement*> elements;
    for (const auto& name : names) {
        auto element = makeElement(name.c_str());
        if (!element) {
            for (auto* made : elements)
                gst_object_unref(gst_object_ref_sink(made));
            return fail(element.error());
        }
        elements.push_back(*element);
    }
    return elements;
}

/// @return null for ADTS frames that hold several blocks, which decoders take only from a parser.
Result<std::shared_ptr<frames::FrameMap>> mapFrames(
    ByteSource& source, const FrontPlan& plan, const std::stop_token& stop)
{
    const auto bytes = readUpTo(source, plan.form.firstByte, kStartBytes, stop);
    if (!bytes)
        return fail(bytes.error());
    const auto kind = plan.form.container == Container::Adts ? frames::FrameKind::Adts : frames::FrameKind::Mpeg;
    auto start = frames::readStreamStart(kind, *bytes, plan.form.firstByte);
    if (!start)
        return fail(start.error());
    if (kind == frames::FrameKind::Adts && start->frame.samples != kAdtsBlockSamples)
        return std::shared_ptr<frames::FrameMap>();
    return std::make_shared<frames::FrameMap>(std::move(*start), plan.sizeBytes);
}

/// Counts what is read of a source.
class WatchedSource final : public ByteSource {
public:
    WatchedSource(ByteSource& source, std::atomic<std::uint64_t>& readBytes) : m_source(source), m_readBytes(readBytes)
    {
    }
    Result<std::size_t> read(std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override
    {
        constexpr std::size_t kPiece = 16 * 1024; // so that slow bytes count as they come
        auto got = m_source.read(offset, into.first(std::min(into.size(), kPiece)), std::move(stop));
        m_readBytes += got ? *got : 0;
        return got;
    }
    Result<std::optional<std::uint64_t>> size(std::stop_token stop) override { return m_source.size(std::move(stop)); }
    [[nodiscard]] bool canJump() const override { return m_source.canJump(); }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override
    {
        return m_source.availableFrom(offset);
    }

private:
    ByteSource& m_source;
    std::atomic<std::uint64_t>& m_readBytes;
};

} // namespace

Result<FrontPlan> planFront(ByteSource& source, std::stop_token stop, std::atomic<std::uint64_t>* readBytes)
{
    if (readBytes != nullptr) {
        WatchedSource watched(source, *readBytes);
        return planFront(watched, std::move(stop), nullptr);
    }
    const auto form = recogniseAudio(source, stop);
    if (!form)
        return fail(form.error());
    const auto size = source.size(stop);
    if (!size)
        return fail(size.error());
    FrontPlan plan;
    plan.form = *form;
    plan.sizeBytes = *size;
    if (form->container == Container::MpegAudio || form->container == Container::Adts) {
        auto map = mapFrames(source, plan, stop);
        if (!map)
            return fail(map.error());
        plan.frames = std::move(*map);
    }
    auto packets = openPacketStream(source, *form, *size, stop);
    if (!packets)
        return fail(packets.error());
    plan.packets = std::move(*packets);
    if (plan.packets || plan.frames)
        return plan;
    const bool asksForTheEnd = form->container == Container::Ogg || form->container == Container::Matroska;
    const bool canReachTheEnd = *size && (source.canJump() || source.availableFrom(0) >= **size);
    // wavparse takes an unknown length for a short one when it may jump
    plan.isSequential = (asksForTheEnd && !canReachTheEnd) || (form->container == Container::Wav && !*size);
    return plan;
}

DecodeFront::DecodeFront(GstElement* pipeline, GstElement* next, const FrontPlan& plan)
    : m_pipeline(pipeline), m_next(next), m_plan(plan)
{
}

Result<std::unique_ptr<DecodeFront>> DecodeFront::build(
    GstElement* pipeline, GstElement* next, std::shared_ptr<SourceReader> reader, const FrontPlan& plan)
{
    std::unique_ptr<DecodeFront> front(new DecodeFront(pipeline, next, plan));
    if (plan.frames) {
        if (auto built = front->buildFrames(std::move(reader)); !built)
            return fail(built.error());
        return front;
    }
    if (plan.packets) {
        if (auto built = front->buildPackets(std::move(reader)); !built)
            return fail(built.error());
        return front;
    }
    const auto container = plan.form.container;
    const char* demuxer = demuxerOf(container);
    const auto access = demuxer != nullptr ? ByteAccess::Random : ByteAccess::Stream;
    auto* source = makeByteSourceElement(std::move(reader), plan.isSequential ? ByteAccess::Sequential : access);
    gst_bin_add(GST_BIN(pipeline), source);
    Result<> built;
    if (demuxer != nullptr)
        built = front->buildDemuxer(source, demuxer);
    else
        built = front->buildParser(source,
            container == Container::Flac ? StreamKind{"audio/x-flac", 0, false} : StreamKind{"audio/mpeg", 4, false});
    if (!built)
        return fail(built.error());
    return front;
}

Result<> DecodeFront::buildFrames(std::shared_ptr<SourceReader> reader)
{
    const int version = m_plan.frames->start().frameKind == frames::FrameKind::Adts ? 4 : 1;
    auto* source = makeFrameSourceElement(
        FrameFeed(m_plan.frames, reader, m_plan.mustBeExact), reader, m_plan.beginAt.value_or(Milliseconds(0)));
    gst_bin_add(GST_BIN(m_pipeline), source);
    return buildParser(source, {"audio/mpeg", version, true});
}

Result<> DecodeFront::buildPackets(std::shared_ptr<SourceReader> reader)
{
    auto* source = makePacketSource(m_plan.packets, std::move(reader));
    gst_bin_add(GST_BIN(m_pipeline), source);
    return buildParser(source, m_plan.packets->format().kind);
}

/// Parser, where the kind needs one, and decoder behind the source.
Result<> DecodeFront::buildParser(GstElement* source, const StreamKind& kind)
{
    const auto names = decodersFor(kind, isElementInstalled);
    if (!names)
        return fail(names.error());
    const auto elements = makeAll(*names);
    if (!elements)
        return fail(elements.error());
    auto* previous = source;
    for (auto* element : *elements) {
        gst_bin_add(GST_BIN(m_pipeline), element);
        if (gst_element_link(previous, element) == FALSE)
            return fail(ErrorCode::Internal, "parser and decoder do not fit together");
        previous = element;
    }
    if (gst_element_link(previous, m_next) == FALSE)
        return fail(ErrorCode::Internal, "the decoder does not fit the sound chain");
    if (m_plan.beginAt && !m_plan.frames)
        beginAt(padOf(elements->front(), "src").get(), *m_plan.beginAt);
    m_isConnected = true;
    return {};
}

Result<> DecodeFront::buildDemuxer(GstElement* source, const char* factoryName)
{
    const auto demuxer = makeElement(factoryName);
    if (!demuxer)
        return fail(demuxer.error());
    gst_bin_add(GST_BIN(m_pipeline), *demuxer);
    if (gst_element_link(source, *demuxer) == FALSE)
        return fail(ErrorCode::Internal, "the demuxer does not read bytes");
    if (const auto pad = padOf(*demuxer, "src")) {
        gst_pad_add_probe(pad.get(), GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, onStaticPadCaps, this, nullptr);
        return {};
    }
    const auto onPad =
        +[](GstElement*, GstPad* pad, gpointer front) { static_cast<DecodeFront*>(front)->connectStream(pad); };
    const auto onLastPad = +[](GstElement*, gpointer front) { static_cast<DecodeFront*>(front)->streamsAreComplete(); };
    g_signal_connect(*demuxer, "pad-added", reinterpret_cast<GCallback>(onPad), this);
    g_signal_connect(*demuxer, "no-more-pads", reinterpret_cast<GCallback>(onLastPad), this);
    return {};
}

void DecodeFront::connectStream(GstPad* pad)
{
    const auto kind = kindOf(pad);
    if (m_isConnected || !kind || !std::string_view(kind->mediaType).starts_with("audio/"))
        return;
    m_isConnected = true; // also when it fails: one reason is enough
    if (const auto decoded = decodePad(pad); !decoded)
        postFailure(m_pipeline, decoded.error());
}

Result<> DecodeFront::decodePad(GstPad* pad)
{
    const auto names = decodersFor(*kindOf(pad), isElementInstalled);
    if (!names)
        return fail(names.error());
    auto elements = makeAll(*names);
    if (!elements)
        return fail(elements.error());
    if (m_plan.beginAt)
        beginAt(pad, *m_plan.beginAt);
    for (auto* element : *elements)
        gst_bin_add(GST_BIN(m_pipeline), element);
    elements->push_back(m_next);
    for (std::size_t i = 0; i + 1 < elements->size(); ++i)
        if (gst_element_link((*elements)[i], (*elements)[i + 1]) == FALSE)
            return fail(ErrorCode::Internal, "the decoder does not fit the sound chain");
    for (auto* element : *elements)
        if (element != m_next)
            gst_element_sync_state_with_parent(element);
    if (GST_PAD_LINK_FAILED(gst_pad_link(pad, padOf(elements->front(), "sink").get())))
        return fail(ErrorCode::Unsupported, "the sound of this file has a form that cannot be decoded");
    return {};
}

void DecodeFront::streamsAreComplete()
{
    if (!m_isConnected)
        postFailure(m_pipeline, {ErrorCode::Unsupported, "there is no sound in this file"});
}

} // namespace tidemark::audio
