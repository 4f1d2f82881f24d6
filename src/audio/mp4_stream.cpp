// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/mp4_stream.h"

#include "audio/mp4_table.h"
#include "audio/read_bytes.h"
#include "audio/source_reader.h"

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

constexpr int kMostBoxes = 1000;
constexpr std::uint64_t kLargestTable = 128 * 1024 * 1024;
/// Packets overlap: what is decoded first after a jump is right from the second on, with spectral band replication from
/// the third.
constexpr std::size_t kSettling = 2;

class Mp4Cursor final : public PacketCursor {
public:
    Mp4Cursor(const Mp4Table& table, std::shared_ptr<SourceReader> reader) : m_table(table), m_reader(std::move(reader))
    {
    }

    Result<> seek(std::chrono::nanoseconds target) override
    {
        const auto packet = m_table.packetAt(target);
        m_next = packet - std::min(packet, kSettling);
        return {};
    }

    Result<std::optional<Packet>> next() override
    {
        if (m_next >= m_table.packetCount())
            return std::optional<Packet>();
        const auto place = m_table.place(m_next);
        Packet packet{std::vector<std::byte>(std::min(place.sizeBytes, kLargestPacket)), place.position};
        const auto got = m_reader->read(place.offset, packet.bytes, false);
        if (!got)
            return fail(got.error());
        if (*got < place.sizeBytes)
            return std::optional<Packet>(); // cut off here
        ++m_next;
        return std::optional(std::move(packet));
    }

private:
    static constexpr std::uint32_t kLargestPacket = 1024 * 1024;

    const Mp4Table& m_table;
    const std::shared_ptr<SourceReader> m_reader;
    std::size_t m_next = 0;
};

class Mp4Stream final : public PacketStream {
public:
    explicit Mp4Stream(Mp4Table table) : m_table(std::move(table))
    {
        m_format.kind = {"audio/mpeg", 4, true};
        m_format.caps = "audio/mpeg,mpegversion=4,framed=true,stream-format=raw";
        if (m_table.sampleRate() > 0 && m_table.channels() > 0)
            m_format.caps +=
                ",rate=" + std::to_string(m_table.sampleRate()) + ",channels=" + std::to_string(m_table.channels());
        m_format.headers = {m_table.decoderConfig()};
        m_format.areHeadersCodecData = true;
    }

    const PacketFormat& format() const override { return m_format; }
    std::optional<std::chrono::nanoseconds> duration() const override { return m_table.duration(); }
    std::unique_ptr<PacketCursor> open(std::shared_ptr<SourceReader> reader) override
    {
        return std::make_unique<Mp4Cursor>(m_table, std::move(reader));
    }

private:
    const Mp4Table m_table;
    PacketFormat m_format;
};

} // namespace

Result<std::shared_ptr<PacketStream>> openMp4Stream(ByteSource& source, std::uint64_t firstByte, std::stop_token stop)
{
    std::uint64_t offset = firstByte;
    for (int i = 0; i < kMostBoxes; ++i) {
        const auto head = readUpTo(source, offset, 16, stop);
        if (!head)
            return fail(head.error());
        ByteCursor bytes(*head);
        std::uint64_t size = bytes.bigEndian(4);
        const auto type = textOf(bytes.take(4));
        const std::uint64_t header = size == 1 ? 16 : 8;
        if (size == 1)
            size = bytes.bigEndian(8);
        // one without a length reaches to the end, and fragments have tables of their own
        if (bytes.isBroken() || size < header || size > UINT64_MAX - offset || type == "moof")
            break;
        if (type == "moov" && size <= kLargestTable) {
            const auto moov = readUpTo(source, offset + header, static_cast<std::size_t>(size - header), stop);
            if (!moov)
                return fail(moov.error());
            auto table = Mp4Table::parse(*moov);
            if (!table)
                break;
            return std::make_shared<Mp4Stream>(std::move(*table));
        }
        offset += size;
    }
    return std::shared_ptr<PacketStream>();
}

} // namespace tidemark::audio
