// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/ogg_stream.h"

#include "audio/ogg_codec.h"
#include "audio/ogg_page.h"
#include "audio/place_search.h"
#include "audio/source_reader.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <utility>

namespace tidemark::audio {

namespace {

using std::chrono::nanoseconds;

constexpr std::int64_t kUnknown = -1;
constexpr std::int64_t kLongestSeconds = 10'000'000; ///< positions behind it are broken ones
constexpr std::uint64_t kNearBytes = 48 * 1024; ///< several of the usual pages
constexpr std::uint64_t kTails[] = {64 * 1024, 1024 * 1024}; ///< so far from the end the last page is looked for
constexpr std::int64_t kLargestVorbisPacket = 8192; ///< samples
constexpr int kMostHeaderPages = 1000;
constexpr double kUsualBytesPerSecond = 8000;

/// What all pipelines of a load share. Offsets count from the first byte of the Ogg stream.
struct OggFacts {
    OggCodec codec;
    std::uint32_t serial = 0;
    std::optional<std::uint64_t> endOffset; ///< of the whole file, where it is known
    std::atomic<std::int64_t> endGranule = kUnknown;
    std::unique_ptr<KnownPlaces> places;

    [[nodiscard]] nanoseconds timeOf(std::int64_t granule) const
    {
        constexpr std::int64_t kSecond = 1'000'000'000;
        const auto samples = granule - codec.delay;
        return nanoseconds(samples / codec.rate * kSecond + samples % codec.rate * kSecond / codec.rate);
    }
    [[nodiscard]] std::int64_t granuleOf(nanoseconds time) const
    {
        const double samples = std::chrono::duration<double>(time).count() * static_cast<double>(codec.rate);
        return static_cast<std::int64_t>(samples) + codec.delay;
    }
    [[nodiscard]] std::int64_t samplesOf(const std::vector<std::vector<std::byte>>& packets) const
    {
        std::int64_t samples = 0;
        for (const auto& packet : packets)
            samples += opusPacketSamples(packet);
        return samples;
    }
};

/// Goes from page to page of the stream, and tells what is known of when their packets sound.
class OggWalker final {
public:
    OggWalker(OggFacts& facts, ReadBytes read) : m_facts(facts), m_reader(std::move(read)) { }

    struct Page {
        std::int64_t begin = kUnknown; ///< granule where the first of `packets` begins to sound
        std::int64_t end = kUnknown; ///< granule behind them, as the page says
        std::uint64_t endOffset = 0; ///< where the next page begins
        std::vector<std::vector<std::byte>> packets;
    };

    /// @param place its sample may be kUnknown.
    void goTo(KnownPlace place)
    {
        m_reader.goTo(place.offset);
        m_joiner.reset();
        m_granule = place.sample;
    }

    /// @return the next page on which packets end; nothing at the end, or where another stream is chained behind.
    [[nodiscard]] Result<std::optional<Page>> next(std::uint64_t limit = UINT64_MAX)
    {
        for (;;) {
            const auto page = m_reader.next(limit);
            if (!page)
                return fail(page.error());
            const bool isOurs = *page && (*page)->serial == m_facts.serial;
            if (!*page || (!isOurs && (*page)->isFirst))
                return std::optional<Page>();
            if (!isOurs)
                continue;
            auto taken = take(**page);
            if (taken.end != kUnknown)
                return std::optional(std::move(taken));
        }
    }

private:
    [[nodiscard]] Page take(const OggPage& page)
    {
        if (page.isBehindHole)
            m_granule = kUnknown;
        Page taken;
        taken.packets = m_joiner.add(page);
        if (page.granule < 0 || page.granule > kLongestSeconds * m_facts.codec.rate)
            return taken;
        taken.end = page.granule;
        taken.endOffset = page.offset + page.sizeBytes;
        taken.begin = m_granule;
        // the last page's position tells where to cut, not how long its packets are
        if (m_facts.codec.isOpus && (!page.isLast || m_granule == kUnknown))
            taken.begin = std::max<std::int64_t>(0, page.granule - m_facts.samplesOf(taken.packets));
        if (page.isLast)
            m_facts.endGranule = page.granule;
        m_granule = page.granule;
        m_facts.places->add({page.granule, taken.endOffset});
        return taken;
    }

    OggFacts& m_facts;
    OggPageReader m_reader;
    OggPacketJoiner m_joiner;
    std::int64_t m_granule = kUnknown; ///< at the end of the page before
};

class OggCursor final : public PacketCursor {
public:
    OggCursor(std::shared_ptr<OggFacts> facts, std::shared_ptr<SourceReader> reader)
        : m_facts(std::move(facts))
        , m_source(std::move(reader))
        , m_walker(*m_facts,
              [this](std::uint64_t offset, std::span<std::byte> into) { return m_source->read(offset, into, true); })
    {
    }

    Result<> seek(nanoseconds target) override
    {
        const auto needed = std::max<std::int64_t>(0, m_facts->granuleOf(target) - m_facts->codec.settling);
        // Vorbis needs the page before, too, which is about a second long
        const auto behind = m_facts->codec.isOpus ? 1 : m_facts->codec.rate;
        for (auto lookFor = needed + 1 - behind;;) {
            const auto place = find(lookFor);
            if (!place)
                return fail(place.error());
            m_queue.clear();
            m_isEnded = false;
            m_walker.goTo(*place);
            const auto isReached = walkTo(needed, place->sample <= 0);
            if (!isReached)
                return fail(isReached.error());
            if (*isReached)
                return {};
            lookFor = place->sample - behind;
        }
    }

    Result<std::optional<Packet>> next() override
    {
        while (m_queue.empty() && !m_isEnded) {
            auto page = m_walker.next();
            if (!page)
                return fail(page.error());
            m_isEnded = !*page;
            if (*page)
                queue(std::move(**page), 0, 0);
        }
        if (m_queue.empty())
            return std::optional<Packet>();
        auto packet = std::move(m_queue.front());
        m_queue.pop_front();
        return std::optional(std::move(packet));
    }

private:
    /// Reads on to the page that sounds at a granule and queues what decoding must begin with.
    /// @return false where decoding would have to begin before the place that the walker came from.
    [[nodiscard]] Result<bool> walkTo(std::int64_t granule, bool isFromBegin)
    {
        std::optional<std::vector<std::byte>> before; // Vorbis sounds from the second packet on
        for (;;) {
            auto page = m_walker.next();
            if (!page)
                return fail(page.error());
            if (!*page) {
                m_isEnded = true;
                return true;
            }
            if ((*page)->end <= granule) {
                if (!(*page)->packets.empty())
                    before = std::move((*page)->packets.back());
                continue;
            }
            const bool isOpus = m_facts->codec.isOpus;
            if (!isFromBegin && (isOpus ? (*page)->begin > granule : !before))
                return false;
            if (!isOpus && before)
                m_queue.push_back({std::move(*before), std::nullopt});
            queue(std::move(**page), isOpus ? granule : 0, isOpus || before ? 0 : 1);
            return true;
        }
    }

    /// @param firstNeeded Opus: packets that end before this granule are left out.
    /// @param timed Vorbis: which packet begins to sound where the page begins.
    void queue(OggWalker::Page page, std::int64_t firstNeeded, std::size_t timed)
    {
        auto granule = page.begin;
        for (std::size_t i = 0; i < page.packets.size(); ++i) {
            Packet packet{std::move(page.packets[i]), std::nullopt};
            if (packet.bytes.empty())
                continue;
            if (granule != kUnknown && (m_facts->codec.isOpus || i == timed))
                packet.position = m_facts->timeOf(granule);
            granule += m_facts->codec.isOpus && granule != kUnknown ? opusPacketSamples(packet.bytes) : 0;
            if (firstNeeded == 0 || granule > firstNeeded)
                m_queue.push_back(std::move(packet));
        }
    }

    [[nodiscard]] Result<KnownPlace> find(std::int64_t granule)
    {
        PlaceSearch search{.sample = granule, .nearBytes = kNearBytes};
        search.bytesPerSample = kUsualBytesPerSecond / static_cast<double>(m_facts->codec.rate);
        if (const std::int64_t end = m_facts->endGranule; end != kUnknown)
            search.endSample = end;
        limitToReachable(search, *m_source, m_facts->endOffset);
        search.look = [this](std::uint64_t offset, std::uint64_t limit) -> Result<std::optional<KnownPlace>> {
            m_walker.goTo({kUnknown, offset});
            const auto page = m_walker.next(limit);
            if (!page)
                return fail(page.error());
            if (!*page)
                return std::optional<KnownPlace>();
            return std::optional(KnownPlace{(*page)->end, (*page)->endOffset});
        };
        return findPlace(*m_facts->places, search);
    }

    const std::shared_ptr<OggFacts> m_facts;
    const std::shared_ptr<SourceReader> m_source;
    OggWalker m_walker;
    std::deque<Packet> m_queue;
    bool m_isEnded = false;
};

class OggStream final : public PacketStream {
public:
    explicit OggStream(std::shared_ptr<OggFacts> facts) : m_facts(std::move(facts)) { }

    const PacketFormat& format() const override { return m_facts->codec.format; }
    std::optional<nanoseconds> duration() const override
    {
        const std::int64_t end = m_facts->endGranule;
        if (end < m_facts->codec.delay)
            return std::nullopt;
        return m_facts->timeOf(end);
    }
    std::unique_ptr<PacketCursor> open(std::shared_ptr<SourceReader> reader) override
    {
        return std::make_unique<OggCursor>(m_facts, std::move(reader));
    }

private:
    const std::shared_ptr<OggFacts> m_facts;
};

/// @return the facts that the headers tell; null for what is not read here.
Result<std::shared_ptr<OggFacts>> readHeaders(OggPageReader& pages)
{
    const std::shared_ptr<OggFacts> nothing;
    auto facts = std::make_shared<OggFacts>();
    OggPacketJoiner joiner;
    std::vector<std::vector<std::byte>> packets;
    std::uint64_t audioBegin = 0;
    for (int i = 0; i < kMostHeaderPages && (i == 0 || packets.size() < facts->codec.headerCount); ++i) {
        const auto page = pages.next();
        if (!page)
            return fail(page.error());
        if (!*page || (*page)->isFirst != (i == 0) || (i > 0 && (*page)->serial != facts->serial))
            return nothing; // several streams side by side, too
        for (auto& packet : joiner.add(**page))
            packets.push_back(std::move(packet));
        audioBegin = (*page)->offset + (*page)->sizeBytes;
        if (i > 0)
            continue;
        const auto codec = packets.size() == 1 ? oggCodecOf(packets.front()) : std::nullopt;
        if (!codec)
            return nothing;
        facts->codec = *codec;
        facts->serial = (*page)->serial;
    }
    if (packets.size() != facts->codec.headerCount)
        return nothing;
    setOggHeaders(facts->codec, packets);
    facts->places = std::make_unique<KnownPlaces>(KnownPlace{0, audioBegin}, facts->codec.rate);
    return facts;
}

/// @return whether the sound begins at position 0; a recording of a live stream begins anywhere.
Result<bool> beginsAtZero(OggFacts& facts, const ReadBytes& read)
{
    OggWalker walker(facts, read);
    walker.goTo(facts.places->before(0));
    const auto page = walker.next();
    if (!page)
        return fail(page.error());
    if (!*page)
        return true;
    const auto most = static_cast<std::int64_t>((*page)->packets.size()) * kLargestVorbisPacket;
    return (*page)->end <= (facts.codec.isOpus ? facts.samplesOf((*page)->packets) : most);
}

/// Looks for the last page. @return whether it belongs to the stream (or there is none to be seen).
Result<bool> readEnd(OggFacts& facts, const ReadBytes& read)
{
    OggPageReader pages(read);
    for (const auto tail : kTails) {
        pages.goTo(*facts.endOffset - std::min(tail, *facts.endOffset));
        std::optional<std::int64_t> last;
        for (;;) {
            const auto page = pages.next();
            if (!page)
                return fail(page.error());
            if (!*page)
                break;
            if ((*page)->serial != facts.serial)
                return false;
            if ((*page)->granule >= 0 && (*page)->granule <= kLongestSeconds * facts.codec.rate)
                last = (*page)->granule;
        }
        if (last) {
            facts.endGranule = *last;
            return true;
        }
    }
    return true;
}

} // namespace

Result<std::shared_ptr<PacketStream>> openOggStream(
    ByteSource& source, std::uint64_t firstByte, std::optional<std::uint64_t> sizeBytes, std::stop_token stop)
{
    const ReadBytes read = [&source, firstByte, stop](std::uint64_t offset, std::span<std::byte> into) {
        return source.read(firstByte + offset, into, stop);
    };
    const std::shared_ptr<PacketStream> nothing;
    OggPageReader pages(read);
    const auto facts = readHeaders(pages);
    if (!facts)
        return fail(facts.error());
    if (!*facts)
        return nothing;
    const auto isUsual = beginsAtZero(**facts, read);
    if (!isUsual)
        return fail(isUsual.error());
    if (!*isUsual)
        return nothing;
    if (sizeBytes && *sizeBytes > firstByte) {
        (*facts)->endOffset = *sizeBytes - firstByte;
        const auto tail = *sizeBytes - std::min(*sizeBytes, kTails[0]);
        if (source.canJump() || source.availableFrom(tail) >= *sizeBytes) {
            const auto isOurs = readEnd(**facts, read);
            if (!isOurs)
                return fail(isOurs.error());
            if (!*isOurs)
                return nothing;
        }
    }
    return std::make_shared<OggStream>(*facts);
}

} // namespace tidemark::audio
