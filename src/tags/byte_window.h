// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <stop_token>
#include <string>

namespace tidemark::tags {

/// Small pieces of a source, with few larger reads behind them: what a parser walks over that skips pictures. A piece
/// shortly behind what was read is reached by reading straight on, because a jump costs a remote file a request.
/// Lives for one reading, on its thread; the source must outlive it.
///
/// A failure is kept rather than returned: pieces are then empty, as past the end, and whoever began the reading asks
/// for error() when it is over.
class ByteWindow final {
public:
    /// @param budgetBytes how much may be read in all; past it every piece is empty.
    ByteWindow(ByteSource& source, std::stop_token stop, std::uint64_t budgetBytes = kDefaultBudgetBytes);
    /// @return the bytes from `offset` on, fewer than `length` (at most kMaximumPieceBytes) where the source ends.
    [[nodiscard]] std::string bytes(std::uint64_t offset, std::size_t length);
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    static constexpr std::size_t kMaximumPieceBytes = std::size_t{16} * 1024 * 1024;
    static constexpr std::uint64_t kDefaultBudgetBytes = std::uint64_t{24} * 1024 * 1024;

private:
    struct Block {
        std::uint64_t offset = 0;
        std::string bytes;
        [[nodiscard]] std::uint64_t end() const { return offset + bytes.size(); }
    };
    const Block& blockWith(std::uint64_t offset, std::size_t length);
    std::uint64_t beginningFor(std::uint64_t offset) const;
    Block readBlock(std::uint64_t offset, std::size_t length);

    ByteSource& m_source;
    std::stop_token m_stop;
    std::uint64_t m_budgetBytes;
    std::deque<Block> m_blocks; ///< the latest at the back
    std::optional<Error> m_error;
};

} // namespace tidemark::tags
