// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// How text is prepared for the full text index. Chinese, Japanese and Korean are written without gaps between words
/// (or, in Korean, with endings grown onto them), so each run of their letters becomes the pairs of its neighbours and
/// its last letter alone: 東京都 is indexed as 東京, 京都, 都. All other text stays as it is. Pure.
namespace tidemark::store {

/// A stretch of a text that is all of such letters, or holds none.
struct TextPiece {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isCjk = false;
};

/// @return the piece that begins at `position`, which is within `text`.
[[nodiscard]] TextPiece pieceAt(std::string_view text, std::size_t position);

/// @return `text` with runs of CJK letters written as pairs, apart by spaces: what is given to the index.
[[nodiscard]] std::string searchText(std::string_view text);

} // namespace tidemark::store
