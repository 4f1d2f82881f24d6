// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/episode_timeline.h"

#include <algorithm>
#include <array>

namespace tidemark::library {

namespace {

constexpr std::array kFileSources = {
    ChapterSource::Id3, ChapterSource::Mp4, ChapterSource::Vorbis, ChapterSource::Matroska};

std::vector<store::ShownChapter> searchedForm(const std::vector<Chapter>& chapters)
{
    std::vector<store::ShownChapter> form;
    form.reserve(chapters.size());
    for (const auto& chapter : chapters)
        form.push_back({chapter.start, chapter.title});
    return form;
}

} // namespace

timeline::ShownTimeline shownTimelineOf(const store::StoredEpisode& stored)
{
    const auto& said = stored.timeline;
    return timeline::shownTimeline({stored.episode.chapters, said.edits, said.chosenForEpisode, said.chosenForShow,
        stored.measuredDuration ? stored.measuredDuration : stored.episode.duration});
}

bool isShownOtherwise(const std::vector<Chapter>& candidates, const std::vector<Chapter>& shown)
{
    std::vector<Chapter> listed;
    std::ranges::copy_if(candidates, std::back_inserter(listed), [](const Chapter& one) { return !one.isHidden; });
    const auto isOtherSource = [&](const Chapter& one) { return one.source != listed.front().source; };
    return std::ranges::any_of(listed, isOtherSource) || searchedForm(listed) != searchedForm(shown);
}

Result<bool> updateTimeline(store::Session& session, EpisodeId id)
{
    const auto stored = session.episodes.find(id);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return false;
    const auto shown = shownTimelineOf(**stored).chapters;
    std::optional<std::vector<store::ShownChapter>> searched;
    if (isShownOtherwise((*stored)->episode.chapters, shown))
        searched = searchedForm(shown);
    return session.timelines.setShown(id, static_cast<std::int64_t>(shown.size()), searched);
}

Result<bool> storeFileTags(
    store::Session& session, EpisodeId id, const tags::AudioTags& tags, LengthKnown isKnown, Timestamp now)
{
    const auto before = session.episodes.find(id);
    if (!before)
        return fail(before.error());
    if (!*before)
        return false;
    const bool hasLength = (*before)->measuredDuration || (*before)->episode.duration;
    if (tags.duration && !(tags.isDurationEstimated && hasLength && isKnown == LengthKnown::Yes)) {
        if (auto done = session.episodes.setMeasuredDuration(id, *tags.duration); !done)
            return fail(done.error());
    }
    bool hasChanged = false;
    for (const auto source : kFileSources) {
        const auto replaced = session.episodes.setChapters(id, source, tags.chapters, now);
        if (!replaced)
            return replaced;
        hasChanged = hasChanged || *replaced;
    }
    const auto updated = updateTimeline(session, id);
    if (!updated)
        return updated;
    return hasChanged || *updated;
}

} // namespace tidemark::library
