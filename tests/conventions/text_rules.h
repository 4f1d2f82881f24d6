// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conventions/source_file.h"

namespace tidemark::conventions {

/// C++ begins with the SPDX line; scripts and SQL have it within their first three lines where they are programs.
[[nodiscard]] std::vector<Violation> checkSpdx(const SourceFile& file);
/// Every header has `#pragma once`.
[[nodiscard]] std::vector<Violation> checkPragmaOnce(const SourceFile& file);
/// Every function declared in a header of the program that returns a Result is `[[nodiscard]]`: the alias cannot be.
[[nodiscard]] std::vector<Violation> checkNodiscard(const SourceFile& file);
/// SQL stands in src/store and resources/migrations only.
[[nodiscard]] std::vector<Violation> checkSql(const SourceFile& file);
/// The standard's regular expressions overflow the stack on long lines; show notes are such lines.
[[nodiscard]] std::vector<Violation> checkNoRegex(const SourceFile& file);
/// Work that is left is an issue, not a comment.
[[nodiscard]] std::vector<Violation> checkNoLeftovers(const SourceFile& file);

} // namespace tidemark::conventions
