// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "feed/podlove.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace tidemark;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto chapters = feed::podloveChapters(bytes, "https://h.example/e/chapters.psc");
    if (!chapters)
        return 0;
    const auto isSound = [](const Chapter& chapter) {
        return chapter.start.count() >= 0 && (chapter.href.empty() || isHttpUrl(chapter.href))
            && (chapter.imageUrl.empty() || isHttpUrl(chapter.imageUrl)) && isValidUtf8(chapter.title);
    };
    if (!std::ranges::is_sorted(*chapters, {}, &Chapter::start) || !std::ranges::all_of(*chapters, isSound))
        std::abort();
    return 0;
}
