// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/flac.h"

#include "tags/big_endian.h"
#include "tags/vorbis_comments.h"

#include <algorithm>

namespace tidemark::tags {

namespace {

constexpr std::size_t kMarkBytes = 4;
constexpr std::size_t kBlockHeaderBytes = 4;
/// Each picture is one; nobody writes more than a few.
constexpr int kMaximumBlocks = 128;
constexpr std::size_t kStreamInfoBytes = 34;
constexpr unsigned kStreamInfo = 0;
constexpr unsigned kComments = 4;

/// @return whether the stream has a sample rate.
bool readStreamInfo(const std::string& info, AudioTags& tags)
{
    if (info.size() < kStreamInfoBytes)
        return false;
    const auto packed = bigEndian(info, 10, 8);
    const auto sampleRate = packed >> 44U;
    const auto samples = packed & 0xF'FFFF'FFFFULL;
    if (sampleRate > 0 && samples > 0)
        tags.duration = Milliseconds(static_cast<std::int64_t>(samples * 1000 / sampleRate));
    return sampleRate > 0;
}

void readComments(ByteWindow& window, std::uint64_t offset, std::uint64_t size, AudioTags& tags)
{
    auto comments = readVorbisComments([&](std::uint64_t at, std::size_t length) {
        return at < size ? window.bytes(offset + at, std::min<std::size_t>(length, size - at)) : std::string();
    });
    tags.title = std::move(comments.title);
    tags.artist = std::move(comments.artist);
    tags.album = std::move(comments.album);
    tags.chapters = std::move(comments.chapters);
}

} // namespace

Result<AudioTags> readFlac(ByteWindow& window, std::uint64_t offset)
{
    AudioTags tags;
    bool hasSound = false;
    offset += kMarkBytes;
    for (int i = 0; i < kMaximumBlocks; ++i) {
        const auto header = window.bytes(offset, kBlockHeaderBytes);
        if (header.size() < kBlockHeaderBytes)
            break;
        const auto type = byteAt(header, 0) & 0x7FU;
        const auto size = bigEndian(header, 1, 3);
        offset += kBlockHeaderBytes;
        if (type == kStreamInfo && !hasSound)
            hasSound = readStreamInfo(window.bytes(offset, kStreamInfoBytes), tags);
        else if (type == kComments)
            readComments(window, offset, size, tags);
        offset += size;
        const bool isLast = (byteAt(header, 0) & 0x80U) != 0;
        if (isLast)
            break;
    }
    if (window.error())
        return fail(*window.error());
    if (!hasSound)
        return fail(ErrorCode::Unsupported, "the FLAC file does not describe its sound");
    return tags;
}

} // namespace tidemark::tags
