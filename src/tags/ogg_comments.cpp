// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/ogg_comments.h"

#include "tags/big_endian.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace tidemark::tags {

namespace {

constexpr std::size_t kPageHeaderBytes = 27;
constexpr std::size_t kMaximumCommentBytes = std::size_t{4} * 1024 * 1024;
/// Pages of 255 bytes would be 16,000 in 4 MiB; pages of other streams stand between.
constexpr int kMaximumPages = 20'000;

struct Page {
    std::uint32_t serial = 0;
    std::string lacing; ///< the length of each segment
    std::uint64_t bodyAt = 0;
    std::uint64_t end = 0;
};

std::optional<Page> readPage(ByteWindow& window, std::uint64_t offset)
{
    const auto header = window.bytes(offset, kPageHeaderBytes);
    if (header.size() < kPageHeaderBytes || !header.starts_with("OggS"))
        return std::nullopt;
    Page page;
    page.serial = littleEndian32(header, 14);
    page.lacing = window.bytes(offset + kPageHeaderBytes, byteAt(header, 26));
    page.bodyAt = offset + kPageHeaderBytes + page.lacing.size();
    page.end = std::accumulate(page.lacing.begin(), page.lacing.end(), page.bodyAt,
        [](std::uint64_t sum, char length) { return sum + static_cast<unsigned char>(length); });
    return page;
}

struct Codec {
    std::string_view head; ///< begins the stream's first packet
    std::string_view commentMark; ///< stands before the comments in its second
    std::size_t markBytes; ///< as long as the mark, where a mark is fixed
};

constexpr std::array<Codec, 4> kCodecs = {{{"\x01vorbis", "\x03vorbis", 7}, {"OpusHead", "OpusTags", 8},
    {"\x7F"
     "FLAC",
        "", 4},
    {"Speex   ", "", 0}}};

/// Puts the second packet of one stream together.
class CommentPacket final {
public:
    explicit CommentPacket(std::uint32_t serial) : m_serial(serial) { }

    /// @return whether more pages are needed.
    bool add(ByteWindow& window, const Page& page)
    {
        if (page.serial != m_serial)
            return true;
        auto at = page.bodyAt;
        std::uint64_t wanted = 0;
        auto from = at;
        for (const char segment : page.lacing) {
            const auto length = static_cast<unsigned char>(segment);
            at += length;
            if (m_packet == 1)
                wanted += length;
            if (length == kFullSegment)
                continue;
            ++m_packet;
            if (m_packet == 1)
                from = at;
        }
        m_bytes += window.bytes(from, static_cast<std::size_t>(wanted));
        return m_packet < 2 && m_bytes.size() < kMaximumCommentBytes;
    }

    std::string take() { return std::move(m_bytes); }

private:
    static constexpr unsigned char kFullSegment = 255;
    std::uint32_t m_serial;
    int m_packet = 0;
    std::string m_bytes;
};

const Codec* codecOf(ByteWindow& window, const Page& page)
{
    const auto head = window.bytes(page.bodyAt, 8);
    for (const auto& codec : kCodecs) {
        if (head.starts_with(codec.head))
            return &codec;
    }
    return nullptr;
}

} // namespace

VorbisComments readOggComments(ByteWindow& window, std::uint64_t offset)
{
    const Codec* codec = nullptr;
    std::optional<CommentPacket> packet;
    for (int i = 0; i < kMaximumPages; ++i) {
        const auto page = readPage(window, offset);
        if (!page)
            break;
        if (codec == nullptr) {
            codec = codecOf(window, *page);
            if (codec != nullptr)
                packet.emplace(page->serial);
        }
        if (packet && !packet->add(window, *page))
            break;
        offset = page->end;
    }
    const auto bytes = packet ? packet->take() : std::string();
    if (codec == nullptr || !bytes.starts_with(codec->commentMark))
        return {};
    const auto block = std::string_view(bytes).substr(std::min(codec->markBytes, bytes.size()));
    return readVorbisComments([&](std::uint64_t at, std::size_t length) {
        return at < block.size() ? std::string(block.substr(static_cast<std::size_t>(at), length)) : std::string();
    });
}

} // namespace tidemark::tags
