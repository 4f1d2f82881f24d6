// SPDX-License-Identifier: GPL-3.0-or-later
// Source: ISO/IEC 14496-12 (boxes and the sample table), 14496-14 and 14496-1 §7.2.6 (the decoder's configuration).
#include "audio/mp4_table.h"

#include "audio/read_bytes.h"

#include <algorithm>
#include <iterator>

namespace tidemark::audio {

namespace {

using Bytes = std::span<const std::byte>;
using std::chrono::nanoseconds;

constexpr int kMostBoxes = 10'000;
constexpr std::size_t kMostPackets = 20'000'000; ///< five days of AAC

struct Box {
    std::string_view type;
    Bytes contents;
};

std::optional<Box> nextBox(ByteCursor& bytes)
{
    std::uint64_t size = bytes.bigEndian(4);
    const auto type = textOf(bytes.take(4));
    std::uint64_t header = 8;
    if (size == 1) {
        size = bytes.bigEndian(8);
        header = 16;
    } else if (size == 0) {
        size = header + bytes.rest().size();
    }
    if (bytes.isBroken() || size < header || size - header > bytes.rest().size())
        return std::nullopt;
    return Box{type, bytes.take(static_cast<std::size_t>(size - header))};
}

/// @return the contents of the first box of that type; nothing (a null span) where there is none.
Bytes find(Bytes parent, std::string_view type)
{
    ByteCursor bytes(parent);
    for (int i = 0; i < kMostBoxes && !bytes.rest().empty(); ++i) {
        const auto box = nextBox(bytes);
        if (!box)
            break;
        if (box->type == type)
            return box->contents;
    }
    return {};
}

/// @return the body of an MPEG-4 descriptor, which the cursor stands at. Source: ISO/IEC 14496-1 §8.3.3.
Bytes descriptor(ByteCursor& bytes, unsigned tag)
{
    if (bytes.bigEndian(1) != tag)
        return {};
    std::size_t length = 0;
    for (int i = 0; i < 4; ++i) {
        const auto byte = bytes.bigEndian(1);
        length = length << 7 | (byte & 0x7F);
        if ((byte & 0x80) == 0)
            break;
    }
    return bytes.take(std::min(length, bytes.rest().size()));
}

/// @return the AudioSpecificConfig of AAC; nothing for other codecs.
Bytes decoderConfigOf(Bytes esds)
{
    ByteCursor bytes(esds);
    bytes.skip(4); // version and flags
    ByteCursor stream(descriptor(bytes, 3));
    stream.skip(2);
    const auto flags = stream.bigEndian(1);
    stream.skip((flags & 0x80) != 0 ? 2 : 0);
    if ((flags & 0x40) != 0)
        stream.skip(static_cast<std::size_t>(stream.bigEndian(1)));
    stream.skip((flags & 0x20) != 0 ? 2 : 0);
    ByteCursor decoder(descriptor(stream, 4));
    constexpr unsigned kMpeg4Audio = 0x40;
    if (decoder.bigEndian(1) != kMpeg4Audio)
        return {};
    decoder.skip(12);
    return descriptor(decoder, 5);
}

} // namespace

/// Fills a table from the boxes of one track.
class Mp4Parser final {
public:
    explicit Mp4Parser(Bytes moov) : m_moov(moov) { }

    [[nodiscard]] std::optional<Mp4Table> parse()
    {
        if (find(m_moov, "mvex").data() != nullptr)
            return std::nullopt; // fragments follow
        const auto track = soundTrack();
        const auto table = find(find(find(track, "mdia"), "minf"), "stbl");
        const bool isWhole = readUnits(find(find(track, "mdia"), "mdhd")) && readCodec(find(table, "stsd"))
            && readSizes(find(table, "stsz")) && readTimes(find(table, "stts"))
            && readChunks(find(table, "stsc"), find(table, "stco"), find(table, "co64"))
            && readEdits(find(find(track, "edts"), "elst"));
        return isWhole ? std::optional(std::move(m_table)) : std::nullopt;
    }

private:
    [[nodiscard]] Bytes soundTrack() const
    {
        ByteCursor bytes(m_moov);
        for (int i = 0; i < kMostBoxes && !bytes.rest().empty(); ++i) {
            const auto box = nextBox(bytes);
            if (!box)
                break;
            const auto handler = find(find(box->contents, "mdia"), "hdlr");
            if (box->type == "trak" && textOf(handler).substr(std::min<std::size_t>(8, handler.size()), 4) == "soun")
                return box->contents;
        }
        return {};
    }

    [[nodiscard]] static std::uint64_t unitsPerSecond(Bytes header)
    {
        ByteCursor bytes(header);
        const auto version = bytes.bigEndian(1);
        bytes.skip(version == 1 ? 19 : 11); // flags and two times
        return bytes.bigEndian(4);
    }

    [[nodiscard]] bool readUnits(Bytes header)
    {
        m_table.m_unitsPerSecond = unitsPerSecond(header);
        return m_table.m_unitsPerSecond > 0;
    }

    [[nodiscard]] bool readCodec(Bytes descriptions)
    {
        ByteCursor bytes(descriptions);
        bytes.skip(4);
        if (bytes.bigEndian(4) != 1)
            return false; // changes midway
        const auto entry = nextBox(bytes);
        if (!entry || entry->type != "mp4a")
            return false;
        ByteCursor fields(entry->contents);
        fields.skip(8);
        const auto version = fields.bigEndian(2);
        fields.skip(6);
        m_table.m_channels = static_cast<int>(fields.bigEndian(2));
        fields.skip(6);
        m_table.m_sampleRate = static_cast<int>(fields.bigEndian(4) >> 16);
        if (version > 1)
            return false;
        fields.skip(version == 1 ? 16 : 0); // QuickTime's
        auto esds = find(fields.rest(), "esds");
        if (esds.empty())
            esds = find(find(fields.rest(), "wave"), "esds");
        const auto config = decoderConfigOf(esds);
        m_table.m_decoderConfig.assign(config.begin(), config.end());
        return config.size() >= 2;
    }

    [[nodiscard]] bool readSizes(Bytes box)
    {
        ByteCursor bytes(box);
        bytes.skip(4);
        const auto common = static_cast<std::uint32_t>(bytes.bigEndian(4));
        const auto count = static_cast<std::size_t>(bytes.bigEndian(4));
        if (bytes.isBroken() || count == 0 || count > kMostPackets || (common == 0 && count > bytes.rest().size() / 4))
            return false;
        m_table.m_sizes.assign(count, common);
        for (std::size_t i = 0; common == 0 && i < count; ++i)
            m_table.m_sizes[i] = static_cast<std::uint32_t>(bytes.bigEndian(4));
        return true;
    }

    [[nodiscard]] bool readTimes(Bytes box)
    {
        ByteCursor bytes(box);
        bytes.skip(4);
        const auto runs = bytes.bigEndian(4);
        std::size_t packets = 0;
        for (std::uint64_t i = 0; i < runs && !bytes.isBroken(); ++i) {
            const auto count = static_cast<std::size_t>(bytes.bigEndian(4));
            const auto step = static_cast<std::uint32_t>(bytes.bigEndian(4));
            m_table.m_times.push_back({packets, m_endUnits, step});
            packets += count;
            m_endUnits += static_cast<std::uint64_t>(count) * step;
        }
        return !bytes.isBroken() && packets >= m_table.m_sizes.size() && m_endUnits > 0;
    }

    [[nodiscard]] bool readChunks(Bytes runs, Bytes shortOffsets, Bytes longOffsets)
    {
        const std::size_t width = longOffsets.empty() ? 4 : 8;
        ByteCursor offsets(longOffsets.empty() ? shortOffsets : longOffsets);
        offsets.skip(4);
        const auto chunkCount = offsets.bigEndian(4);
        ByteCursor bytes(runs);
        bytes.skip(4);
        auto runsLeft = bytes.bigEndian(4);
        std::uint64_t nextRun = runsLeft > 0 ? bytes.bigEndian(4) : 0; // counted from 1
        std::size_t packetsEach = 0;
        std::size_t packet = 0;
        for (std::uint64_t chunk = 1; chunk <= chunkCount && packet < m_table.m_sizes.size(); ++chunk) {
            if (runsLeft > 0 && chunk == nextRun) {
                packetsEach = static_cast<std::size_t>(bytes.bigEndian(4));
                bytes.skip(4);
                nextRun = --runsLeft > 0 ? bytes.bigEndian(4) : 0;
            }
            if (packetsEach == 0)
                return false;
            addChunk(packet, packetsEach, offsets.bigEndian(width));
            packet += packetsEach;
        }
        return !bytes.isBroken() && !offsets.isBroken() && packet >= m_table.m_sizes.size();
    }

    /// In pieces, so that no packet is far from a known offset: some files are one chunk.
    void addChunk(std::size_t packet, std::size_t count, std::uint64_t offset)
    {
        constexpr std::size_t kPiece = 64;
        const auto end = std::min(packet + count, m_table.m_sizes.size());
        for (auto i = packet; i < end; ++i) {
            if ((i - packet) % kPiece == 0)
                m_table.m_chunks.push_back({i, offset});
            offset += m_table.m_sizes[i];
        }
    }

    /// One stretch of the media is what everybody writes: it cuts off the encoder's delay.
    [[nodiscard]] bool readEdits(Bytes list)
    {
        std::uint64_t length = 0; // in the units of the whole file
        if (!list.empty()) {
            ByteCursor bytes(list);
            const std::size_t width = bytes.bigEndian(1) == 1 ? 8 : 4;
            bytes.skip(3);
            const auto count = bytes.bigEndian(4);
            length = bytes.bigEndian(width);
            m_table.m_firstUnits = bytes.bigEndian(width);
            const auto rate = bytes.bigEndian(4);
            constexpr std::uint64_t kNormalRate = 0x10000;
            if (bytes.isBroken() || count != 1 || rate != kNormalRate || m_table.m_firstUnits >= m_endUnits)
                return false; // also a gap at the beginning, whose start is -1
        }
        m_table.m_duration = m_table.toTime(m_endUnits - m_table.m_firstUnits);
        const auto units = unitsPerSecond(find(m_moov, "mvhd"));
        if (length > 0 && units > 0) {
            const double seconds = static_cast<double>(length) / static_cast<double>(units);
            m_table.m_duration =
                std::min(m_table.m_duration, nanoseconds(static_cast<std::int64_t>(seconds * 1e9 + 0.5)));
        }
        return true;
    }

    const Bytes m_moov;
    Mp4Table m_table;
    std::uint64_t m_endUnits = 0;
};

std::optional<Mp4Table> Mp4Table::parse(std::span<const std::byte> moov)
{
    return Mp4Parser(moov).parse();
}

std::chrono::nanoseconds Mp4Table::toTime(std::uint64_t units) const
{
    constexpr std::uint64_t kSecond = 1'000'000'000;
    const auto whole = units / m_unitsPerSecond;
    return nanoseconds(
        static_cast<std::int64_t>(whole * kSecond + (units % m_unitsPerSecond) * kSecond / m_unitsPerSecond));
}

std::uint64_t Mp4Table::unitsOf(std::size_t packet) const
{
    const auto run = std::prev(std::ranges::upper_bound(m_times, packet, {}, &TimeRun::firstPacket));
    return run->firstTime + static_cast<std::uint64_t>(packet - run->firstPacket) * run->step;
}

Mp4Table::Place Mp4Table::place(std::size_t packet) const
{
    const auto chunk = std::prev(std::ranges::upper_bound(m_chunks, packet, {}, &Chunk::firstPacket));
    Place place{chunk->offset, m_sizes[packet], toTime(unitsOf(packet)) - toTime(m_firstUnits)};
    for (std::size_t before = chunk->firstPacket; before < packet; ++before)
        place.offset += m_sizes[before];
    return place;
}

std::size_t Mp4Table::packetAt(std::chrono::nanoseconds time) const
{
    const auto isLater = [this](nanoseconds wanted, const TimeRun& run) { return wanted < toTime(run.firstTime); };
    const auto wanted = time + toTime(m_firstUnits);
    const auto next = std::upper_bound(m_times.begin(), m_times.end(), wanted, isLater);
    if (next == m_times.begin())
        return 0;
    const auto& run = *std::prev(next);
    const double units =
        std::chrono::duration<double>(wanted - toTime(run.firstTime)).count() * static_cast<double>(m_unitsPerSecond);
    const auto within = run.step == 0 ? 0 : static_cast<std::size_t>(units / run.step);
    return std::min(run.firstPacket + within, m_sizes.size() - 1);
}

} // namespace tidemark::audio
