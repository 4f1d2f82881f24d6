// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/flac_stream.h"

#include "audio/flac_frame.h"
#include "audio/place_search.h"
#include "audio/read_bytes.h"
#include "audio/source_reader.h"

#include <string_view>
#include <utility>

namespace tidemark::audio {

namespace {

using namespace std::string_view_literals;
using std::chrono::nanoseconds;

constexpr std::uint64_t kNearBytes = 96 * 1024;
constexpr int kMostBlocks = 1000;
constexpr unsigned kLastBlock = 0x80;

/// What all pipelines of a load share. Offsets count from the first byte of the FLAC stream.
struct FlacFacts {
    FlacInfo info;
    PacketFormat format;
    std::optional<std::uint64_t> endOffset;
    std::unique_ptr<KnownPlaces> places;

    [[nodiscard]] nanoseconds timeOf(std::int64_t sample) const
    {
        constexpr std::int64_t kSecond = 1'000'000'000;
        return nanoseconds(sample / info.rate * kSecond + sample % info.rate * kSecond / info.rate);
    }
};

class FlacCursor final : public PacketCursor {
public:
    FlacCursor(std::shared_ptr<FlacFacts> facts, std::shared_ptr<SourceReader> reader)
        : m_facts(std::move(facts))
        , m_source(std::move(reader))
        , m_frames(m_facts->info,
              [this](std::uint64_t offset, std::span<std::byte> into) { return m_source->read(offset, into, true); })
    {
    }

    Result<> seek(nanoseconds target) override
    {
        const double samples = std::chrono::duration<double>(target).count() * m_facts->info.rate;
        const auto sample = static_cast<std::int64_t>(samples);
        m_waiting.reset();
        const auto place = find(sample);
        if (!place)
            return fail(place.error());
        m_frames.goTo(place->offset);
        for (;;) {
            auto frame = nextFrame(UINT64_MAX);
            if (!frame)
                return fail(frame.error());
            if (!*frame)
                return {};
            if ((*frame)->header.sample + (*frame)->header.blockSamples > sample) {
                m_waiting = std::move(*frame);
                return {};
            }
        }
    }

    Result<std::optional<Packet>> next() override
    {
        auto frame = m_waiting ? Result<std::optional<FlacFrameReader::Frame>>(std::exchange(m_waiting, std::nullopt))
                               : nextFrame(UINT64_MAX);
        if (!frame)
            return fail(frame.error());
        if (!*frame)
            return std::optional<Packet>();
        return std::optional(Packet{std::move((*frame)->bytes), m_facts->timeOf((*frame)->header.sample)});
    }

private:
    [[nodiscard]] Result<std::optional<FlacFrameReader::Frame>> nextFrame(std::uint64_t limit)
    {
        auto frame = m_frames.next(limit);
        if (frame && *frame)
            m_facts->places->add({(*frame)->header.sample, (*frame)->offset});
        return frame;
    }

    [[nodiscard]] Result<KnownPlace> find(std::int64_t sample)
    {
        const auto& info = m_facts->info;
        PlaceSearch search{.sample = sample, .nearBytes = kNearBytes};
        search.bytesPerSample = info.channels * info.bitsPerSample / 8.0 / 2; // to half of it, usually
        if (info.sampleCount > 0)
            search.endSample = info.sampleCount;
        limitToReachable(search, *m_source, m_facts->endOffset);
        search.look = [this](std::uint64_t offset, std::uint64_t limit) -> Result<std::optional<KnownPlace>> {
            m_frames.goTo(offset);
            const auto frame = nextFrame(limit);
            if (!frame)
                return fail(frame.error());
            if (!*frame)
                return std::optional<KnownPlace>();
            return std::optional(KnownPlace{(*frame)->header.sample, (*frame)->offset});
        };
        return findPlace(*m_facts->places, search);
    }

    const std::shared_ptr<FlacFacts> m_facts;
    const std::shared_ptr<SourceReader> m_source;
    FlacFrameReader m_frames;
    std::optional<FlacFrameReader::Frame> m_waiting; ///< found by seek()
};

class FlacStream final : public PacketStream {
public:
    explicit FlacStream(std::shared_ptr<FlacFacts> facts) : m_facts(std::move(facts)) { }

    const PacketFormat& format() const override { return m_facts->format; }
    std::optional<nanoseconds> duration() const override
    {
        if (m_facts->info.sampleCount == 0)
            return std::nullopt;
        return m_facts->timeOf(m_facts->info.sampleCount);
    }
    std::unique_ptr<PacketCursor> open(std::shared_ptr<SourceReader> reader) override
    {
        return std::make_unique<FlacCursor>(m_facts, std::move(reader));
    }

private:
    const std::shared_ptr<FlacFacts> m_facts;
};

/// The headers in the form that GStreamer's parser gives them: the first as in Ogg, then comments (none).
PacketFormat formatOf(const FlacInfo& info, std::span<const std::byte> streamInfo)
{
    PacketFormat format;
    format.kind = {"audio/x-flac", 0, true};
    format.caps =
        "audio/x-flac,framed=true,rate=" + std::to_string(info.rate) + ",channels=" + std::to_string(info.channels);
    const auto bytesOf = [](std::string_view text) {
        const auto bytes = std::as_bytes(std::span(text));
        return std::vector<std::byte>(bytes.begin(), bytes.end());
    };
    auto first = bytesOf("\x7F"
                         "FLAC\x01\0\0\x01"
                         "fLaC\0\0\0\x22"sv);
    first.insert(first.end(), streamInfo.begin(), streamInfo.end());
    format.headers = {first, bytesOf("\x84\0\0\x08\0\0\0\0\0\0\0\0"sv)};
    return format;
}

} // namespace

Result<std::shared_ptr<PacketStream>> openFlacStream(
    ByteSource& source, std::uint64_t firstByte, std::optional<std::uint64_t> sizeBytes, std::stop_token stop)
{
    const std::shared_ptr<PacketStream> nothing;
    auto facts = std::make_shared<FlacFacts>();
    std::uint64_t offset = 4; // behind "fLaC"
    for (int i = 0; i < kMostBlocks; ++i) {
        constexpr std::size_t kInfoBytes = 34;
        const auto block = readUpTo(source, firstByte + offset, 4 + kInfoBytes, stop);
        if (!block)
            return fail(block.error());
        ByteCursor bytes(*block);
        const auto type = bytes.bigEndian(1);
        const auto length = bytes.bigEndian(3);
        if (bytes.isBroken())
            return nothing;
        if (i == 0) {
            const auto info = (type & ~kLastBlock) == 0 ? FlacInfo::parse(bytes.rest()) : std::nullopt;
            if (!info)
                return nothing;
            facts->info = *info;
            facts->format = formatOf(*info, bytes.rest().first(kInfoBytes));
        }
        offset += 4 + length;
        if ((type & kLastBlock) == 0)
            continue;
        FlacFrameReader frames(facts->info,
            [&](std::uint64_t at, std::span<std::byte> into) { return source.read(firstByte + at, into, stop); });
        frames.goTo(offset);
        const auto first = frames.next(offset + 1);
        if (!first)
            return fail(first.error());
        if (!*first || (*first)->header.sample != 0)
            return nothing; // junk, or a piece of a longer one
        facts->places = std::make_unique<KnownPlaces>(KnownPlace{0, offset}, facts->info.rate);
        if (sizeBytes && *sizeBytes > firstByte)
            facts->endOffset = *sizeBytes - firstByte;
        return std::make_shared<FlacStream>(std::move(facts));
    }
    return nothing;
}

} // namespace tidemark::audio
