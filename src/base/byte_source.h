// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

namespace tidemark {

/// Bytes at offsets, from wherever they come: a file, or an enclosure that is being fetched. Read by `audio` and
/// `tags`, implemented by `media` and by FileSource. All functions may be called from any thread, never the main one.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Reads up to `into.size()` bytes at `offset`; waits for bytes that are not there yet.
    /// @return how many were read: at least 1, or 0 at or past the end. ErrorCode::Cancelled when `stop` was asked.
    [[nodiscard]] virtual Result<std::size_t> read(
        std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) = 0;
    /// @return the whole length in bytes, where it is known. May wait for the first answer of a server.
    [[nodiscard]] virtual Result<std::optional<std::uint64_t>> size(std::stop_token stop) = 0;
    /// @return whether a read beyond a hole is answered without reading everything before it.
    [[nodiscard]] virtual bool canJump() const = 0;
    /// @return the end of the bytes that are there without a gap from `offset` on; `offset` itself where none is.
    [[nodiscard]] virtual std::uint64_t availableFrom(std::uint64_t offset) const = 0;
    /// Reads what is there at `offset`, without waiting, and without counting as the place where someone listens: for
    /// those who look at what has come. @return how many bytes; 0 where none are there.
    [[nodiscard]] virtual Result<std::size_t> peek(std::uint64_t offset, std::span<std::byte> into);
    /// @return a name of these very bytes, which others, or a newer version, do not have; empty where none is known.
    [[nodiscard]] virtual std::string identity() const { return {}; }
    /// Says that these bytes will be of use soon: whoever fetches may bring them, after all that is waited for.
    virtual void willNeed(std::uint64_t offset, std::uint64_t lengthBytes);
};

/// A file on disk.
class FileSource final : public ByteSource {
public:
    [[nodiscard]] static Result<std::shared_ptr<FileSource>> open(const std::filesystem::path& path);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    [[nodiscard]] Result<std::size_t> read(
        std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override;
    [[nodiscard]] Result<std::optional<std::uint64_t>> size(std::stop_token stop) override;
    [[nodiscard]] bool canJump() const override { return true; }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override;
    /// Size and time of the last change.
    [[nodiscard]] std::string identity() const override { return m_identity; }

private:
    FileSource(int descriptor, std::uint64_t sizeBytes, std::string identity);
    int m_descriptor;
    std::uint64_t m_sizeBytes;
    std::string m_identity;
};

/// Bytes in memory that outlive the source, such as the sample show's.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : m_bytes(bytes) { }
    [[nodiscard]] Result<std::size_t> read(
        std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override;
    [[nodiscard]] Result<std::optional<std::uint64_t>> size(std::stop_token) override { return m_bytes.size(); }
    [[nodiscard]] bool canJump() const override { return true; }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override;

private:
    std::string_view m_bytes;
};

} // namespace tidemark
