// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/byte_places.h"

#include "tags/byte_places.h"
#include "tags/container_kind.h"

#include <utility>

namespace tidemark::library {

Result<std::vector<BytePlace>> bytePlaces(
    ByteSource& source, std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop)
{
    const auto place = tags::findContainer(source, stop);
    if (!place)
        return fail(place.error());
    switch (place->kind) {
    case tags::Container::Mp3:
    case tags::Container::Aac:
    case tags::Container::Unknown: // MP3 and ADTS without a tag
        return std::vector<BytePlace>(); // here audio::framePlaces(source, moments, ahead, stop) will answer
    default:
        return tags::placesOf(source, moments, ahead, std::move(stop));
    }
}

} // namespace tidemark::library
