// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/gst_support.h"

#include <memory>

namespace tidemark::audio {

class PacketStream;
class SourceReader;

/// @return a new GStreamer source element, floating, that gives the packets of a stream with their times, ready for a
/// decoder. Ours alone, never registered as a plugin. Its seeks return at once; the reading that they lead to happens
/// on its streaming thread, and a further seek interrupts it. Samples before the target and behind the end lie outside
/// its segment, so that the decoder cuts them off.
[[nodiscard]] GstElement* makePacketSource(
    const std::shared_ptr<PacketStream>& stream, const std::shared_ptr<SourceReader>& reader);

} // namespace tidemark::audio
