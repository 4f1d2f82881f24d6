// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/ogg_page.h"

#include "audio/read_bytes.h"

#include <algorithm>
#include <array>

namespace tidemark::audio {

namespace {

constexpr std::size_t kHeader = 27;
constexpr std::size_t kLargestPacket = 32 * 1024 * 1024; ///< comments with pictures

constexpr std::array<std::uint32_t, 256> makeTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i << 24;
        for (int bit = 0; bit < 8; ++bit)
            value = value << 1 ^ ((value & 0x80000000U) != 0 ? 0x04C11DB7U : 0);
        table[i] = value;
    }
    return table;
}

constexpr auto kTable = makeTable();

/// The page's own checksum counts as zero.
std::uint32_t checksum(std::span<const std::byte> page)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const auto byte = i >= 22 && i < 26 ? 0U : std::to_integer<std::uint32_t>(page[i]);
        sum = sum << 8 ^ kTable[(sum >> 24 ^ byte) & 0xFF];
    }
    return sum;
}

/// @return how long a page is, as its header tells; nothing where no page begins here. Needs the header and the lacing,
/// or tells how many bytes of them.
std::optional<std::size_t> sizeOf(std::span<const std::byte> bytes)
{
    if (bytes.size() < kHeader || textOf(bytes.first(4)) != "OggS" || bytes[4] != std::byte{0})
        return std::nullopt;
    const auto segments = std::to_integer<std::size_t>(bytes[26]);
    std::size_t size = kHeader + segments;
    for (std::size_t i = kHeader; i < std::min(bytes.size(), kHeader + segments); ++i)
        size += std::to_integer<std::size_t>(bytes[i]);
    return size;
}

} // namespace

std::optional<OggPage> parseOggPage(std::span<const std::byte> bytes)
{
    const auto size = sizeOf(bytes);
    if (!size || bytes.size() < *size)
        return std::nullopt;
    ByteCursor fields(bytes.subspan(5));
    OggPage page;
    const auto flags = fields.bigEndian(1);
    page.isContinued = (flags & 1) != 0;
    page.isFirst = (flags & 2) != 0;
    page.isLast = (flags & 4) != 0;
    page.granule = static_cast<std::int64_t>(fields.littleEndian(8));
    page.serial = static_cast<std::uint32_t>(fields.littleEndian(4));
    fields.skip(4);
    const auto sum = fields.littleEndian(4);
    page.lacing = fields.take(static_cast<std::size_t>(fields.bigEndian(1)));
    page.sizeBytes = *size;
    page.body = fields.take(*size - kHeader - page.lacing.size());
    if (fields.isBroken() || sum != checksum(bytes.first(*size)))
        return std::nullopt;
    return page;
}

Result<std::optional<OggPage>> OggPageReader::next(std::uint64_t limit)
{
    bool isBehindHole = false;
    while (m_window.offset() < limit) {
        const auto hasHeader = m_window.require(kHeader);
        if (!hasHeader)
            return fail(hasHeader.error());
        if (!*hasHeader)
            break;
        auto size = sizeOf(m_window.present());
        for (int part = 0; size && part < 2; ++part) { // first the lacing, then the body
            const auto isThere = m_window.require(*size);
            if (!isThere)
                return fail(isThere.error());
            size = *isThere ? sizeOf(m_window.present()) : std::nullopt;
        }
        if (auto page = size ? parseOggPage(m_window.present()) : std::nullopt) {
            page->offset = m_window.offset();
            page->isBehindHole = isBehindHole;
            m_window.advance(page->sizeBytes);
            return page;
        }
        isBehindHole = true;
        const auto rest = m_window.present();
        const auto capture = textOf(rest).find('O', 1);
        m_window.advance(capture == std::string_view::npos ? rest.size() : capture);
    }
    return std::optional<OggPage>();
}

std::vector<std::vector<std::byte>> OggPacketJoiner::add(const OggPage& page)
{
    std::vector<std::vector<std::byte>> packets;
    if (!page.isContinued || page.isBehindHole)
        m_part.reset();
    bool isWanted = !page.isContinued || m_part; // the rest of a packet without its beginning is not
    std::vector<std::byte> packet = m_part ? std::move(*m_part) : std::vector<std::byte>();
    m_part.reset();
    std::size_t begin = 0;
    for (const auto value : page.lacing) {
        const auto length = std::to_integer<std::size_t>(value);
        if (isWanted && packet.size() <= kLargestPacket)
            packet.insert(packet.end(), page.body.begin() + static_cast<std::ptrdiff_t>(begin),
                page.body.begin() + static_cast<std::ptrdiff_t>(begin + length));
        begin += length;
        if (length == 255)
            continue;
        if (isWanted)
            packets.push_back(std::move(packet));
        packet = {};
        isWanted = true;
    }
    if (isWanted && !page.lacing.empty() && page.lacing.back() == std::byte{255})
        m_part = std::move(packet);
    else if (isWanted && page.lacing.empty() && !packet.empty())
        m_part = std::move(packet);
    return packets;
}

} // namespace tidemark::audio
