// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace tidemark::media {

/// A file with holes, mode 0600. Who fills it holds its lock (flock), which ends with the object or the process.
/// Reading and writing may happen on several threads at once.
class SparseFile final {
public:
    /// Opens what exists. ErrorCode::NotFound where nothing does.
    [[nodiscard]] static Result<std::shared_ptr<SparseFile>> open(const std::filesystem::path& path);
    /// Opens or makes it.
    [[nodiscard]] static Result<std::shared_ptr<SparseFile>> create(const std::filesystem::path& path);
    ~SparseFile();
    SparseFile(const SparseFile&) = delete;
    SparseFile& operator=(const SparseFile&) = delete;

    /// @return whether this object holds the lock; false where another holds it.
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] Result<std::uint64_t> sizeBytes() const;
    /// @return how many bytes were read; fewer than asked only at the end of the file.
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset, std::span<std::byte> into) const;
    /// Writes all of it. ErrorCode::DiskFull where there is no space.
    [[nodiscard]] Result<> writeAt(std::uint64_t offset, std::string_view bytes);
    [[nodiscard]] Result<> truncate(std::uint64_t sizeBytes);
    /// Waits until what was written is on the disk itself.
    [[nodiscard]] Result<> flush();

private:
    SparseFile(int descriptor, bool isLocked) : m_descriptor(descriptor), m_isLocked(isLocked) { }
    [[nodiscard]] static Result<std::shared_ptr<SparseFile>> openWith(const std::filesystem::path& path, int flags);
    int m_descriptor;
    bool m_isLocked;
};

} // namespace tidemark::media
