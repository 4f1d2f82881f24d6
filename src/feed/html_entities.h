// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace tidemark::feed {

/// @return the character of an HTML entity's name ("eacute", without & and ;), 0 where there is none. Case matters.
[[nodiscard]] std::uint32_t entityCodePoint(std::string_view name);

} // namespace tidemark::feed
