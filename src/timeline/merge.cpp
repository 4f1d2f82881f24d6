// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/merge.h"

#include <algorithm>
#include <array>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

/// Best first. Source: architecture.md, library; what is in the file goes before what is beside it, because inserted
/// ads move everything else.
constexpr std::array kOrder = {ChapterSource::User, ChapterSource::Id3, ChapterSource::Mp4, ChapterSource::Vorbis,
    ChapterSource::Matroska, ChapterSource::Json, ChapterSource::Podlove, ChapterSource::Notes};

/// Chapters of two sources whose starts are this close mean the same moment.
constexpr Milliseconds kSameMoment = 1s;

bool isPast(const Chapter& chapter, std::optional<Milliseconds> duration)
{
    return duration && chapter.start >= *duration;
}

bool isShown(const Chapter& chapter, std::optional<Milliseconds> duration)
{
    return !chapter.isHidden && chapter.start >= 0ms && !isPast(chapter, duration);
}

/// What counts when sources are compared.
struct SourceFacts {
    std::size_t shown = 0;
    bool hasPast = false;
    [[nodiscard]] bool isPoor() const { return shown <= 1 || hasPast; }
};

SourceFacts factsOf(const std::vector<Chapter>& candidates, ChapterSource source, std::optional<Milliseconds> duration)
{
    SourceFacts facts;
    for (const auto& chapter : candidates) {
        if (chapter.source != source || chapter.isHidden)
            continue;
        facts.shown += isShown(chapter, duration) ? 1 : 0;
        facts.hasPast = facts.hasPast || isPast(chapter, duration);
    }
    return facts;
}

/// The first source of the order; a poor one gives way to a later one that shows more. The listener's own never does.
std::optional<ChapterSource> bestSource(const std::vector<Chapter>& candidates, std::optional<Milliseconds> duration)
{
    std::optional<ChapterSource> best;
    SourceFacts bestFacts;
    for (const auto source : kOrder) {
        const auto facts = factsOf(candidates, source, duration);
        if (facts.shown == 0)
            continue;
        if (!best || (bestFacts.isPoor() && facts.shown > bestFacts.shown)) {
            best = source;
            bestFacts = facts;
        }
        if (*best == ChapterSource::User)
            break;
    }
    return best;
}

/// Fills what `wanted` lacks from the chapter of another source that is nearest in time, best source first.
void takeOver(Chapter& wanted, const std::vector<Chapter>& others, std::string Chapter::*field)
{
    if (!(wanted.*field).empty())
        return;
    auto other = std::ranges::lower_bound(others, wanted.start - kSameMoment, {}, &Chapter::start);
    const Chapter* found = nullptr;
    const auto rank = [](const Chapter& c) { return std::ranges::find(kOrder, c.source) - kOrder.begin(); };
    for (; other != others.end() && other->start <= wanted.start + kSameMoment; ++other) {
        if (!((*other).*field).empty() && (found == nullptr || rank(*other) < rank(*found)))
            found = &*other;
    }
    if (found != nullptr)
        wanted.*field = (*found).*field;
}

/// Markers without length are no stretches to listen to, unless several chapters share a start, or all are such.
void dropZeroLength(std::vector<Chapter>& chapters)
{
    const auto isZeroLength = [](const Chapter& chapter) { return chapter.end && *chapter.end <= chapter.start; };
    if (std::ranges::all_of(chapters, isZeroLength))
        return;
    std::vector<Chapter> kept;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const bool sharesStart = (i > 0 && chapters[i - 1].start == chapters[i].start)
            || (i + 1 < chapters.size() && chapters[i + 1].start == chapters[i].start);
        if (!isZeroLength(chapters[i]) || sharesStart)
            kept.push_back(chapters[i]);
    }
    chapters = std::move(kept);
}

void fillEnds(std::vector<Chapter>& chapters, std::optional<Milliseconds> duration)
{
    std::optional<Milliseconds> next = duration;
    for (auto i = chapters.size(); i-- > 0;) {
        if (i + 1 < chapters.size() && chapters[i + 1].start > chapters[i].start)
            next = chapters[i + 1].start;
        auto& chapter = chapters[i];
        if (!chapter.end || *chapter.end <= chapter.start)
            chapter.end = next;
        else if (duration)
            chapter.end = std::min(*chapter.end, *duration);
    }
}

} // namespace

std::vector<Chapter> visibleChapters(const std::vector<Chapter>& candidates, std::optional<Milliseconds> duration)
{
    if (duration && *duration <= 0ms)
        duration.reset();
    std::vector<Chapter> shown;
    const auto best = bestSource(candidates, duration);
    if (!best)
        return shown;
    std::vector<Chapter> others;
    for (const auto& chapter : candidates) {
        if (chapter.source == *best && isShown(chapter, duration))
            shown.push_back(chapter);
        else if (chapter.source != *best && (!chapter.href.empty() || !chapter.imageUrl.empty()))
            others.push_back(chapter);
    }
    std::ranges::stable_sort(shown, {}, &Chapter::start);
    std::ranges::stable_sort(others, {}, &Chapter::start);
    dropZeroLength(shown);
    fillEnds(shown, duration);
    for (auto& chapter : shown) {
        takeOver(chapter, others, &Chapter::href);
        takeOver(chapter, others, &Chapter::imageUrl);
    }
    return shown;
}

} // namespace tidemark::timeline
