// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/merge.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark::timeline {

namespace {

using namespace std::chrono_literals;

/// Best first. Source: architecture.md, library; what is in the file goes before what is beside it, because inserted
/// ads move everything else.
constexpr std::array kOrder = {ChapterSource::User, ChapterSource::Id3, ChapterSource::Mp4, ChapterSource::Vorbis,
    ChapterSource::Matroska, ChapterSource::Json, ChapterSource::Podlove, ChapterSource::Notes};

/// Chapters of two sources whose starts are this close mean the same moment.
constexpr Milliseconds kSameMoment = 1s;

/// More candidates than this at one moment are a stranger's joke.
constexpr int kMostAtOneMoment = 32;

std::ptrdiff_t rankOf(const Chapter& chapter)
{
    return std::ranges::find(kOrder, chapter.source) - kOrder.begin();
}

/// One source with what it would show.
struct Contender {
    SourceJudgement judgement;
    bool hasPast = false;
    bool isEdited = false;
    std::vector<EditedChapter> chapters;
    [[nodiscard]] bool isPoor() const { return judgement.shown <= 1 || hasPast; }
    [[nodiscard]] ChapterSource source() const { return judgement.source; }
};

/// Markers without length are no stretches to listen to, unless several chapters share a start, or all are such.
void dropZeroLength(std::vector<EditedChapter>& chapters)
{
    const auto isZeroLength = [](const EditedChapter& one) {
        return one.chapter.end && *one.chapter.end <= one.chapter.start;
    };
    if (std::ranges::all_of(chapters, isZeroLength))
        return;
    const auto startOf = [&](std::size_t i) { return chapters[i].chapter.start; };
    std::vector<EditedChapter> kept;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const bool sharesStart =
            (i > 0 && startOf(i - 1) == startOf(i)) || (i + 1 < chapters.size() && startOf(i + 1) == startOf(i));
        if (!isZeroLength(chapters[i]) || sharesStart)
            kept.push_back(chapters[i]);
    }
    chapters = std::move(kept);
}

/// Builds the list that one source would show.
Contender contenderOf(ChapterSource source, const TimelineInput& input)
{
    Contender contender;
    contender.judgement.source = source;
    std::vector<Chapter> own;
    std::ranges::copy_if(
        input.candidates, std::back_inserter(own), [&](const Chapter& one) { return one.source == source; });
    contender.judgement.found = own.size();
    std::ranges::stable_sort(own, {}, &Chapter::start);
    contender.isEdited =
        std::ranges::any_of(input.edits, [&](const ChapterEdit& edit) { return edit.source == source; });
    for (auto& one : applyEdits(std::move(own), source, input.edits)) {
        if (one.chapter.isHidden || one.chapter.start < 0ms)
            continue;
        if (input.duration && one.chapter.start >= *input.duration)
            contender.hasPast = true;
        else
            contender.chapters.push_back(std::move(one));
    }
    dropZeroLength(contender.chapters);
    contender.judgement.shown = contender.chapters.size();
    return contender;
}

/// Those that have anything at all, best first.
std::vector<Contender> contendersOf(const TimelineInput& input)
{
    std::vector<Contender> contenders;
    for (const auto source : kOrder) {
        auto contender = contenderOf(source, input);
        if (contender.judgement.found > 0 || contender.isEdited)
            contenders.push_back(std::move(contender));
    }
    return contenders;
}

struct Choice {
    Contender* contender = nullptr;
    SourceReason reason = SourceReason::Best;
};

/// The first of the order; a poor one gives way to a later one that shows more. The listener's own never does.
Choice bestOf(std::vector<Contender>& contenders)
{
    Choice best;
    for (auto& contender : contenders) {
        if (contender.judgement.shown == 0)
            continue;
        if (best.contender == nullptr)
            best = {&contender, SourceReason::Best};
        else if (best.contender->isPoor() && contender.judgement.shown > best.contender->judgement.shown)
            best = {&contender, SourceReason::Richer};
        if (best.contender->source() == ChapterSource::User)
            break;
    }
    return best;
}

Choice choiceOf(std::vector<Contender>& contenders, const TimelineInput& input)
{
    const auto find = [&](auto test) -> Contender* {
        const auto found = std::ranges::find_if(
            contenders, [&](const Contender& one) { return one.judgement.shown > 0 && test(one); });
        return found == contenders.end() ? nullptr : &*found;
    };
    const auto isChosen = [](std::optional<ChapterSource> choice) {
        return [choice](const Contender& one) { return choice == one.source(); };
    };
    if (auto* chosen = find(isChosen(input.chosenForEpisode)))
        return {chosen, SourceReason::ChosenForEpisode};
    if (auto* edited = find([](const Contender& one) { return one.isEdited; }))
        return {edited, SourceReason::Edited};
    if (auto* chosen = find(isChosen(input.chosenForShow)))
        return {chosen, SourceReason::ChosenForShow};
    return bestOf(contenders);
}

/// Why this one is not the one that is shown.
SourceReason refusalOf(const Contender& contender, const Choice& choice)
{
    if (contender.judgement.shown == 0)
        return SourceReason::NothingToShow;
    if (choice.reason != SourceReason::Best && choice.reason != SourceReason::Richer)
        return SourceReason::NotChosen;
    const bool isBehind =
        std::ranges::find(kOrder, contender.source()) > std::ranges::find(kOrder, choice.contender->source());
    if (isBehind)
        return SourceReason::LessTrusted;
    return contender.hasPast ? SourceReason::PastTheEnd : SourceReason::SingleEntry;
}

/// Fills what `wanted` lacks from the chapter that is nearest in the order of sources, at the same moment of the
/// sources' own time.
template <class Field>
void takeOver(EditedChapter& wanted, const std::vector<Chapter>& others, Field field, bool (*isEmpty)(const Chapter&))
{
    if (!isEmpty(wanted.chapter))
        return;
    const auto start = wanted.origin.start;
    auto other = std::ranges::lower_bound(others, start - kSameMoment, {}, &Chapter::start);
    const Chapter* found = nullptr;
    int looks = kMostAtOneMoment;
    for (; looks-- > 0 && other != others.end() && other->start <= start + kSameMoment; ++other) {
        if (!isEmpty(*other) && (found == nullptr || rankOf(*other) < rankOf(*found)))
            found = &*other;
    }
    if (found != nullptr)
        wanted.chapter.*field = (*found).*field;
}

void takeOverFromOthers(std::vector<EditedChapter>& shown, const TimelineInput& input, ChapterSource source)
{
    std::vector<Chapter> others;
    for (const auto& chapter : input.candidates) {
        const bool hasSomething = !chapter.href.empty() || !chapter.imageUrl.empty() || !chapter.location.isEmpty();
        if (hasSomething && (chapter.source != source || chapter.isHidden))
            others.push_back(chapter);
    }
    std::ranges::stable_sort(others, {}, [](const Chapter& one) { return std::pair(one.start, rankOf(one)); });
    for (auto& one : shown) {
        takeOver(one, others, &Chapter::href, [](const Chapter& c) { return c.href.empty(); });
        takeOver(one, others, &Chapter::imageUrl, [](const Chapter& c) { return c.imageUrl.empty(); });
        takeOver(one, others, &Chapter::location, [](const Chapter& c) { return c.location.isEmpty(); });
    }
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

std::string_view sourceReasonName(SourceReason reason)
{
    constexpr std::array<std::string_view, 10> kNames{"chosen-for-episode", "edited", "chosen-for-show", "best",
        "richer", "less-trusted", "single-entry", "past-the-end", "not-chosen", "nothing-to-show"};
    return kNames.at(static_cast<std::size_t>(reason));
}

ShownTimeline shownTimeline(const TimelineInput& given)
{
    auto input = given;
    if (input.duration && *input.duration <= 0ms)
        input.duration.reset();
    ShownTimeline timeline;
    auto contenders = contendersOf(input);
    const auto choice = choiceOf(contenders, input);
    for (auto& contender : contenders) {
        contender.judgement.isShown = &contender == choice.contender;
        contender.judgement.reason = contender.judgement.isShown ? choice.reason : refusalOf(contender, choice);
        timeline.sources.push_back(contender.judgement);
    }
    if (choice.contender == nullptr)
        return timeline;
    takeOverFromOthers(choice.contender->chapters, input, choice.contender->source());
    for (auto& one : choice.contender->chapters) {
        timeline.chapters.push_back(std::move(one.chapter));
        timeline.origins.push_back(std::move(one.origin));
    }
    fillEnds(timeline.chapters, input.duration);
    return timeline;
}

std::vector<Chapter> visibleChapters(const std::vector<Chapter>& candidates, std::optional<Milliseconds> duration)
{
    return shownTimeline({candidates, {}, {}, {}, duration}).chapters;
}

} // namespace tidemark::timeline
