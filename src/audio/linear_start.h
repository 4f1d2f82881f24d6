// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/gst_support.h"

#include "base/time.h"

namespace tidemark::audio {

/// Lets a stream begin at `target` without a seek: everything before it is read, but dropped before it is decoded (save
/// what the decoder needs to settle), and the segment that the rest of the chain sees begins at the target. Exact on
/// any transport, also where the container cannot seek. `pad` is the source pad in front of the decoder; it takes over
/// what this needs.
void beginAt(GstPad* pad, Milliseconds target);

} // namespace tidemark::audio
