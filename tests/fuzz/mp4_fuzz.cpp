// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/audio_tags.h"
#include "tags/mp4_text_sample.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)tidemark::tags::mp4TextSample(bytes);
    tidemark::MemorySource source(bytes);
    (void)tidemark::tags::readAudioTags(source, {});
    return 0;
}
