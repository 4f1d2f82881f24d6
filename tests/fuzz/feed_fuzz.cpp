// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feed_parser.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::vector<tidemark::Episode> episodes;
    (void)tidemark::feed::parseFeed(bytes, {"https://h.example/feed.xml", {}}, episodes);
    return 0;
}
