// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/tools.h"
#include "ctl/commands.h"
#include "timeline/notes.h"

#include <fmt/format.h>

namespace tidemark::ctl {

namespace {

constexpr std::uint64_t kMaximumNotesBytes = 16ULL * 1024 * 1024;
constexpr std::uint64_t kMaximumPageBytes = 64ULL * 1024 * 1024;

void printInspected(Context& context, const library::InspectedShow& inspected)
{
    if (context.isJson)
        return context.print(inspectedJson(inspected));
    context.print(inspected.show.title);
    if (inspected.show.episodesPromised)
        context.print(
            fmt::format("{} of {} episodes of the page", inspected.episodes.size(), *inspected.show.episodesPromised));
    for (const auto& episode : inspected.episodes) {
        context.print(fmt::format("{}  {:>8}  {:>3} chapters  {}",
            episode.published ? formatIso(*episode.published).substr(0, 10) : "          ",
            episode.duration ? formatClock(*episode.duration) : "", library::timelineOf(episode, std::nullopt).size(),
            episode.title));
    }
    if (inspected.isPartial)
        context.diagnostics() << "tidemarkctl: the document is cut; what was whole is shown\n";
}

} // namespace

Result<> inspectFeed(Context& context, const std::string& fileOrUrl)
{
    auto tools = assembly::Tools::open();
    if (!tools)
        return fail(tools.error());
    const auto inspected = (*tools)->inspectFeed(fileOrUrl);
    if (!inspected)
        return fail(inspected.error());
    printInspected(context, *inspected);
    return {};
}

Result<> inspectPage(Context& context, const std::string& file)
{
    const auto bytes = assembly::readWholeFile(file, kMaximumPageBytes);
    if (!bytes)
        return fail(bytes.error());
    const auto inspected = library::inspectPage(*bytes);
    if (!inspected)
        return fail(inspected.error().code, file + ": " + inspected.error().detail);
    printInspected(context, *inspected);
    return {};
}

Result<> printTimeline(Context& context, const TimelineOptions& options)
{
    const auto bytes = assembly::readWholeFile(options.file, kMaximumNotesBytes);
    if (!bytes)
        return fail(bytes.error());
    std::optional<Milliseconds> duration;
    if (options.durationSeconds && *options.durationSeconds > 0)
        duration = Milliseconds(static_cast<std::int64_t>(*options.durationSeconds * 1000.0));
    const auto format = options.isText ? timeline::NotesFormat::Text
        : options.isHtml               ? timeline::NotesFormat::Html
                                       : timeline::NotesFormat::Detect;
    const auto found = timeline::timelineFromNotes({*bytes, format, duration});
    if (context.isJson) {
        Json json{{"chapters", toJson(found.chapters)}};
        if (options.explains) {
            auto& candidates = json["candidates"] = Json::array();
            for (const auto& candidate : found.candidates)
                candidates.push_back(toJson(candidate));
        }
        context.print(json);
        return {};
    }
    for (const auto& chapter : found.chapters)
        context.print(fmt::format("{:>8}  {}", formatClock(chapter.start), chapter.title));
    for (const auto& candidate : found.candidates) {
        if (options.explains)
            context.print(fmt::format("{} {:>8}  {}  ({})", candidate.isTaken ? "+" : "-", candidate.text,
                candidate.title, candidate.reason));
    }
    return {};
}

} // namespace tidemark::ctl
