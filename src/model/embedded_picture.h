// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark {

/// A chapter's picture inside the audio file: where its bytes stand. Chapters hold it as an address, so that a library
/// keeps no pictures; whoever shows it reads those bytes of the enclosure.
struct EmbeddedPicture {
    std::uint64_t offset = 0; ///< of its first byte, from the beginning of the file
    std::uint64_t sizeBytes = 0; ///< as stored; 1 … kMaximumEmbeddedPictureBytes
    bool isUnsynchronised = false; ///< FF 00 stands for FF in those bytes (ID3v2)
    bool operator==(const EmbeddedPicture&) const = default;
};

/// As images of feeds: standards.md §2, Limits.
inline constexpr std::uint64_t kMaximumEmbeddedPictureBytes = std::uint64_t{16} * 1024 * 1024;

/// @return "embedded:OFFSET+BYTES", with "+unsync" behind it where the bytes are unsynchronised.
[[nodiscard]] std::string embeddedPictureAddress(const EmbeddedPicture& picture);
/// @return nothing where `address` is of another form or its numbers are out of range.
[[nodiscard]] std::optional<EmbeddedPicture> embeddedPictureFromAddress(std::string_view address);

} // namespace tidemark
