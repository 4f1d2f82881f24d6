// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/playback_rules.h"

#include <algorithm>

namespace tidemark::library {

namespace {
constexpr Milliseconds kPreviousChapterGrace{3000};
constexpr Milliseconds kEndMargin{5000};
} // namespace

Milliseconds resumePosition(const EpisodeState& state, std::optional<Milliseconds> duration)
{
    if (state.playedAt && state.position.count() == 0)
        return Milliseconds(0);
    if (duration && state.position >= *duration - kEndMargin)
        return Milliseconds(0);
    return std::max(state.position, Milliseconds(0));
}

bool countsAsPlayed(Milliseconds position, std::optional<Milliseconds> duration)
{
    if (!duration || duration->count() <= 0)
        return false;
    const auto remaining = *duration - position;
    return remaining < std::chrono::seconds(30) && remaining.count() * 50 < duration->count();
}

int chapterAt(std::span<const Chapter> timeline, Milliseconds position)
{
    const auto after = std::upper_bound(timeline.begin(), timeline.end(), position,
        [](Milliseconds at, const Chapter& chapter) { return at < chapter.start; });
    if (after == timeline.begin())
        return -1;
    const auto& chapter = *std::prev(after);
    if (chapter.end && position >= *chapter.end && after != timeline.end())
        return -1;
    return static_cast<int>(std::distance(timeline.begin(), after)) - 1;
}

Milliseconds previousChapterStart(std::span<const Chapter> timeline, Milliseconds position)
{
    Milliseconds start{0};
    for (const auto& chapter : timeline) {
        if (chapter.start + kPreviousChapterGrace > position)
            break;
        start = chapter.start;
    }
    return start;
}

std::optional<Milliseconds> nextChapterStart(std::span<const Chapter> timeline, Milliseconds position)
{
    for (const auto& chapter : timeline) {
        if (chapter.start > position)
            return chapter.start;
    }
    return std::nullopt;
}

std::vector<QueueEntry> queueWhenPlaying(std::vector<QueueEntry> queue, EpisodeId id, EpisodeId playing)
{
    std::erase_if(queue, [&](const QueueEntry& entry) { return entry.episodeId == id; });
    if (!queue.empty() && queue.front().episodeId == playing)
        queue.erase(queue.begin());
    queue.insert(queue.begin(), QueueEntry{id, std::nullopt, std::nullopt});
    return queue;
}

std::vector<QueueEntry> queueAfterEnd(std::vector<QueueEntry> queue, EpisodeId ended)
{
    // Wherever the listener moved it while it played.
    std::erase_if(queue, [&](const QueueEntry& entry) { return entry.episodeId == ended; });
    return queue;
}

std::optional<Enclosure> enclosureToPlay(std::span<const Enclosure> enclosures)
{
    for (const auto& enclosure : enclosures) {
        if (enclosure.kind == EnclosureKind::Attached)
            return enclosure;
    }
    return enclosures.empty() ? std::nullopt : std::optional(enclosures.front());
}

} // namespace tidemark::library
