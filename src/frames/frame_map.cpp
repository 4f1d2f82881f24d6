// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frame_map.h"

#include "frames/index_bytes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tidemark::frames {

namespace {

/// The farthest that layer III reaches back for main data: 511 bytes by main_data_begin. Source: ISO/IEC 11172-3
/// §2.4.2.7.
constexpr std::uint64_t kReservoirBytes = 511;
/// The overlap of transforms, and the filter bank's memory.
constexpr int kSettlingFrames = 3;
/// AAC with spectral band replication repeats its header only now and then.
constexpr FrameTicks kAdtsLead(FrameTicks::period::den / 2);
/// What may follow the frames that a tag counts: ID3v1, APE and lyrics tags.
constexpr std::uint64_t kTrailingTagBytes = 256 * 1024;
constexpr std::size_t kConstantPoints = 5; ///< a second of sound

} // namespace

FrameMap::FrameMap(StreamStart start, std::optional<std::uint64_t> sizeBytes)
    : m_start(std::move(start)), m_sizeBytes(sizeBytes)
{
    m_index.begin({m_start.firstFrame, FrameTicks(0)}, IndexTrust::Counted);
}

void FrameMap::begin(IndexPoint first, IndexTrust trust)
{
    const Lock lock(m_mutex);
    m_index.begin(first, trust);
}

std::uint64_t FrameMap::extend(std::uint64_t end, std::span<const IndexedFrame> frames)
{
    const Lock lock(m_mutex);
    return m_index.extend(end, frames);
}

void FrameMap::setCountedToTheEnd()
{
    const Lock lock(m_mutex);
    m_isComplete = true;
}

bool FrameMap::isComplete() const
{
    const Lock lock(m_mutex);
    return m_isComplete;
}

IndexPoint FrameMap::counted() const
{
    const Lock lock(m_mutex);
    return {countedRun().end, countedRun().endTime};
}

std::vector<std::uint64_t> FrameMap::runEnds() const
{
    const Lock lock(m_mutex);
    std::vector<std::uint64_t> ends;
    for (const auto& run : m_index.runs())
        ends.push_back(run.end);
    return ends;
}

bool FrameMap::fitsTag() const
{
    if (!m_start.taggedFrames || !m_start.taggedBytes || !m_sizeBytes)
        return false;
    const auto end = m_start.tagOffset + *m_start.taggedBytes;
    return end <= *m_sizeBytes && *m_sizeBytes - end <= kTrailingTagBytes;
}

std::optional<FrameLength> FrameMap::length() const
{
    const Lock lock(m_mutex);
    return lengthLocked();
}

std::optional<FrameLength> FrameMap::lengthLocked() const
{
    const auto frame = m_start.frame.duration();
    const auto tagged = frame * static_cast<std::int64_t>(m_start.taggedFrames.value_or(0));
    const auto& run = countedRun();
    if (m_isComplete) {
        // padding is what the tag's encoder put behind its last frame; more or fewer frames are another recording
        const bool isAsTagged = m_start.taggedFrames && std::chrono::abs(tagged - run.endTime) <= frame;
        const auto sound = run.endTime - m_start.delay - (isAsTagged ? m_start.padding : FrameTicks(0));
        return FrameLength(std::max(sound, FrameTicks(0)), true);
    }
    if (fitsTag())
        return FrameLength(std::max(tagged - m_start.delay - m_start.padding, FrameTicks(0)), true);
    const auto bytes = run.end - m_start.firstFrame;
    if (!m_sizeBytes || *m_sizeBytes <= m_start.firstFrame || bytes == 0)
        return std::nullopt;
    const double scale = static_cast<double>(*m_sizeBytes - m_start.firstFrame) / static_cast<double>(bytes);
    const FrameTicks all(static_cast<std::int64_t>(static_cast<double>(run.endTime.count()) * scale));
    return FrameLength(std::max(all - m_start.delay, FrameTicks(0)), false);
}

FrameTicks FrameMap::lead() const
{
    const auto frame = m_start.frame.duration();
    if (m_start.frameKind == FrameKind::Adts)
        return std::max(kAdtsLead, frame * kSettlingFrames);
    if (m_start.frame.layer != 3)
        return frame * kSettlingFrames;
    const auto size = m_start.frame.sizeBytes;
    const auto mainBytes = size > m_start.frame.overheadBytes ? size - m_start.frame.overheadBytes : 1;
    return frame * static_cast<std::int64_t>(kSettlingFrames + kReservoirBytes / mainBytes + 1);
}

std::optional<IndexPoint> FrameMap::placeFor(FrameTicks time) const
{
    const Lock lock(m_mutex);
    const auto* run = m_index.runAt(std::max(time, FrameTicks(0)), IndexTrust::Computed);
    if (run == nullptr)
        return std::nullopt;
    const auto frame = m_start.frame.duration();
    const auto needed = time - frame * kSettlingFrames;
    auto place = std::upper_bound(run->points.begin(), run->points.end(), needed,
        [](FrameTicks wanted, const IndexPoint& point) { return wanted < point.time; });
    const bool isFromStart = run->begin() == m_start.firstFrame;
    if (place == run->points.begin())
        return isFromStart ? std::optional(run->points.front()) : std::nullopt;
    --place;
    if (m_start.frameKind == FrameKind::Adts) {
        while (place != run->points.begin() && time - place->time < kAdtsLead)
            --place;
        return *place;
    }
    const auto first = place;
    const auto mainBytesSince = [&](const IndexPoint& point) {
        const auto frames = static_cast<std::uint64_t>((first->time - point.time) / frame);
        const auto bytes = first->offset - point.offset;
        return bytes - std::min(bytes, frames * m_start.frame.overheadBytes);
    };
    while (place != run->points.begin() && mainBytesSince(*place) < kReservoirBytes)
        --place;
    return *place;
}

std::uint64_t FrameMap::constantOffset(FrameTicks time) const
{
    const auto& frame = m_start.frame;
    const auto number = static_cast<std::uint64_t>(time / frame.duration());
    return m_start.firstFrame
        + number * static_cast<std::uint64_t>(frame.samples) * static_cast<std::uint64_t>(frame.bitsPerSecond)
        / (8 * static_cast<std::uint64_t>(frame.sampleRate));
}

bool FrameMap::isConstantSoFar() const
{
    const auto& points = countedRun().points;
    const std::uint64_t slack = m_start.frame.layer == 1 ? 4 : 1; // what padding adds
    return points.size() >= kConstantPoints && std::all_of(points.begin(), points.end(), [&](const IndexPoint& point) {
        const auto expected = constantOffset(point.time);
        return point.offset <= expected + slack && expected <= point.offset + slack;
    });
}

std::optional<IndexPoint> FrameMap::constantRatePlace(FrameTicks time) const
{
    const Lock lock(m_mutex);
    if (m_start.frameKind == FrameKind::Adts || (m_start.hasTag && !m_start.isConstantRate))
        return std::nullopt;
    if (!m_start.isConstantRate && !isConstantSoFar())
        return std::nullopt;
    const auto frame = m_start.frame.duration();
    const auto begin = std::max(time - lead(), FrameTicks(0)) / frame * frame;
    const IndexPoint place{constantOffset(begin), begin};
    if (m_sizeBytes && place.offset >= *m_sizeBytes)
        return std::nullopt;
    return place;
}

/// Places whose times are known or nearly so, rising: what lies between is taken for even.
std::vector<IndexPoint> FrameMap::anchors() const
{
    const auto& counted = countedRun();
    std::vector<IndexPoint> all{{m_start.firstFrame, FrameTicks(0)}, {counted.end, counted.endTime}};
    const auto add = [&](IndexPoint point) {
        if (point.offset > all.back().offset && point.time > all.back().time)
            all.push_back(point);
    };
    if (fitsTag())
        for (const auto& point : m_start.table)
            add(point);
    if (const auto length = lengthLocked(); length && m_sizeBytes) {
        const auto end = fitsTag() ? m_start.tagOffset + *m_start.taggedBytes : *m_sizeBytes;
        add({end, length->ticks + m_start.delay + m_start.padding});
    }
    return all;
}

FrameEstimate FrameMap::estimate(FrameTicks time) const
{
    const Lock lock(m_mutex);
    const auto points = anchors();
    auto after = std::upper_bound(points.begin(), points.end(), time,
        [](FrameTicks wanted, const IndexPoint& point) { return wanted < point.time; });
    if (after == points.begin())
        return {m_start.firstFrame, 0};
    if (after == points.end())
        return {points.back().offset, 0};
    const auto before = std::prev(after);
    const double part =
        static_cast<double>((time - before->time).count()) / static_cast<double>((after->time - before->time).count());
    const auto span = after->offset - before->offset;
    const auto rounding = m_start.taggedBytes.value_or(0) / 256; // of the table's offsets
    return {before->offset + static_cast<std::uint64_t>(part * static_cast<double>(span)),
        m_start.table.empty() ? span / 4 : rounding + span / 4};
}

void FrameMap::setPlayingFrom(IndexPoint place)
{
    const Lock lock(m_mutex);
    m_playing = place;
}

FramePlacement FrameMap::placement() const
{
    const Lock lock(m_mutex);
    if (!m_playing)
        return {};
    const auto known = m_index.timeOfPoint(m_playing->offset);
    if (!known)
        return {true, m_playing->offset, FrameTicks(0)};
    return {known->trust == IndexTrust::Assumed, m_playing->offset, known->time - m_playing->time};
}

std::string FrameMap::savedIndex() const
{
    const Lock lock(m_mutex);
    return writeIndex({m_start.firstFrame, m_start.frame.kind, m_sizeBytes, m_isComplete, m_index.runs()});
}

bool FrameMap::restoreIndex(std::string_view bytes)
{
    auto saved = readIndex(bytes);
    const Lock lock(m_mutex);
    const bool isOfThis = saved && saved->firstFrame == m_start.firstFrame && saved->kind == m_start.frame.kind
        && saved->sizeBytes == m_sizeBytes && !saved->runs.empty() && saved->runs.front().trust == IndexTrust::Counted
        && saved->runs.front().begin() == m_start.firstFrame;
    if (!isOfThis)
        return false;
    m_index.restore(std::move(saved->runs));
    m_isComplete = saved->isComplete;
    return true;
}

} // namespace tidemark::frames
