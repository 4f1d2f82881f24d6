// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conventions/source_file.h"

namespace tidemark::conventions {

/// A folder includes only what the arrows of the style guide allow it. Source: style.md, "Folders and arrows".
[[nodiscard]] std::vector<Violation> checkArrows(const SourceFile& file);
/// `src` knows no Qt, so that it builds and is tested without a display.
[[nodiscard]] std::vector<Violation> checkNoQt(const SourceFile& file);
/// Headers of other people's libraries stay in the sources of the folder that wraps them.
[[nodiscard]] std::vector<Violation> checkThirdParty(const SourceFile& file);

} // namespace tidemark::conventions
