// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tidemark::test {

/// The picture of the second chapter: a PNG of one pixel.
[[nodiscard]] std::string onePixelPng();

/// An MP3 of silence with two chapters in its ID3v2.3 tag, "File one" at 0 s and "File two" at 5 s, the second with
/// onePixelPng(). @param frameCount frames of 26.1 ms and 417 bytes.
[[nodiscard]] std::string chapteredMp3(int frameCount);

} // namespace tidemark::test
