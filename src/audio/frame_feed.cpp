// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/frame_feed.h"

#include "audio/source_reader.h"
#include "frames/walk.h"

#include <algorithm>
#include <utility>

namespace tidemark::audio {

namespace {

using frames::FrameHeader;
using frames::FrameTicks;
using frames::IndexPoint;
using frames::IndexTrust;

constexpr std::size_t kReadBytes = 16384;
/// So much that is not there yet is fetched rather than jumped over: it takes about as long as a new request.
constexpr std::uint64_t kWorthFetching = 64 * 1024;
/// How many frames must fit the arithmetic: after a tag that promises a constant rate, and without one.
constexpr int kProvenFrames = 3;
constexpr int kProvenFramesWithoutTag = 16;
/// Where arithmetic says that a frame begins, it is looked for so far before and behind: what padding can add up to.
constexpr std::uint64_t kPlaceSlack = 4;

} // namespace

FrameFeed::FrameFeed(std::shared_ptr<frames::FrameMap> map, std::shared_ptr<SourceReader> reader, bool mustBeExact)
    : m_map(std::move(map))
    , m_reader(std::move(reader))
    , m_mustBeExact(mustBeExact)
    , m_cutter(m_map->start().frameKind, m_map->start().frame.kind)
{
    seek(std::chrono::nanoseconds(0));
}

void FrameFeed::seek(std::chrono::nanoseconds mediaTime)
{
    m_target = std::chrono::duration_cast<FrameTicks>(mediaTime) + m_map->start().delay;
    m_isPlaced = false;
}

Result<std::optional<FedFrame>> FrameFeed::next()
{
    if (!m_isPlaced) {
        if (auto placed = place(); !placed)
            return fail(placed.error());
        m_isPlaced = true;
        m_isFirst = true;
    }
    const auto header = findFrame();
    if (!header)
        return fail(header.error());
    if (!*header)
        return std::optional<FedFrame>();
    FedFrame frame;
    frame.header = **header;
    frame.bytes = buffered().first(frame.header.sizeBytes);
    frame.mediaTime = std::chrono::duration_cast<std::chrono::nanoseconds>(m_time - m_map->start().delay);
    frame.isFirst = std::exchange(m_isFirst, false);
    const auto offset = m_bufferOffset + m_used;
    const auto end = offset + frame.header.sizeBytes;
    const frames::IndexedFrame indexed{
        offset, static_cast<std::uint32_t>(frame.header.sizeBytes), frame.header.duration()};
    m_map->extend(m_runEnd, {&indexed, 1});
    m_runEnd = end;
    m_time += frame.header.duration();
    m_used += frame.header.sizeBytes;
    return std::optional(frame);
}

// --- finding the place

Result<> FrameFeed::place()
{
    if (startWhereKnown())
        return {};
    const auto peek = [this](std::uint64_t offset, std::span<std::byte> into) {
        return m_reader->source().peek(offset, into);
    };
    if (const auto counted = frames::walk(*m_map, {m_map->counted().offset, m_target, false}, peek, {}); !counted)
        return fail(counted.error());
    if (startWhereKnown())
        return {};
    if (isWorthWalking())
        return walkThere();
    const auto placed = placeByArithmetic();
    if (!placed)
        return fail(placed.error());
    if (*placed)
        return {};
    if (m_mustBeExact)
        return walkThere();
    if (auto assumed = placeByAssumption(); !assumed)
        return assumed;
    return isWorthWalking() ? walkThere() : Result<>(); // what lies before has come meanwhile
}

/// Counts frames up to the target, waiting for their bytes.
Result<> FrameFeed::walkThere()
{
    const auto read = [this](std::uint64_t offset, std::span<std::byte> into) {
        return m_reader->read(offset - m_reader->firstByte(), into, true);
    };
    if (const auto walked = frames::walk(*m_map, {m_map->counted().offset, m_target, true}, read, {}); !walked)
        return fail(walked.error());
    if (!startWhereKnown()) // beyond the end
        startAt(m_map->counted());
    return {};
}

bool FrameFeed::startWhereKnown()
{
    const auto known = m_map->placeFor(m_target);
    if (known)
        startAt(*known);
    else if (m_map->isComplete())
        startAt(m_map->counted()); // beyond the end
    return known || m_map->isComplete();
}

/// Whether the bytes up to the target are there, or must come anyway, or soon will have come.
bool FrameFeed::isWorthWalking() const
{
    auto& source = m_reader->source();
    if (!m_map->sizeBytes() || !source.canJump())
        return true;
    const auto from = m_map->counted().offset;
    return source.availableFrom(from) + kWorthFetching >= m_map->estimate(m_target).offset;
}

Result<bool> FrameFeed::placeByArithmetic()
{
    const auto place = m_map->constantRatePlace(m_target);
    if (!place)
        return false;
    const auto& wanted = m_map->start().frame;
    const int needed = m_map->isConstantByTag() ? kProvenFrames : kProvenFramesWithoutTag;
    moveTo(std::max(place->offset - std::min(place->offset, kPlaceSlack), m_map->start().firstFrame));
    const std::size_t most = (wanted.sizeBytes + 1) * static_cast<std::size_t>(needed + 1) + 2 * kPlaceSlack;
    while (buffered().size() < most && !m_isAtEnd)
        if (const auto more = readMore(); !more)
            return fail(more.error());
    for (std::size_t begin = 0; begin <= 2 * kPlaceSlack; ++begin) {
        std::size_t offset = begin;
        int count = 0;
        while (count < needed && offset < buffered().size()) {
            const auto frame = frames::parseFrame(m_map->start().frameKind, buffered().subspan(offset));
            if (!frame || frame->kind != wanted.kind || frame->bitsPerSecond != wanted.bitsPerSecond)
                break;
            offset += frame->sizeBytes;
            ++count;
        }
        if (count < needed)
            continue;
        const IndexPoint point{m_bufferOffset + begin, place->time};
        m_map->begin(point, IndexTrust::Computed);
        startAt(point);
        return true;
    }
    return false;
}

Result<> FrameFeed::placeByAssumption()
{
    const auto begin = std::max(m_target - m_map->lead(), FrameTicks(0));
    moveTo(m_map->estimate(begin).offset);
    m_cutter = frames::FrameCutter(m_map->start().frameKind); // the first frame must be proven
    const auto found = findFrame();
    if (!found)
        return fail(found.error());
    // The time is the target's, not that of the place: what is heard first is what was asked for, as far as anyone
    // knows.
    const IndexPoint point{m_bufferOffset + m_used, begin};
    m_map->begin(point, IndexTrust::Assumed);
    m_map->setPlayingFrom(point);
    m_time = begin;
    m_runEnd = point.offset;
    return {};
}

void FrameFeed::startAt(IndexPoint point)
{
    m_map->setPlayingFrom(point);
    moveTo(point.offset);
    m_cutter = frames::FrameCutter(m_map->start().frameKind, m_map->start().frame.kind);
    m_time = point.time;
    m_runEnd = point.offset;
}

// --- reading

void FrameFeed::moveTo(std::uint64_t offset)
{
    m_isAtEnd = false;
    const auto inBuffer = offset - m_bufferOffset;
    if (offset >= m_bufferOffset && inBuffer <= m_buffer.size()) {
        m_used = static_cast<std::size_t>(inBuffer);
        return;
    }
    m_buffer.clear();
    m_used = 0;
    m_bufferOffset = offset;
}

std::span<const std::byte> FrameFeed::buffered() const
{
    return std::span(m_buffer).subspan(m_used);
}

/// @return false at the end.
Result<bool> FrameFeed::readMore()
{
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used));
    m_bufferOffset += std::exchange(m_used, 0);
    const auto have = m_buffer.size();
    m_buffer.resize(have + kReadBytes);
    const auto got =
        m_reader->read(m_bufferOffset + have - m_reader->firstByte(), std::span(m_buffer).subspan(have), true);
    m_buffer.resize(have + got.value_or(0));
    if (!got)
        return fail(got.error());
    m_isAtEnd = *got == 0;
    return !m_isAtEnd;
}

/// Moves to the next frame that is whole. @return nothing at the end.
Result<std::optional<FrameHeader>> FrameFeed::findFrame()
{
    for (;;) {
        const auto found = m_cutter.next(buffered(), m_isAtEnd);
        if (found.junkBytes <= buffered().size())
            m_used += static_cast<std::size_t>(found.junkBytes);
        else
            moveTo(m_bufferOffset + m_used + found.junkBytes);
        if (found.frame && found.frame->sizeBytes <= buffered().size())
            return found.frame;
        if (m_isAtEnd)
            return std::optional<FrameHeader>();
        if (const auto more = readMore(); !more)
            return fail(more.error());
    }
}

} // namespace tidemark::audio
