// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"
#include "feed/saved_page.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)tidemark::feed::readSavedPage(bytes);
    (void)tidemark::feed::readOpml(bytes);
    return 0;
}
