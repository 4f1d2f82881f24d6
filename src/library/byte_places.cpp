// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/byte_places.h"

#include "audio/frame_places.h"
#include "library/index_file.h"
#include "tags/byte_places.h"
#include "tags/container_kind.h"

#include <utility>

namespace tidemark::library {

namespace {

Result<std::vector<BytePlace>> placesIn(const std::filesystem::path& indexFile, ByteSource& source,
    std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop)
{
    const auto place = tags::findContainer(source, stop);
    if (!place)
        return fail(place.error());
    switch (place->kind) {
    case tags::Container::Mp3:
    case tags::Container::Aac:
    case tags::Container::Unknown: // MP3 and ADTS without a tag
        return audio::framePlaces(source, readIndexFile(indexFile, source.identity()), moments, ahead, std::move(stop));
    default:
        return tags::placesOf(source, moments, ahead, std::move(stop));
    }
}

} // namespace

AskPlaces bytePlaces(std::filesystem::path indexFile)
{
    return [indexFile = std::move(indexFile)](ByteSource& source, std::span<const Milliseconds> moments,
               Milliseconds ahead,
               std::stop_token stop) { return placesIn(indexFile, source, moments, ahead, std::move(stop)); };
}

} // namespace tidemark::library
