// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"

#include "tags/byte_window.h"
#include "tags/container.h"
#include "tags/container_kind.h"
#include "tags/flac.h"
#include "tags/id3_chapters.h"
#include "tags/id3_frames.h"
#include "tags/iff_chunks.h"
#include "tags/matroska_chapters.h"
#include "tags/ogg_comments.h"

#include <string_view>
#include <utility>

namespace tidemark::tags {

namespace {

/// Reads the ID3 tags that stand from `offset` on and moves it behind them. Tags are read before what is behind them,
/// because a server without ranges sends them first anyway.
Id3Tag readLeadingTags(ByteWindow& window, std::uint64_t& offset)
{
    Id3Tag tag;
    for (int i = 0; i < kMaximumLeadingTags; ++i) {
        const auto bytes = id3TagBytes(window.bytes(offset, kContainerHeadBytes));
        if (bytes == 0)
            break;
        if (auto next = readId3Tag(window, offset); tag.chapters.empty() && (i == 0 || !next.chapters.empty()))
            tag = std::move(next);
        offset += bytes;
    }
    return tag;
}

/// What our own readers found stands before what libavformat did.
template <class Found>
void overlay(AudioTags& tags, Found&& tag)
{
    const auto prefer = [](std::string& into, std::string& value) {
        if (!value.empty())
            into = std::move(value);
    };
    prefer(tags.title, tag.title);
    prefer(tags.artist, tag.artist);
    prefer(tags.album, tag.album);
    if (!tag.chapters.empty())
        tags.chapters = std::move(tag.chapters);
}

Result<AudioTags> readFile(ByteSource& source, ByteWindow& window, ContainerPlace place, const std::stop_token& stop)
{
    if (place.kind == Container::Flac) {
        auto tags = readFlac(window, place.offset);
        if (!tags || tags->duration)
            return tags;
        // An encoder that wrote to a pipe did not know the length.
        if (const auto guessed = readContainer(source, place, stop)) {
            tags->duration = guessed->duration;
            tags->isDurationEstimated = guessed->isDurationEstimated;
        }
        return tags;
    }
    auto tags = readContainer(source, place, stop);
    if (tags && place.kind == Container::Ogg)
        overlay(*tags, readOggComments(window, place.offset));
    if (tags && (place.kind == Container::Wav || place.kind == Container::Aiff)) {
        if (const auto at = id3ChunkAt(window, place.offset))
            overlay(*tags, readId3Tag(window, *at));
    }
    if (tags && place.kind == Container::Matroska) {
        if (auto chapters = readMatroskaChapters(window, place.offset))
            tags->chapters = std::move(*chapters);
    }
    return tags;
}

} // namespace

Result<AudioTags> readAudioTags(ByteSource& source, std::stop_token stop)
{
    ByteWindow window(source, stop);
    std::uint64_t offset = 0;
    auto id3 = readLeadingTags(window, offset);
    const auto head = window.bytes(offset, kContainerHeadBytes);
    if (window.error())
        return fail(*window.error());
    if (head.empty())
        return fail(ErrorCode::Unsupported, "the file holds no sound");
    const auto container = offset == 0 ? containerOf(head) : containerBehindTag(head);
    auto tags = readFile(source, window, {container, offset}, stop);
    // Chapters that could not be fetched are not chapters that are not there.
    if (tags && window.error())
        return fail(*window.error());
    if (tags)
        overlay(*tags, std::move(id3));
    return tags;
}

} // namespace tidemark::tags
