// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string_view>

namespace tidemark::net {

/// @return the Error that a CURLcode is: one sentence with the redacted URL. `details` is curl's own text.
[[nodiscard]] Error curlError(int curlCode, std::string_view url, std::string_view details);

} // namespace tidemark::net
