// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/iff_chunks.h"

#include "base/text.h"
#include "tags/big_endian.h"

#include <string_view>

namespace tidemark::tags {

namespace {
constexpr std::size_t kFormHeaderBytes = 12;
constexpr std::size_t kChunkHeaderBytes = 8;
constexpr int kMaximumChunks = 64;
} // namespace

std::optional<std::uint64_t> id3ChunkAt(ByteWindow& window, std::uint64_t offset)
{
    const bool isLittleEndian = window.bytes(offset, 4) == "RIFF";
    offset += kFormHeaderBytes;
    for (int i = 0; i < kMaximumChunks; ++i) {
        const auto header = window.bytes(offset, kChunkHeaderBytes);
        if (header.size() < kChunkHeaderBytes)
            break;
        offset += kChunkHeaderBytes;
        if (equalsIgnoringAsciiCase(std::string_view(header).substr(0, 4), "id3 "))
            return offset;
        const std::uint64_t size = isLittleEndian ? littleEndian32(header, 4) : bigEndian32(header, 4);
        offset += size + size % 2;
    }
    return std::nullopt;
}

} // namespace tidemark::tags
