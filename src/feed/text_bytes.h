// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tidemark::feed {

/// Makes UTF-8 of a file whose charset nobody tells, such as a saved page or an OPML file: UTF-8 and UTF-16 with or
/// without a byte order mark; text that is mostly UTF-8 is repaired (a file may be cut within a letter), anything else
/// is read as windows-1252, of which Latin-1 is a part. Declarations inside the file are not asked: they are wrong
/// about as often as they help.
/// @return valid UTF-8 without a byte order mark and without NUL. Pure, linear.
[[nodiscard]] std::string decodedText(std::string_view bytes);

} // namespace tidemark::feed
