// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace tidemark::audio {

class SourceReader;

/// A byte from which sound of a known time follows.
struct KnownPlace {
    std::int64_t sample = 0; ///< counted from the start of the sound
    std::uint64_t offset = 0;
    bool operator==(const KnownPlace&) const = default;
};

/// The places of one file that reading has shown so far: what is learnt once is never searched for again. Callable from
/// any thread.
class KnownPlaces final {
public:
    /// @param spacing places nearer to one another than so many samples are one.
    KnownPlaces(KnownPlace begin, std::int64_t spacing);

    void add(KnownPlace place);
    /// @return the last place at or before a sample.
    [[nodiscard]] KnownPlace before(std::int64_t sample) const;
    [[nodiscard]] std::optional<KnownPlace> after(std::int64_t sample) const;

private:
    const std::int64_t m_spacing;
    mutable std::mutex m_mutex;
    std::map<std::int64_t, std::uint64_t> m_places;
};

struct PlaceSearch {
    std::int64_t sample = 0; ///< wanted
    std::uint64_t endOffset = 0; ///< no byte behind it is looked at
    std::optional<std::int64_t> endSample; ///< of endOffset, where it is known
    std::uint64_t nearBytes = 0; ///< so near before the wanted sample, reading on is quicker than a further look
    double bytesPerSample = 1; ///< a guess, for as long as nothing better is known
    /// Reads at an offset and adds what it finds to the places. @return the first place that it found before `limit`.
    std::function<Result<std::optional<KnownPlace>>(std::uint64_t offset, std::uint64_t limit)> look;
};

/// Keeps a search from looking where bytes come only after all bytes before them: what lies behind those that are there
/// has to be read through, anyhow. @param endOffset of the whole file, where it is known; both count from what the
/// reader shows as byte 0.
void limitToReachable(PlaceSearch& search, SourceReader& reader, std::optional<std::uint64_t> endOffset);

/// Finds a place shortly before a sample by looking at few others: where the known ones let it be expected, halving
/// where that does not help.
[[nodiscard]] Result<KnownPlace> findPlace(KnownPlaces& places, const PlaceSearch& search);

} // namespace tidemark::audio
