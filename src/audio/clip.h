// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"
#include "base/result.h"
#include "base/time.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace tidemark::audio {

struct ClipRequest {
    std::shared_ptr<ByteSource> source;
    Milliseconds from{0};
    std::optional<Milliseconds> to; ///< nothing: to the end
    std::filesystem::path outputFile; ///< its ending tells the format; .wav
};

struct ClipResult {
    Milliseconds from{0};
    Milliseconds to{0}; ///< where the written sound ends
};

/// Writes a stretch of an episode to a file through the player's own chain (same source, parser, decoder; no tempo or
/// loudness), faster than real time. Written beside the target and renamed when it is whole. Blocking; not on the main
/// thread. `progress` gets 0–1 on the caller's thread.
[[nodiscard]] Result<ClipResult> writeClip(
    const ClipRequest& request, const std::function<void(double)>& progress, std::stop_token stop);

/// Reads through the front of `source` and tells its duration. Blocking. ErrorCode::Unsupported for no audio. MP3 and
/// ADTS without a table are walked frame by frame, exactly where all bytes are there, else scaled from those that are.
[[nodiscard]] Result<Milliseconds> measureDuration(std::shared_ptr<ByteSource> source, std::stop_token stop);

} // namespace tidemark::audio
