// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine reads of audio files by itself: frames of MP3 and ADTS, packets of MP4, Ogg and FLAC. The first byte
// says where to jump to, the rest is the file. No decoder takes part.
#include "audio/decode_front.h"
#include "audio/frame_feed.h"
#include "audio/packet_stream.h"
#include "audio/source_reader.h"
#include "frames/index_bytes.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace tidemark;
using std::chrono::nanoseconds;

namespace {

constexpr int kMostPieces = 2000;

void readFrames(const audio::FrontPlan& plan, const std::shared_ptr<audio::SourceReader>& reader, nanoseconds target)
{
    for (const bool mustBeExact : {false, true}) {
        audio::FrameFeed feed(plan.frames, reader, mustBeExact);
        feed.seek(target);
        for (int i = 0; i < kMostPieces; ++i) {
            const auto frame = feed.next();
            if (!frame || !*frame)
                break;
        }
    }
    if (!frames::readIndex(plan.frames->savedIndex()))
        __builtin_trap(); // what was written must be read
}

void readPackets(audio::PacketStream& stream, const std::shared_ptr<audio::SourceReader>& reader, nanoseconds target)
{
    const auto cursor = stream.open(reader);
    for (const auto each : {target, nanoseconds(0)}) {
        if (!cursor->seek(each))
            return;
        for (int i = 0; i < kMostPieces; ++i) {
            const auto packet = cursor->next();
            if (!packet || !*packet)
                break;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    static_cast<void>(frames::readIndex(bytes));
    const nanoseconds target = std::chrono::milliseconds(data[0] * 20);
    const auto source = std::make_shared<MemorySource>(bytes);
    const auto plan = audio::planFront(*source, {});
    if (!plan)
        return 0;
    const auto reader = std::make_shared<audio::SourceReader>(source, plan->form.firstByte, plan->sizeBytes);
    if (plan->frames)
        readFrames(*plan, reader, target);
    if (plan->packets)
        readPackets(*plan->packets, reader, target);
    return 0;
}
