// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/byte_ranges.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::media {

/// What is known of the file at its origin, verbatim; a request for more of it must find the same.
struct Pinned {
    std::string etag{};
    std::string lastModified{};
    std::optional<std::uint64_t> totalBytes{};
    [[nodiscard]] bool hasStrongEtag() const { return !etag.empty() && !etag.starts_with("W/"); }
    bool operator==(const Pinned&) const = default;
};

/// What stands beside a fetched file: which of its bytes are true. No URL: those may hold secrets.
struct Sidecar {
    Pinned pinned{};
    ByteRanges ranges{};
    [[nodiscard]] bool isComplete() const;
    bool operator==(const Sidecar&) const = default;
};

/// One line of JSON and one of checksum.
[[nodiscard]] std::string sidecarText(const Sidecar& sidecar);
/// ErrorCode::Parse on anything that is damaged in any way.
[[nodiscard]] Result<Sidecar> parseSidecar(std::string_view text);

/// Reads the sidecar of a fetched file and holds it against the file's size.
/// ErrorCode::NotFound where none is; Parse where it is damaged or speaks of bytes that the file does not have.
[[nodiscard]] Result<Sidecar> loadSidecar(const std::filesystem::path& sidecar, const std::filesystem::path& media);
/// Writes a new file, flushes and renames it, so that there is always a whole one.
[[nodiscard]] Result<> storeSidecar(const std::filesystem::path& path, const Sidecar& sidecar);

} // namespace tidemark::media
