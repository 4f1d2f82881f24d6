// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/chapter_pictures.h"
#include "ctl/commands.h"
#include "ctl/subject.h"
#include "ctl/timeline_table.h"
#include "library/chapters_on_disk.h"
#include "library/playback_rules.h"

#include <fmt/format.h>

#include <cmath>

namespace tidemark::ctl {

namespace {

using library::LookMode;
using library::LookOutcome;
using library::TimelineExplanation;
using library::TimelineUndo;

/// What cannot be looked at is said, and no failure: what is known is printed all the same.
Result<> look(Context& context, library::Library& library, EpisodeId id, bool again)
{
    const auto mode = again ? LookMode::Again : LookMode::WhereNew;
    const auto outcome = context.await<LookOutcome>([&](auto reply) { library.timelines.look(id, mode, reply); });
    if (!outcome)
        return fail(outcome.error());
    for (const auto& one : outcome->looks) {
        if (!one.errorCode.empty())
            context.diagnostics() << "tidemarkctl: no chapters read: " << one.errorDetail << '\n';
    }
    return {};
}

void printExplanation(Context& context, const TimelineExplanation& explanation)
{
    for (const auto& source : explanation.sources)
        context.print(fmt::format("{} {:8}  {} found, {} to show  ({})", source.isShown ? "+" : "-",
            chapterSourceName(source.source), source.found, source.shown, timeline::sourceReasonName(source.reason)));
    for (const auto& candidate : explanation.candidates)
        context.print(fmt::format(
            "{} {:>8}  {}  ({})", candidate.isTaken ? "+" : "-", candidate.text, candidate.title, candidate.reason));
}

/// Looks for chapters of an episode, unless that is not wanted, and opens it.
Result<library::EpisodeDetail> lookedAt(Context& context, EpisodeId id, const ChaptersOptions& options)
{
    const auto opened = context.library();
    if (!opened)
        return fail(opened.error());
    if (!options.isOffline) {
        if (auto looked = look(context, **opened, id, options.looksAgain); !looked)
            return fail(looked.error());
    }
    return findEpisode(context, id);
}

/// The chapters of an episode say whether a jump to them needs the network.
Json chaptersJson(Context& context, const std::vector<Chapter>& timeline, const std::optional<Enclosure>& enclosure)
{
    auto json = toJson(timeline);
    if (!enclosure)
        return json;
    const auto isOnDisk = library::chaptersOnDisk(context.assembly().services(), *enclosure, timeline);
    for (std::size_t i = 0; i < isOnDisk.size(); ++i)
        json[i]["prefetched"] = static_cast<bool>(isOnDisk[i]);
    return json;
}

Result<TimelineExplanation> explain(Context& context, const std::optional<std::int64_t>& id)
{
    if (!id)
        return TimelineExplanation{}; // a file has one source, and no notes
    auto& library = **context.library();
    return context.await<TimelineExplanation>([&](auto reply) { library.timelines.explain(EpisodeId(*id), reply); });
}

Result<library::SeenChapter> chapterToEdit(Context& context, const EditTimelineOptions& options)
{
    const auto detail = findEpisode(context, EpisodeId(options.id));
    if (!detail)
        return fail(detail.error());
    const auto chapter = chapterOf(detail->timeline, options.chapter.value_or(0));
    if (!chapter)
        return fail(chapter.error());
    return library::SeenChapter{chapter->start, chapter->title};
}

Result<library::ChapterWish> wishOf(Context& context, const EditTimelineOptions& options)
{
    if (options.add)
        return library::AddChapter{options.at.value_or(Milliseconds(0)), *options.add};
    const auto chapter = chapterToEdit(context, options);
    if (!chapter)
        return fail(chapter.error());
    if (options.removes)
        return library::RemoveChapter{*chapter};
    if (options.rename)
        return library::RenameChapter{*chapter, *options.rename};
    const auto by = options.shiftSeconds.value_or(0);
    constexpr double kMostSeconds = 1e6;
    if (!(std::abs(by) <= kMostSeconds))
        return fail(ErrorCode::InvalidArgument, "chapters cannot be shifted by that much");
    return library::ShiftFrom{*chapter, Milliseconds(std::llround(by * 1000))};
}

Result<> choose(Context& context, library::Timelines& timelines, const EditTimelineOptions& options)
{
    const auto source = chapterSourceFromName(*options.source);
    if (!source && *options.source != "best")
        return fail(ErrorCode::InvalidArgument, fmt::format("'{}' is no source of chapters", *options.source));
    const EpisodeId id(options.id);
    const auto detail = findEpisode(context, id);
    if (!detail)
        return fail(detail.error());
    const auto chosen = context.await<TimelineUndo>([&](auto reply) {
        if (options.isForShow)
            timelines.chooseForShow(detail->stored.episode.showId, source, reply);
        else
            timelines.chooseForEpisode(id, source, reply);
    });
    return chosen ? Result<>() : fail(chosen.error());
}

Result<> change(Context& context, library::Timelines& timelines, const EditTimelineOptions& options)
{
    const EpisodeId id(options.id);
    if (options.resets) {
        const auto done = context.await<TimelineUndo>([&](auto reply) { timelines.discardChanges(id, reply); });
        return done ? Result<>() : fail(done.error());
    }
    const auto wish = wishOf(context, options);
    if (!wish)
        return fail(wish.error());
    const auto done = context.await<TimelineUndo>([&](auto reply) { timelines.change(id, *wish, reply); });
    return done ? Result<>() : fail(done.error());
}

} // namespace

void printTimelineTable(Context& context, const std::vector<Chapter>& timeline)
{
    std::size_t number = 0;
    for (const auto& chapter : timeline)
        context.print(fmt::format("{:>3}  {:>8}  {:8}  {}", ++number, formatClock(chapter.start),
            chapterSourceName(chapter.source), chapter.title));
}

void printTimeline(Context& context, const std::vector<Chapter>& timeline)
{
    if (context.isJson)
        context.print(Json{{"chapters", toJson(timeline)}});
    else
        printTimelineTable(context, timeline);
}

Result<> printChapters(Context& context, const ChaptersOptions& options)
{
    const auto id = idOf(options.subject);
    Subject subject;
    std::optional<Enclosure> enclosure; // of an episode
    if (id) {
        auto detail = lookedAt(context, EpisodeId(*id), options);
        if (!detail)
            return fail(detail.error());
        subject.timeline = std::move(detail->timeline);
        enclosure = library::enclosureToPlay(detail->stored.episode.enclosures);
    }
    if (!id || !options.pictureFolder.empty()) { // else no audio is needed
        auto opened = openSubject(context, options.subject);
        if (!opened)
            return fail(opened.error());
        subject = std::move(*opened);
    }
    if (!options.pictureFolder.empty()) {
        if (auto written = writePictures(context, subject, options.pictureFolder); !written)
            return written;
    }
    Json json;
    if (context.isJson)
        json["chapters"] = chaptersJson(context, subject.timeline, enclosure);
    if (!options.explains) {
        if (context.isJson)
            context.print(json);
        else
            printTimelineTable(context, subject.timeline);
        return {};
    }
    const auto explanation = explain(context, id);
    if (!explanation)
        return fail(explanation.error());
    if (context.isJson) {
        json.update(explanationJson(*explanation));
        context.print(json);
        return {};
    }
    printTimelineTable(context, subject.timeline);
    printExplanation(context, *explanation);
    return {};
}

Result<> editTimeline(Context& context, const EditTimelineOptions& options)
{
    const auto opened = context.library();
    if (!opened)
        return fail(opened.error());
    auto& timelines = (*opened)->timelines;
    if (auto done = options.source ? choose(context, timelines, options) : change(context, timelines, options); !done)
        return done;
    const auto detail = findEpisode(context, EpisodeId(options.id));
    if (!detail)
        return fail(detail.error());
    printTimeline(context, detail->timeline);
    return {};
}

} // namespace tidemark::ctl
