// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frame_index.h"

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::frames {

/// An index as it is kept, with what tells the stream that it belongs to.
struct SavedIndex {
    std::uint64_t firstFrame = 0;
    unsigned kind = 0; ///< FrameHeader::kind
    std::optional<std::uint64_t> sizeBytes;
    bool isComplete = false; ///< frames are counted to the end
    std::vector<IndexRun> runs;
    bool operator==(const SavedIndex&) const = default;
};

/// About two bytes for each point (55 KB for two hours of MP3), with a check sum. Pure.
[[nodiscard]] std::string writeIndex(const SavedIndex& index);
/// ErrorCode::Parse on anything that is damaged in any way. Pure.
[[nodiscard]] Result<SavedIndex> readIndex(std::string_view bytes);

} // namespace tidemark::frames
