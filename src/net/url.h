// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace tidemark::net {

/// @return the URL as curl is given it: http(s) only, host in ASCII through libidn2, spaces and non-ASCII bytes
/// escaped, without fragment. ErrorCode::InvalidArgument where it cannot be one. Pure; needs no locale.
[[nodiscard]] Result<std::string> normalizedUrl(std::string_view url);

/// @return `reference` (such as a Location header, possibly relative) seen from `base`, normalized as above.
[[nodiscard]] Result<std::string> resolvedUrl(std::string_view base, std::string_view reference);

/// @return "scheme://host:port" of a normalized URL: what one connection can be used for.
[[nodiscard]] std::string originOf(std::string_view url);

/// @return what the listener typed or pasted as an http(s) URL: feed:, podcast:, pcast: and itpc: prefixes resolved,
/// https:// added where no scheme is written.
[[nodiscard]] Result<std::string> urlFromInput(std::string_view text);

/// @return `url` without query values, user and password, for logs and error texts: secrets may stand there.
[[nodiscard]] std::string redactedUrl(std::string_view url);

} // namespace tidemark::net
