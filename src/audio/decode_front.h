// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/audio_form.h"
#include "audio/decoder_table.h"
#include "audio/gst_support.h"

#include "frames/frame_map.h"

#include "base/byte_source.h"
#include "base/time.h"

#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>

namespace tidemark::audio {

class PacketStream;

/// How the bytes of a source become samples.
struct FrontPlan {
    AudioForm form;
    std::optional<std::uint64_t> sizeBytes;
    /// Read from the first byte on: a container whose demuxer would ask for the end of the file before it plays, from a
    /// server that cannot jump there. It cannot seek; a jump begins anew with `beginAt`.
    bool isSequential = false;
    /// For MP3 and ADTS: where frames are. The front begins and jumps by it.
    std::shared_ptr<frames::FrameMap> frames;
    bool mustBeExact = false; ///< rather wait for all bytes before a place than assume its time
    std::optional<Milliseconds> beginAt; ///< begin there, without a seek: by `frames`, else by reading on
    std::shared_ptr<PacketStream> packets; ///< found by our own tables; with neither, GStreamer's demuxer reads it
};

/// Looks at the first bytes, and at the tables of those containers that have some, and decides. Blocking; see
/// recogniseAudio() for its errors. @param readBytes counts on as bytes come, for those who watch; may be null.
[[nodiscard]] Result<FrontPlan> planFront(
    ByteSource& source, std::stop_token stop, std::atomic<std::uint64_t>* readBytes = nullptr);

/// The front of the pipeline: source, parser or demuxer, decoder. Chosen by the plan and by what the demuxer finds:
/// the first stream with sound is decoded, all others (a video's pictures) stay unlinked. Must outlive the pipeline's
/// state above NULL.
class DecodeFront final {
public:
    /// Adds the elements to `pipeline` (a bin) and, now or when streams are found, links them to `next`.
    /// What goes wrong later is posted with postFailure().
    [[nodiscard]] static Result<std::unique_ptr<DecodeFront>> build(
        GstElement* pipeline, GstElement* next, std::shared_ptr<SourceReader> reader, const FrontPlan& plan);
    DecodeFront(const DecodeFront&) = delete;
    DecodeFront& operator=(const DecodeFront&) = delete;

    /// Called by GStreamer's threads.
    void connectStream(GstPad* pad);
    void streamsAreComplete();

private:
    DecodeFront(GstElement* pipeline, GstElement* next, const FrontPlan& plan);
    [[nodiscard]] Result<> buildFrames(std::shared_ptr<SourceReader> reader);
    [[nodiscard]] Result<> buildPackets(std::shared_ptr<SourceReader> reader);
    [[nodiscard]] Result<> buildParser(GstElement* source, const StreamKind& kind);
    [[nodiscard]] Result<> buildDemuxer(GstElement* source, const char* factoryName);
    [[nodiscard]] Result<> decodePad(GstPad* pad);

    GstElement* m_pipeline;
    GstElement* m_next;
    const FrontPlan m_plan;
    std::atomic<bool> m_isConnected = false;
};

} // namespace tidemark::audio
