// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tidemark::timeline {

/// Reads the character reference at `text[position]`, which is `&`, and appends what it stands for to `out`.
/// Numeric references and the named ones of HTML 4 are known; those of Windows-1252's upper half are mended as
/// browsers do.
/// @return its length in bytes; 0, with nothing appended, where there is none. Looks at most 32 bytes ahead.
std::size_t appendEntity(std::string_view text, std::size_t position, std::string& out);

/// @return `text` with its character references decoded.
[[nodiscard]] std::string decodedEntities(std::string_view text);

} // namespace tidemark::timeline
