// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Small helpers for UTF-8 text that every folder needs. Pure, callable from any thread, independent of the locale.
namespace tidemark {

/// @return `text` without white space at its ends; white space includes no-break and zero-width spaces and a BOM.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// @return `text` with every run of white space (also line breaks and no-break spaces) made one space, and trimmed.
[[nodiscard]] std::string simplified(std::string_view text);
/// Lower case for A–Z only, for names of protocols, attributes and the like.
[[nodiscard]] std::string asciiLower(std::string_view text);
[[nodiscard]] bool equalsIgnoringAsciiCase(std::string_view a, std::string_view b);
[[nodiscard]] bool startsWithIgnoringAsciiCase(std::string_view text, std::string_view prefix);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] bool isValidUtf8(std::string_view text);
/// @return valid UTF-8: each broken byte becomes U+FFFD, NUL and other control bytes below 0x20 but tab, LF and CR go.
[[nodiscard]] std::string repairedUtf8(std::string_view text);
/// Appends `codePoint`; surrogates and values past U+10FFFF become U+FFFD.
void appendUtf8(std::string& out, std::uint32_t codePoint);
/// Reads the code point at `position` and moves past it; a broken byte gives U+FFFD and moves one byte.
[[nodiscard]] std::uint32_t nextCodePoint(std::string_view text, std::size_t& position);
/// @return at most `maximumBytes` of `text`, cut between code points.
[[nodiscard]] std::string_view truncatedUtf8(std::string_view text, std::size_t maximumBytes);
/// @return whether `url` begins with http:// or https:// (any case): the only schemes that are ever followed.
[[nodiscard]] bool isHttpUrl(std::string_view url);

} // namespace tidemark
