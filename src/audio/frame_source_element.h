// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/gst_support.h"

#include "base/time.h"

#include <memory>

namespace tidemark::audio {

class FrameFeed;
class SourceReader;

/// @param reader is the one that the feed reads through.
/// @return a new source element (floating) that gives the frames of a stream, one a buffer, with their times, ready for
/// a decoder; it begins at `beginAt` and jumps exactly. A private class of this program and no plugin; reads block, and
/// a flush or a state change interrupts them. Its segments begin some way into their own time, so that what the encoder
/// put before the sound has times, too; stream time is media time.
[[nodiscard]] GstElement* makeFrameSourceElement(
    FrameFeed feed, std::shared_ptr<SourceReader> reader, Milliseconds beginAt);

} // namespace tidemark::audio
