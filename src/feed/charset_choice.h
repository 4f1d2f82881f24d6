// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tidemark::feed {

/// How the bytes of a document are written. Source: RFC 7303 (a byte order mark outranks all), standards.md §1.1.
struct CharsetChoice {
    std::string name; ///< for ICU; empty: ASCII so far, decide by the first other bytes
    std::size_t markLength = 0; ///< bytes of the byte order mark
};

/// Chooses by byte order mark, HTTP charset, the shape of the first bytes and the XML declaration. A charset that is
/// said to be UTF-8 or ASCII is left open, since that is said wrongly so often; so is one that ICU does not know.
[[nodiscard]] CharsetChoice chooseCharset(std::string_view head, std::string_view httpCharset);

/// Guesses from bytes that hold some outside ASCII. @return "UTF-8" where that fits, "windows-1252" at a loss.
[[nodiscard]] std::string guessCharset(std::string_view sample);

} // namespace tidemark::feed
