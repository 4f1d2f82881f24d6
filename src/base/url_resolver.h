// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tidemark {

/// Resolves `reference` against `base` (RFC 3986 §5.2). White space around it and line breaks within it are dropped,
/// spaces within it become %20. An absolute reference stays as it stands otherwise.
/// @return an absolute URL, or nothing where the reference is empty, or relative and `base` is no absolute URL. Pure.
[[nodiscard]] std::string resolveUrl(std::string_view reference, std::string_view base);

/// The same for addresses that may be followed: nothing for schemes other than http and https.
[[nodiscard]] std::string resolveHttpUrl(std::string_view reference, std::string_view base);

} // namespace tidemark
