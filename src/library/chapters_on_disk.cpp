// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/chapters_on_disk.h"

#include "library/episode_source.h"
#include "library/index_file.h"
#include "library/prefetch_plan.h"
#include "library/quiet_source.h"

namespace tidemark::library {

std::vector<bool> chaptersOnDisk(
    const Services& services, const Enclosure& enclosure, const std::vector<Chapter>& timeline, AskPlaces askPlaces)
{
    const auto key = mediaKey(enclosure.id);
    if (enclosure.kind != EnclosureKind::Remote || services.media.isComplete(key))
        return std::vector<bool>(timeline.size(), true);
    std::vector<bool> none(timeline.size(), false);
    if (services.media.rangesOf(key).all().empty())
        return none;
    const auto source = services.media.source(key, enclosure.url);
    if (!source)
        return none;
    std::vector<Milliseconds> moments;
    for (const auto& chapter : timeline)
        moments.push_back(chapter.start);
    if (!askPlaces)
        askPlaces = bytePlaces(indexPathOf((*source)->path()));
    QuietSource quiet(**source, QuietSource::Missing::Fails);
    constexpr Milliseconds kNeededAhead{1000};
    const auto places = askPlaces(quiet, moments, kNeededAhead, {});
    return places ? prefetchedChapters(*places, timeline, (*source)->fetchedRanges()) : none;
}

} // namespace tidemark::library
