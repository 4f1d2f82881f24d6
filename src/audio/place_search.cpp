// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/place_search.h"

#include "audio/source_reader.h"

#include <algorithm>
#include <iterator>

namespace tidemark::audio {

namespace {

constexpr int kMostLooks = 80;
constexpr int kGuesses = 6; ///< from then on every second look halves

std::uint64_t bytesFor(double samples, double bytesPerSample)
{
    return static_cast<std::uint64_t>(std::clamp(samples * bytesPerSample, 0.0, 9e18));
}

} // namespace

KnownPlaces::KnownPlaces(KnownPlace begin, std::int64_t spacing) : m_spacing(spacing)
{
    m_places.emplace(begin.sample, begin.offset);
}

void KnownPlaces::add(KnownPlace place)
{
    const std::lock_guard lock(m_mutex);
    const auto next = m_places.lower_bound(place.sample);
    if (next == m_places.begin())
        return; // the first one stands
    const auto last = std::prev(next);
    const bool isOrdered = last->second < place.offset && (next == m_places.end() || place.offset < next->second);
    const bool isSpaced =
        place.sample - last->first >= m_spacing && (next == m_places.end() || next->first - place.sample >= m_spacing);
    if (isOrdered && isSpaced)
        m_places.emplace_hint(next, place.sample, place.offset);
}

KnownPlace KnownPlaces::before(std::int64_t sample) const
{
    const std::lock_guard lock(m_mutex);
    auto found = m_places.upper_bound(sample);
    if (found != m_places.begin())
        --found;
    return {found->first, found->second};
}

std::optional<KnownPlace> KnownPlaces::after(std::int64_t sample) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_places.upper_bound(sample);
    if (found == m_places.end())
        return std::nullopt;
    return KnownPlace{found->first, found->second};
}

void limitToReachable(PlaceSearch& search, SourceReader& reader, std::optional<std::uint64_t> endOffset)
{
    search.endOffset = endOffset.value_or(UINT64_MAX);
    if (!endOffset)
        search.endSample.reset();
    const auto there = reader.source().availableFrom(reader.firstByte()) - reader.firstByte();
    if ((reader.source().canJump() && endOffset) || there >= search.endOffset)
        return;
    search.endOffset = there;
    search.endSample.reset();
}

Result<KnownPlace> findPlace(KnownPlaces& places, const PlaceSearch& search)
{
    auto low = places.before(search.sample);
    std::uint64_t end = search.endOffset;
    std::optional<std::int64_t> endSample = search.endSample;
    if (const auto next = places.after(search.sample); next && next->offset < end) {
        end = next->offset;
        endSample = next->sample;
    }
    bool hasMissed = false;
    auto slack = search.nearBytes * 2 / 3; // so far before the wanted sample it looks
    for (int i = 0; i < kMostLooks && low.offset < end && end - low.offset > search.nearBytes; ++i) {
        double rate = search.bytesPerSample;
        if (endSample && *endSample > low.sample)
            rate = static_cast<double>(end - low.offset) / static_cast<double>(*endSample - low.sample);
        const auto distance = bytesFor(static_cast<double>(search.sample - low.sample), rate);
        if (distance <= search.nearBytes)
            break;
        const bool isHalving = hasMissed || (i >= kGuesses && i % 2 == 0);
        const auto step =
            isHalving ? (end - low.offset) / 2 : std::min(distance - std::min(slack, distance), end - low.offset - 1);
        const auto guess = low.offset + std::max<std::uint64_t>(step, 1);
        const auto found = search.look(guess, end);
        if (!found)
            return fail(found.error());
        if (*found && (*found)->sample <= search.sample && (*found)->offset > low.offset && (*found)->offset < end) {
            low = **found;
            hasMissed = false;
            continue;
        }
        slack *= 2; // where the bit rate varies, straight lines keep missing by a little
        end = guess; // what is wanted begins before it
        hasMissed = !*found || (*found)->sample <= search.sample;
        endSample = hasMissed ? std::nullopt : std::optional((*found)->sample);
    }
    return low;
}

} // namespace tidemark::audio
