// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/byte_window.h"

#include <algorithm>
#include <span>

namespace tidemark::tags {

namespace {

/// A frame's header and its texts; the next picture begins soon behind it.
constexpr std::size_t kBlockBytes = std::size_t{16} * 1024;
/// Nearer than this, reading on is cheaper than another request.
constexpr std::uint64_t kGapBytes = std::uint64_t{64} * 1024;
/// A parser looks ahead to the next frame and comes back.
constexpr std::size_t kKeptBlocks = 4;
/// A length that a file claims is not yet a reason to reserve it.
constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;

} // namespace

ByteWindow::ByteWindow(ByteSource& source, std::stop_token stop, std::uint64_t budgetBytes)
    : m_source(source), m_stop(std::move(stop)), m_budgetBytes(budgetBytes)
{
}

std::string ByteWindow::bytes(std::uint64_t offset, std::size_t length)
{
    length = std::min(length, kMaximumPieceBytes);
    if (length == 0)
        return {};
    const auto& block = blockWith(offset, length);
    if (offset < block.offset || offset >= block.end())
        return {};
    return block.bytes.substr(static_cast<std::size_t>(offset - block.offset), length);
}

const ByteWindow::Block& ByteWindow::blockWith(std::uint64_t offset, std::size_t length)
{
    for (const auto& block : m_blocks) {
        if (block.offset <= offset && offset + length <= block.end())
            return block;
    }
    const auto begin = beginningFor(offset);
    m_blocks.push_back(readBlock(begin, static_cast<std::size_t>(offset - begin) + std::max(length, kBlockBytes)));
    if (m_blocks.size() > kKeptBlocks)
        m_blocks.pop_front();
    return m_blocks.back();
}

std::uint64_t ByteWindow::beginningFor(std::uint64_t offset) const
{
    auto begin = offset;
    for (const auto& block : m_blocks) {
        if (block.end() <= offset && offset - block.end() < kGapBytes)
            begin = std::min(begin, block.end());
    }
    return begin;
}

ByteWindow::Block ByteWindow::readBlock(std::uint64_t offset, std::size_t length)
{
    Block block{offset, {}};
    while (block.bytes.size() < length && m_budgetBytes > 0 && !m_error) {
        const auto filled = block.bytes.size();
        const auto wanted = std::min({length - filled, kPieceBytes, static_cast<std::size_t>(m_budgetBytes)});
        block.bytes.resize(filled + wanted);
        const auto into = std::as_writable_bytes(std::span(block.bytes)).subspan(filled);
        const auto count = m_source.read(offset + filled, into, m_stop);
        if (!count)
            m_error = count.error();
        block.bytes.resize(filled + count.value_or(0));
        m_budgetBytes -= std::min<std::uint64_t>(m_budgetBytes, count.value_or(0));
        if (count.value_or(0) == 0)
            break;
    }
    return block;
}

} // namespace tidemark::tags
