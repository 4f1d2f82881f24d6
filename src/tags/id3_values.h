// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::tags {

/// How much of a frame the functions below need to see.
inline constexpr std::size_t kId3ValueBytes = 16 * 1024;

/// @return the first text of a text frame (`T???`), UTF-8, at most 4 KiB. All four encodings.
[[nodiscard]] std::string id3Text(std::string_view frameData);
/// @return the address of a `WXXX` frame, whatever its description.
[[nodiscard]] std::string id3UserUrl(std::string_view frameData);
/// @return the address of any other link frame (`W???`).
[[nodiscard]] std::string id3Url(std::string_view frameData);

/// UTF-16 without or with a byte order mark, up to the first NUL, at most 4 KiB of UTF-8.
[[nodiscard]] std::string utf16Text(std::string_view data, bool isBigEndian);

/// The beginning of an `APIC` frame.
struct Id3PictureHead {
    bool isLink = false; ///< the picture is an address, not bytes
    std::size_t dataAt = 0; ///< where the picture begins in the frame
};
[[nodiscard]] std::optional<Id3PictureHead> id3PictureHead(std::string_view frameData);

} // namespace tidemark::tags
