// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/read_window.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace tidemark::audio {

/// A page of an Ogg file; the spans point into the bytes it was parsed from. Source: RFC 3533 §6.
struct OggPage {
    static constexpr std::size_t kLargest = 27 + 255 + 255 * 255;
    static constexpr std::int64_t kNoGranule = -1; ///< no packet ends on this page

    bool isContinued = false; ///< begins with the rest of a packet
    bool isFirst = false;
    bool isLast = false; ///< of its stream
    std::int64_t granule = kNoGranule; ///< position at the end of the last packet that ends here
    std::uint32_t serial = 0;
    std::uint64_t offset = 0;
    std::size_t sizeBytes = 0;
    bool isBehindHole = false; ///< broken bytes lie before it
    std::span<const std::byte> lacing;
    std::span<const std::byte> body;
};

/// @param bytes beginning with a page. @return nothing where they do not, or where the page is cut off or its checksum
/// is wrong.
[[nodiscard]] std::optional<OggPage> parseOggPage(std::span<const std::byte> bytes);

/// Reads pages one after the other; what is no page is stepped over.
class OggPageReader final {
public:
    explicit OggPageReader(ReadBytes read) : m_window(std::move(read)) { }

    void goTo(std::uint64_t offset) { m_window.goTo(offset); }
    /// @return the next page that begins before `limit`; nothing at the end. Valid until the next call.
    [[nodiscard]] Result<std::optional<OggPage>> next(std::uint64_t limit = UINT64_MAX);

private:
    ReadWindow m_window;
};

/// Puts the packets of one stream together from its pages.
class OggPacketJoiner final {
public:
    /// @return the packets that end on this page, in order.
    [[nodiscard]] std::vector<std::vector<std::byte>> add(const OggPage& page);
    void reset() { m_part.reset(); }

private:
    std::optional<std::vector<std::byte>> m_part; ///< the beginning of a packet that goes on
};

} // namespace tidemark::audio
