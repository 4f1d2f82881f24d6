// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/frame_places.h"

#include "audio/decode_front.h"
#include "frames/walk.h"

#include <algorithm>

namespace tidemark::audio {

namespace {

/// What a feed reads at once, and what rounding may be off.
constexpr std::uint64_t kSlackBytes = 16 * 1024;
constexpr std::uint64_t kBeforeComputed = 16; ///< it looks so far before what arithmetic gives, at most

/// Where the feed will begin to read (FrameFeed::place() goes the same way), and whether that is sure.
BytePlace placeOf(const frames::FrameMap& map, Milliseconds moment, Milliseconds ahead)
{
    const auto time = std::chrono::duration_cast<frames::FrameTicks>(moment) + map.start().delay;
    const auto end = time + std::chrono::duration_cast<frames::FrameTicks>(ahead);
    const auto guess = map.estimate(std::max(time - map.lead(), frames::FrameTicks(0)));
    BytePlace place{moment, guess.offset, 0, true};
    if (const auto known = map.placeFor(time))
        place.begin = known->offset;
    else if (const auto computed = map.constantRatePlace(time))
        place.begin = computed->offset - std::min(computed->offset, kBeforeComputed);
    else
        place.isExact = !map.start().table.empty();
    const auto length = map.estimate(end).offset - std::min(guess.offset, map.estimate(end).offset);
    place.end = place.begin + length + kSlackBytes;
    if (!place.isExact) {
        place.begin -= std::min(place.begin - std::min(place.begin, map.start().firstFrame), guess.errorBytes);
        place.end += guess.errorBytes;
    }
    if (const auto size = map.sizeBytes())
        place.end = std::min(place.end, *size);
    return place;
}

} // namespace

Result<std::vector<BytePlace>> framePlaces(ByteSource& source, std::string_view keptIndex,
    std::span<const Milliseconds> moments, Milliseconds ahead, std::stop_token stop)
{
    const auto plan = planFront(source, stop);
    if (!plan)
        return fail(plan.error());
    if (!plan->frames)
        return fail(ErrorCode::Unsupported, "this audio has no frames of its own");
    auto& map = *plan->frames;
    map.restoreIndex(keptIndex);
    if (const auto walked = frames::walkWhatIsThere(map, source, std::move(stop)); !walked)
        return fail(walked.error());
    std::vector<BytePlace> places;
    for (const auto moment : moments)
        if (const auto place = placeOf(map, moment, ahead); place.begin < place.end)
            places.push_back(place);
    return places;
}

} // namespace tidemark::audio
