// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"

#include "tags/container.h"
#include "tags/id3_chapters.h"
#include "tags/id3_frames.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace tidemark::tags {

namespace {

constexpr std::size_t kHeadBytes = 16;
/// A tag with large pictures of every chapter; past this its chapters are left to libavformat.
constexpr std::size_t kMaximumTagBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;

/// @return `length` bytes from `offset` on, or fewer where the source ends.
Result<std::string> readBytes(ByteSource& source, std::uint64_t offset, std::size_t length, const std::stop_token& stop)
{
    std::string bytes;
    while (bytes.size() < length) {
        const auto filled = bytes.size();
        // In pieces, because a length that a file claims is not yet a reason to reserve it.
        bytes.resize(std::min(length, filled + kPieceBytes));
        const auto into = std::as_writable_bytes(std::span(bytes)).subspan(filled);
        const auto count = source.read(offset + filled, into, stop);
        if (!count)
            return fail(count.error());
        bytes.resize(filled + *count);
        if (*count == 0)
            break;
    }
    return bytes;
}

bool hasAt(std::string_view head, std::size_t at, std::string_view mark)
{
    return head.size() >= at + mark.size() && head.substr(at, mark.size()) == mark;
}

bool isAdts(std::string_view head)
{
    return head.size() >= 2 && static_cast<unsigned char>(head[0]) == 0xFF
        && (static_cast<unsigned char>(head[1]) & 0xF6U) == 0xF0;
}

Container containerOf(std::string_view head)
{
    if (hasAt(head, 0, "fLaC"))
        return Container::Flac;
    if (hasAt(head, 0, "OggS"))
        return Container::Ogg;
    if (hasAt(head, 4, "ftyp"))
        return Container::Mp4;
    if (hasAt(head, 0, "\x1A\x45\xDF\xA3"))
        return Container::Matroska;
    if (hasAt(head, 0, "RIFF") && hasAt(head, 8, "WAVE"))
        return Container::Wav;
    if (hasAt(head, 0, "FORM") && (hasAt(head, 8, "AIFF") || hasAt(head, 8, "AIFC")))
        return Container::Aiff;
    return Container::Unknown;
}

/// Behind a tag almost everything is MP3, and a tag may be too long for libavformat to look behind it.
Container containerBehindTag(std::string_view head)
{
    const auto container = containerOf(head);
    if (container != Container::Unknown)
        return container;
    return isAdts(head) ? Container::Aac : Container::Mp3;
}

} // namespace

Result<AudioTags> readAudioTags(ByteSource& source, std::stop_token stop)
{
    const auto head = readBytes(source, 0, kHeadBytes, stop);
    if (!head)
        return fail(head.error());
    if (head->empty())
        return fail(ErrorCode::Unsupported, "the file is empty");
    const auto tagBytes = id3TagBytes(*head);
    if (tagBytes == 0)
        return readContainer(source, containerOf(*head), stop);

    // The tag is read before what is behind it, because a server without ranges sends it first anyway.
    const auto tag = readBytes(source, 0, tagBytes <= kMaximumTagBytes ? tagBytes : 0, stop);
    if (!tag)
        return fail(tag.error());
    const auto behind = readBytes(source, tagBytes, kHeadBytes, stop);
    if (!behind)
        return fail(behind.error());
    auto tags = readContainer(source, containerBehindTag(*behind), stop);
    if (!tags)
        return tags;
    if (auto chapters = readId3Chapters(*tag); !chapters.empty())
        tags->chapters = std::move(chapters);
    return tags;
}

} // namespace tidemark::tags
