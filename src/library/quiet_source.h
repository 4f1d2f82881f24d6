// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"

#include <cstdint>
#include <stop_token>

namespace tidemark::library {

/// A view of a source for those who must not disturb the listener: a read is not taken for the place where someone
/// listens, and what is missing comes after all that is waited for, or not at all. The source must outlive it.
class QuietSource final : public ByteSource {
public:
    enum class Missing {
        IsFetched, ///< a read asks for it ahead of use and waits
        Fails, ///< a read of it is ErrorCode::NotFound, and no request begins
    };
    QuietSource(ByteSource& source, Missing missing) : m_source(source), m_missing(missing) { }

    /// ErrorCode::Timeout where nothing comes for a minute.
    [[nodiscard]] Result<std::size_t> read(
        std::uint64_t offset, std::span<std::byte> into, std::stop_token stop) override;
    [[nodiscard]] Result<std::optional<std::uint64_t>> size(std::stop_token stop) override;
    [[nodiscard]] bool canJump() const override { return m_source.canJump(); }
    [[nodiscard]] std::uint64_t availableFrom(std::uint64_t offset) const override
    {
        return m_source.availableFrom(offset);
    }
    [[nodiscard]] Result<std::size_t> peek(std::uint64_t offset, std::span<std::byte> into) override
    {
        return m_source.peek(offset, into);
    }
    [[nodiscard]] std::string identity() const override { return m_source.identity(); }
    void willNeed(std::uint64_t offset, std::uint64_t lengthBytes) override { m_source.willNeed(offset, lengthBytes); }

private:
    [[nodiscard]] Result<> waitFor(std::uint64_t offset, std::size_t lengthBytes, const std::stop_token& stop);

    ByteSource& m_source;
    Missing m_missing;
};

} // namespace tidemark::library
