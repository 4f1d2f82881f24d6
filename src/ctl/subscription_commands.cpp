// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/tools.h"
#include "ctl/commands.h"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <system_error>

namespace tidemark::ctl {

namespace {

constexpr std::uint64_t kMaximumOpmlBytes = 64ULL * 1024 * 1024;
constexpr std::uint64_t kMaximumPageBytes = 64ULL * 1024 * 1024;

void printOutcomes(Context& context, const std::vector<library::FeedOutcome>& outcomes)
{
    Json json{{"shows", Json::array()}};
    for (const auto& outcome : outcomes) {
        json["shows"].push_back(toJson(outcome));
        if (outcome.error)
            context.reportFailure(outcome.feedUrl, *outcome.error);
        else if (!context.isJson)
            context.print(fmt::format("{:>6}  {:9}  {:>5} new  {}", outcome.id.value,
                library::feedOutcomeName(outcome.kind), outcome.newEpisodes, outcome.title));
    }
    if (context.isJson)
        context.print(json);
}

/// Saved pages that look like a subscription: said on the diagnostics, done by `merge`.
Result<std::vector<library::MergeOffer>> mergeOffers(Context& context, library::Library& library)
{
    auto offers =
        context.await<std::vector<library::MergeOffer>>([&](auto reply) { library.subscriptions.mergeOffers(reply); });
    if (offers) {
        for (const auto& offer : *offers)
            context.diagnostics() << fmt::format(
                "tidemarkctl: '{}' is here as a saved page and as a subscription, with {} episodes alike; "
                "'tidemarkctl merge {} {}' makes them one\n",
                offer.title, offer.matchingEpisodes, offer.savedPage.value, offer.subscription.value);
    }
    return offers;
}

/// What the window does in the background, a command does before it ends: linked chapters, better rules, the index.
Result<> finishReading(Context& context, library::Library& library)
{
    const auto read = context.await<std::int64_t>([&](auto reply) { library.timelines.lookForNew(reply); });
    const auto reread = context.await<std::int64_t>([&](auto reply) { library.timelines.updateToNewRules(reply); });
    if (!read || !reread)
        return fail(read ? reread.error() : read.error());
    return context.await<void>([&](auto reply) { library.catalogue.whenIndexed(reply); });
}

} // namespace

Result<> subscribe(Context& context, const std::vector<std::string>& urls)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    std::vector<library::FeedOutcome> outcomes(urls.size());
    std::size_t left = urls.size();
    for (std::size_t i = 0; i < urls.size(); ++i) {
        (*library)->subscriptions.subscribe(urls[i], [&, i](Result<library::FeedOutcome> outcome) {
            if (outcome)
                outcomes[i] = std::move(*outcome);
            else
                outcomes[i].error = outcome.error();
            if (outcomes[i].feedUrl.empty())
                outcomes[i].feedUrl = urls[i];
            --left;
        });
    }
    context.loop().runUntil([&left] { return left == 0; });
    printOutcomes(context, outcomes);
    if (const auto offers = mergeOffers(context, **library); !offers)
        return fail(offers.error());
    return finishReading(context, **library);
}

Result<> unsubscribe(Context& context, const std::vector<std::string>& shows)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    Json removed = Json::array();
    for (const auto& subject : shows) {
        const auto id = context.findShow(subject);
        if (!id) {
            context.reportFailure(subject, id.error());
            continue;
        }
        const auto done = context.await<void>([&](auto reply) { (*library)->subscriptions.unsubscribe(*id, reply); });
        if (!done)
            context.reportFailure(subject, done.error());
        else
            removed.push_back(id->value);
    }
    if (context.isJson)
        context.print(Json{{"removed", removed}});
    return {};
}

Result<> refresh(Context& context, const std::vector<std::string>& shows)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    std::vector<ShowId> ids;
    for (const auto& subject : shows) {
        const auto id = context.findShow(subject);
        if (id)
            ids.push_back(*id);
        else
            context.reportFailure(subject, id.error());
    }
    std::vector<library::FeedOutcome> outcomes;
    if (shows.empty() || !ids.empty()) {
        auto refreshed = context.await<std::vector<library::FeedOutcome>>(
            [&](auto reply) { (*library)->subscriptions.refresh(ids, reply); });
        if (!refreshed)
            return fail(refreshed.error());
        outcomes = std::move(*refreshed);
    }
    printOutcomes(context, outcomes);
    return finishReading(context, **library);
}

Result<> listShows(Context& context)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    const auto shows =
        context.await<std::vector<library::ShowRow>>([&](auto reply) { (*library)->catalogue.shows(reply); });
    if (!shows)
        return fail(shows.error());
    Json json{{"shows", Json::array()}};
    for (const auto& row : *shows) {
        json["shows"].push_back(showJson(row));
        if (!context.isJson)
            context.print(fmt::format("{:>6}  {:>6} episodes  {:>6} unplayed  {}{}", row.show.id.value,
                row.episodeCount, row.unplayedCount, row.show.title,
                row.fetch.errorDetail.empty() ? "" : "  ! " + row.fetch.errorDetail));
    }
    if (context.isJson)
        context.print(json);
    return {};
}

Result<> importPage(Context& context, const std::string& file)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    auto bytes = assembly::readWholeFile(file, kMaximumPageBytes);
    if (!bytes)
        return fail(bytes.error());
    const auto imported = context.await<library::PageImport>(
        [&](auto reply) { (*library)->subscriptions.importPage(std::move(*bytes), reply); });
    if (!imported)
        return fail(imported.error().code, file + ": " + imported.error().detail);
    if (context.isJson)
        context.print(Json{{"id", imported->id.value}, {"title", imported->title},
            {"episodes_promised", imported->episodesPromised}, {"episodes_held", imported->episodesHeld},
            {"new_episodes", imported->newEpisodes}});
    else
        context.print(fmt::format("{:>6}  {}: {} of {} episodes, {} new", imported->id.value, imported->title,
            imported->episodesHeld, imported->episodesPromised, imported->newEpisodes));
    if (const auto offers = mergeOffers(context, **library); !offers)
        return fail(offers.error());
    return finishReading(context, **library);
}

Result<> mergeShows(Context& context, const std::string& page, const std::string& subscription)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    library::MergeOffer offer;
    for (auto [subject, id] : {std::pair(&page, &offer.savedPage), std::pair(&subscription, &offer.subscription)}) {
        const auto found = context.findShow(*subject);
        if (!found)
            return fail(found.error());
        *id = *found;
    }
    const auto offers = context.await<std::vector<library::MergeOffer>>(
        [&](auto reply) { (*library)->subscriptions.mergeOffers(reply); });
    if (!offers)
        return fail(offers.error());
    const bool isOffered = std::any_of(offers->begin(), offers->end(), [&](const library::MergeOffer& known) {
        return known.savedPage == offer.savedPage && known.subscription == offer.subscription;
    });
    if (!isOffered)
        return fail(ErrorCode::InvalidArgument,
            "these are not a saved page and a subscription of the same show with two or more episodes alike");
    const auto merged = context.await<ShowId>([&](auto reply) { (*library)->subscriptions.merge(offer, reply); });
    if (!merged)
        return fail(merged.error());
    if (context.isJson)
        context.print(Json{{"id", merged->value}});
    return finishReading(context, **library);
}

Result<> importOpml(Context& context, const std::string& file)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    auto bytes = assembly::readWholeFile(file, kMaximumOpmlBytes);
    if (!bytes)
        return fail(bytes.error());
    const auto report = context.await<library::OpmlImport>(
        [&](auto reply) { (*library)->subscriptions.importOpml(std::move(*bytes), reply); });
    if (!report)
        return fail(report.error().code, file + ": " + report.error().detail);
    Json shows = Json::array();
    for (const auto& outcome : report->outcomes) {
        shows.push_back(toJson(outcome));
        if (outcome.error)
            context.reportFailure(outcome.feedUrl, *outcome.error);
        else if (!context.isJson)
            context.print(fmt::format("{:>6}  {}", outcome.id.value, outcome.title));
    }
    for (const auto& problem : report->problems)
        context.reportFailure(file, {ErrorCode::Parse, problem});
    if (context.isJson)
        context.print(Json{{"entries", report->entries}, {"already_subscribed", report->alreadySubscribed},
            {"shows", shows}, {"problems", report->problems}});
    return finishReading(context, **library);
}

Result<> exportOpml(Context& context, const std::string& file)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    const auto text = context.await<std::string>([&](auto reply) { (*library)->subscriptions.exportOpml(reply); });
    if (!text)
        return fail(text.error());
    if (file == "-") {
        context.print(*text);
        return {};
    }
    // Beside the target and renamed: an export that fails half-way loses no older one.
    const auto part = file + ".part";
    std::ofstream output(part, std::ios::binary | std::ios::trunc);
    output << *text;
    output.close();
    std::error_code error;
    if (output)
        std::filesystem::rename(part, file, error);
    if (!output || error) {
        std::filesystem::remove(part, error);
        return fail(ErrorCode::Io, file + ": could not be written");
    }
    if (context.isJson)
        context.print(Json{{"path", file}});
    return {};
}

} // namespace tidemark::ctl
