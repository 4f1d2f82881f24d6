// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conventions/source_file.h"

namespace tidemark::conventions {

/// Lower-case hexadecimal SHA-256, as sha256sum prints it.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Migrations that were released are frozen: each line of `checksums` ("HEX  NAME", as sha256sum prints it) names one
/// that must be there unchanged. Migrations that it does not name are not released yet. Also: they are numbered
/// 0001, 0002, … without holes, and their first line is a comment that says why.
[[nodiscard]] std::vector<Violation> checkMigrations(
    const std::vector<SourceFile>& migrations, const SourceFile& checksums);

} // namespace tidemark::conventions
