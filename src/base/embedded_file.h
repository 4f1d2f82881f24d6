// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tidemark {

/// A file that was compiled into the program (cmake/embed.cmake).
struct EmbeddedFile {
    std::string_view name;
    std::string_view bytes;
};

} // namespace tidemark
