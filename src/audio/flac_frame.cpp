// SPDX-License-Identifier: GPL-3.0-or-later
// Source: RFC 9639 §8.2 and §9.1.
#include "audio/flac_frame.h"

#include "audio/read_bytes.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tidemark::audio {

namespace {

constexpr std::size_t kInfoBytes = 34;
constexpr std::size_t kLargestFrame = 4 * 1024 * 1024; ///< 65,535 samples of 8 channels and 32 bits are 2 MiB
/// In a frame of 4 MiB one header that is none is found once in 500 files.
constexpr int kMostLookalikes = 8;

unsigned checksum8(std::span<const std::byte> bytes)
{
    unsigned sum = 0;
    for (const auto byte : bytes) {
        sum ^= std::to_integer<unsigned>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1 ^ ((sum & 0x80U) != 0 ? 0x07U : 0)) & 0xFF;
    }
    return sum;
}

/// Zero over a whole frame with its own checksum.
unsigned checksum16(std::span<const std::byte> bytes)
{
    unsigned sum = 0;
    for (const auto byte : bytes) {
        sum ^= std::to_integer<unsigned>(byte) << 8;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1 ^ ((sum & 0x8000U) != 0 ? 0x8005U : 0)) & 0xFFFF;
    }
    return sum;
}

/// A number in the form of UTF-8, up to 36 bits.
std::optional<std::int64_t> codedNumber(ByteCursor& bytes)
{
    const auto first = static_cast<std::uint8_t>(bytes.bigEndian(1));
    const int ones = std::countl_one(first);
    if (ones == 0)
        return first;
    if (ones == 1 || ones == 8)
        return std::nullopt;
    std::int64_t number = ones == 7 ? 0 : first & (0x7F >> ones);
    for (int i = 1; i < ones; ++i) {
        const auto next = bytes.bigEndian(1);
        if ((next & 0xC0) != 0x80)
            return std::nullopt;
        number = number << 6 | static_cast<std::int64_t>(next & 0x3F);
    }
    return number;
}

std::uint32_t blockSamplesOf(unsigned code, ByteCursor& bytes)
{
    if (code == 1)
        return 192;
    if (code == 6 || code == 7)
        return static_cast<std::uint32_t>(bytes.bigEndian(code == 6 ? 1 : 2)) + 1;
    return code < 6 ? 576U << (code - 2) : 256U << (code - 8);
}

/// @return the sample rate; 0 where only STREAMINFO tells, -1 for none.
int rateOf(unsigned code, ByteCursor& bytes)
{
    constexpr int kRates[] = {0, 88200, 176400, 192000, 8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000};
    if (code < std::size(kRates))
        return kRates[code];
    if (code == 15)
        return -1;
    const auto number = static_cast<int>(bytes.bigEndian(code == 12 ? 1 : 2));
    return code == 12 ? number * 1000 : code == 14 ? number * 10 : number;
}

bool isSampleSize(unsigned code, int bits)
{
    constexpr int kBits[] = {0, 8, 12, -1, 16, 20, 24, 32};
    return code == 0 || kBits[code] == bits;
}

} // namespace

std::optional<FlacInfo> FlacInfo::parse(std::span<const std::byte> block)
{
    if (block.size() < kInfoBytes)
        return std::nullopt;
    ByteCursor bytes(block);
    FlacInfo info;
    info.smallestBlock = static_cast<std::uint32_t>(bytes.bigEndian(2));
    info.largestBlock = static_cast<std::uint32_t>(bytes.bigEndian(2));
    bytes.skip(3);
    info.largestFrame = static_cast<std::uint32_t>(bytes.bigEndian(3));
    const auto packed = bytes.bigEndian(8);
    info.rate = static_cast<int>(packed >> 44);
    info.channels = static_cast<int>(packed >> 41 & 7) + 1;
    info.bitsPerSample = static_cast<int>(packed >> 36 & 31) + 1;
    info.sampleCount = static_cast<std::int64_t>(packed & 0xFFFFFFFFF);
    if (info.rate == 0 || info.largestBlock < 16 || info.smallestBlock > info.largestBlock)
        return std::nullopt;
    return info;
}

std::optional<FlacFrameHeader> FlacFrameHeader::parse(std::span<const std::byte> all, const FlacInfo& info)
{
    ByteCursor bytes(all);
    const auto sync = bytes.bigEndian(2);
    const auto codes = bytes.bigEndian(1);
    const auto form = bytes.bigEndian(1);
    if ((sync & 0xFFFE) != 0xFFF8 || codes >> 4 == 0 || (form & 1) != 0
        || !isSampleSize(form >> 1 & 7, info.bitsPerSample))
        return std::nullopt;
    const auto channels = form >> 4; // 8 to 10: two, as sum and difference
    if (channels > 10 || (channels < 8 ? static_cast<int>(channels) + 1 : 2) != info.channels)
        return std::nullopt;
    const auto number = codedNumber(bytes);
    FlacFrameHeader header;
    header.blockSamples = blockSamplesOf(static_cast<unsigned>(codes >> 4), bytes);
    const int rate = rateOf(static_cast<unsigned>(codes & 15), bytes);
    const auto used = all.size() - bytes.rest().size();
    const auto sum = bytes.bigEndian(1);
    if (!number || bytes.isBroken() || (rate != 0 && rate != info.rate) || header.blockSamples > info.largestBlock
        || sum != checksum8(all.first(used)))
        return std::nullopt;
    const bool isVariable = (sync & 1) != 0;
    header.sample = isVariable ? *number : *number * info.largestBlock;
    return header;
}

Result<std::optional<FlacFrameReader::Frame>> FlacFrameReader::next(std::uint64_t limit)
{
    std::size_t from = 0;
    for (;;) {
        const auto left = limit > m_window.offset() ? limit - m_window.offset() : 0;
        const auto begin = findHeader(from, static_cast<std::size_t>(std::min<std::uint64_t>(left, SIZE_MAX / 2)));
        if (!begin)
            return fail(begin.error());
        if (!*begin)
            return std::optional<Frame>();
        m_window.advance((*begin)->first);
        const auto end = findEnd((*begin)->second);
        if (!end)
            return fail(end.error());
        if (*end) {
            const auto bytes = m_window.present().first(**end);
            Frame frame{(*begin)->second, m_window.offset(), {bytes.begin(), bytes.end()}};
            m_window.advance(**end);
            return std::optional(std::move(frame));
        }
        from = 1; // it only looked like one
    }
}

Result<std::optional<std::pair<std::size_t, FlacFrameHeader>>> FlacFrameReader::findHeader(
    std::size_t from, std::size_t limit)
{
    for (std::size_t at = from; at < limit; ++at) {
        const auto isThere = m_window.require(at + FlacFrameHeader::kLargest);
        if (!isThere)
            return fail(isThere.error());
        const auto bytes = m_window.present();
        if (at >= bytes.size())
            break;
        const auto* first = bytes.data() + at;
        const auto* found = static_cast<const std::byte*>(std::memchr(first, 0xFF, bytes.size() - at));
        if (found == nullptr) {
            at = bytes.size() - 1;
            continue;
        }
        at += static_cast<std::size_t>(found - first);
        if (at >= limit)
            break;
        if (const auto again = m_window.require(at + FlacFrameHeader::kLargest); !again)
            return fail(again.error());
        const auto candidate = m_window.present().subspan(at);
        if (const auto header =
                FlacFrameHeader::parse(candidate.first(std::min(candidate.size(), FlacFrameHeader::kLargest)), m_info))
            return std::optional(std::pair(at, *header));
    }
    return std::optional<std::pair<std::size_t, FlacFrameHeader>>();
}

/// @return how long the frame at the present place is; nothing where it does not end as one does.
Result<std::optional<std::size_t>> FlacFrameReader::findEnd(const FlacFrameHeader& header)
{
    const auto most = m_info.largestFrame > 0 ? m_info.largestFrame : kLargestFrame;
    auto from = FlacFrameHeader::kLargest / 2;
    for (int i = 0; i < kMostLookalikes; ++i) {
        const auto next = findHeader(from, most + 1);
        if (!next)
            return fail(next.error());
        if (!*next)
            break;
        const auto [at, found] = **next;
        const bool follows = found.sample == header.sample + header.blockSamples;
        if (follows || checksum16(m_window.present().first(at)) == 0)
            return std::optional(at);
        from = at + 1;
    }
    const auto isMore = m_window.require(most + 1);
    if (!isMore)
        return fail(isMore.error());
    // the last one goes to the end of the file, or to a tag there
    const auto rest = m_window.present();
    for (const std::size_t tag : {0U, 128U})
        if (!*isMore && rest.size() > tag && checksum16(rest.first(rest.size() - tag)) == 0)
            return std::optional(rest.size() - tag);
    return std::optional<std::size_t>();
}

} // namespace tidemark::audio
