// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"
#include "tags/id3_chapters.h"
#include "tags/picture.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    tidemark::MemorySource source(bytes);
    tidemark::tags::ByteWindow window(source, {});
    for (const auto& chapter : tidemark::tags::readId3Tag(window, 0).chapters) {
        if (const auto picture = tidemark::embeddedPictureFromAddress(chapter.imageUrl))
            (void)tidemark::tags::readPicture(source, *picture, {});
    }
    (void)tidemark::tags::readAudioTags(source, {});
    return 0;
}
