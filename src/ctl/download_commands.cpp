// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/interrupt.h"

#include <fmt/format.h>
#include <unistd.h>

#include <map>

namespace tidemark::ctl {

namespace {

bool isOver(library::DownloadState state)
{
    return state == library::DownloadState::Complete || state == library::DownloadState::Failed;
}

void showProgress(Context& context, const library::DownloadProgress& progress)
{
    if (!::isatty(STDERR_FILENO) || progress.totalBytes == 0)
        return;
    context.diagnostics() << fmt::format(
        "\r{}: {} of {} MB", progress.episodeId.value, progress.fetchedBytes / 1000000, progress.totalBytes / 1000000)
                          << std::flush;
}

} // namespace

Result<> download(Context& context, const std::vector<std::int64_t>& ids)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    auto& downloads = (*library)->downloads;
    std::map<EpisodeId, library::DownloadProgress> states;
    const auto observation = downloads.observe([&](const library::DownloadProgress& progress) {
        states[progress.episodeId] = progress;
        showProgress(context, progress);
    });
    for (const auto id : ids)
        downloads.start(EpisodeId(id));
    const InterruptGuard interrupt;
    const auto isDone = [&] {
        return InterruptGuard::wasInterrupted()
            || std::all_of(states.begin(), states.end(), [](const auto& entry) { return isOver(entry.second.state); });
    };
    while (!context.loop().runUntil(isDone, std::chrono::milliseconds(100))) { }
    if (::isatty(STDERR_FILENO))
        context.diagnostics() << '\n';
    Json json{{"downloads", Json::array()}};
    for (auto& [id, progress] : states) {
        if (!isOver(progress.state))
            progress.error = Error{ErrorCode::Cancelled, "interrupted; what was fetched stays"};
        json["downloads"].push_back(toJson(progress));
        if (progress.error)
            context.reportFailure(std::to_string(id.value), *progress.error);
        else if (!context.isJson)
            context.print(
                fmt::format("{:>6}  {:>12} bytes  {}", id.value, progress.fetchedBytes, progress.path.string()));
    }
    if (context.isJson)
        context.print(json);
    return {};
}

Result<> deleteDownloads(Context& context, const std::vector<std::int64_t>& ids)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    for (const auto id : ids) {
        const auto removed =
            context.await<void>([&](auto reply) { (*library)->downloads.remove(EpisodeId(id), reply); });
        if (!removed)
            context.reportFailure(std::to_string(id), removed.error());
    }
    if (context.isJson)
        context.print(Json{{"deleted", ids}});
    return {};
}

Result<> listDownloads(Context& context)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    const auto all =
        context.await<std::vector<library::DownloadProgress>>([&](auto reply) { (*library)->downloads.list(reply); });
    if (!all)
        return fail(all.error());
    Json json{{"downloads", Json::array()}};
    for (const auto& progress : *all) {
        json["downloads"].push_back(toJson(progress));
        if (!context.isJson)
            context.print(fmt::format("{:>6}  {:>12} bytes  {}  {}", progress.episodeId.value, progress.fetchedBytes,
                toJson(progress)["outcome"].get<std::string>(), progress.error ? progress.error->detail : ""));
    }
    if (context.isJson)
        context.print(json);
    return {};
}

} // namespace tidemark::ctl
