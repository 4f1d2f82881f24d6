// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frame_map.h"

#include "base/byte_source.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>

namespace tidemark::frames {

/// Reads bytes at an offset: how many; 0 where there are none (yet).
using ReadBytes = std::function<Result<std::size_t>(std::uint64_t offset, std::span<std::byte> into)>;

struct WalkRequest {
    std::uint64_t from = 0; ///< the end of a run
    std::optional<FrameTicks> until; ///< enough once frames are counted beyond this; for the run of the first frame
    bool isWaiting = false; ///< `read` waits: where it gives none, the stream has ended
};

/// Goes on with a run: from header to header, as far as bytes are there; 2.5 GB/s and more in memory. Blocking.
/// @return where the run ended then; ErrorCode::Cancelled when `stop` was asked, or what `read` said.
[[nodiscard]] Result<std::uint64_t> walk(
    FrameMap& map, const WalkRequest& request, const ReadBytes& read, std::stop_token stop);

/// Goes on with every run as far as bytes have come, without waiting for more.
[[nodiscard]] Result<> walkWhatIsThere(FrameMap& map, ByteSource& source, std::stop_token stop);

} // namespace tidemark::frames
