// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/embedded_picture.h"
#include "tags/byte_window.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::tags {

/// @return `data` with unsynchronisation undone: FF 00 stands for FF. Source: id3.org, id3v2.4.0-structure, 6.1.
[[nodiscard]] std::string resynchronised(std::string_view data);

/// A stretch of an ID3v2 tag as its frames mean it: read when asked, unsynchronisation undone, and knowing where in
/// the file it stands. A small value; the window it was made of must outlive it.
class Id3Bytes final {
public:
    Id3Bytes(ByteWindow& window, std::uint64_t offset, std::uint64_t sizeBytes)
        : m_window(&window), m_offset(offset), m_sizeBytes(sizeBytes)
    {
    }
    /// @return the same with unsynchronisation undone, which reads all of it; empty where it is more than 16 MiB.
    [[nodiscard]] Id3Bytes resynchronised() const;
    /// @return at most `sizeBytes` from `at` on.
    [[nodiscard]] Id3Bytes part(std::uint64_t at, std::uint64_t sizeBytes = UINT64_MAX) const;

    /// As the tag claims it; the file may end before.
    [[nodiscard]] std::uint64_t sizeBytes() const { return m_sizeBytes; }
    /// @return up to `length` bytes from `at` on.
    [[nodiscard]] std::string read(std::uint64_t at, std::size_t length) const;
    /// @return where this stands in the file; nothing where it is empty, too large, or was unsynchronised twice.
    [[nodiscard]] std::optional<EmbeddedPicture> asPicture() const;

private:
    struct Undone;
    ByteWindow* m_window;
    std::shared_ptr<const Undone> m_undone; ///< null: m_offset counts in the file, otherwise in the undone bytes
    std::uint64_t m_offset;
    std::uint64_t m_sizeBytes;
};

} // namespace tidemark::tags
