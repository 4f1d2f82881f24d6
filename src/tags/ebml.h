// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The elements that Matroska is made of. Source: RFC 8794.
namespace tidemark::tags {

/// An element's id, with its length marker as the specifications write it, and its size.
struct EbmlHead {
    std::uint32_t id = 0;
    std::uint64_t sizeBytes = 0; ///< of the body; UINT64_MAX where it is unknown
    std::size_t headBytes = 0; ///< what stands before the body
};

/// No head is longer.
inline constexpr std::size_t kMaximumEbmlHeadBytes = 12;

/// @return nothing where `data` does not begin with a whole head.
[[nodiscard]] std::optional<EbmlHead> ebmlHead(std::string_view data);

struct EbmlElement {
    std::uint32_t id = 0;
    std::string_view body; ///< as much of it as is there
};

/// Takes the first element off `data`.
[[nodiscard]] std::optional<EbmlElement> takeEbmlElement(std::string_view& data);

/// @return the number in a body of at most 8 bytes; 0 where it is longer.
[[nodiscard]] std::uint64_t ebmlNumber(std::string_view body);
/// @return the text in a body: repaired UTF-8, trimmed, at most 4 KiB.
[[nodiscard]] std::string ebmlText(std::string_view body);

} // namespace tidemark::tags
