// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/gst_support.h"

#include <memory>

namespace tidemark::audio {

class SourceReader;

enum class ByteAccess {
    Random, ///< pull mode: demuxers ask for what they want, where they want
    /// Push mode with seeks: bytes go out as they come. For parsers, which in pull mode wait for 64 KiB (8 s of sound
    /// at 64 kbit/s) where they need one frame.
    Stream,
    Sequential, ///< push mode from the first byte on; cannot seek
};

/// @return a new source element (floating) that gives the bytes of `reader` to a demuxer or parser. It is a private
/// class of this program and no plugin; reads block, and a flush or a state change interrupts them.
[[nodiscard]] GstElement* makeByteSourceElement(std::shared_ptr<SourceReader> reader, ByteAccess access);

} // namespace tidemark::audio
