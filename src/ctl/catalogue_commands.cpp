// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/subject.h"
#include "ctl/timeline_table.h"
#include "store/store.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace tidemark::ctl {

namespace {

using library::EpisodeFilter;
using library::EpisodeSort;
using library::SearchKind;

template <class T, std::size_t N>
Result<T> named(const std::array<std::pair<const char*, T>, N>& names, const std::string& name, const char* what)
{
    std::string known;
    for (const auto& [text, value] : names) {
        if (name == text)
            return value;
        known += known.empty() ? text : std::string(", ") + text;
    }
    return fail(ErrorCode::InvalidArgument, fmt::format("'{}' is no {}; there are {}", name, what, known));
}

constexpr std::array<std::pair<const char*, EpisodeFilter>, 6> kFilters{
    {{"all", EpisodeFilter::All}, {"unplayed", EpisodeFilter::Unplayed}, {"in-progress", EpisodeFilter::InProgress},
        {"played", EpisodeFilter::Played}, {"downloaded", EpisodeFilter::Downloaded},
        {"has-chapters", EpisodeFilter::HasChapters}}};

constexpr std::array<std::pair<const char*, EpisodeSort>, 5> kSorts{
    {{"newest", EpisodeSort::NewestFirst}, {"oldest", EpisodeSort::OldestFirst}, {"title", EpisodeSort::Title},
        {"longest", EpisodeSort::LongestFirst}, {"shortest", EpisodeSort::ShortestFirst}}};

constexpr std::array<std::pair<const char*, SearchKind>, 6> kKinds{
    {{"episodes", SearchKind::Episode}, {"chapters", SearchKind::Chapter}, {"guests", SearchKind::Guest},
        {"notes", SearchKind::Notes}, {"transcripts", SearchKind::Transcript}, {"bookmarks", SearchKind::Bookmark}}};

Result<library::EpisodeQuery> queryOf(Context& context, const EpisodesOptions& options)
{
    library::EpisodeQuery query;
    if (!options.show.empty()) {
        const auto show = context.findShow(options.show);
        if (!show)
            return fail(show.error());
        query.show = *show;
    }
    const auto filter = named(kFilters, options.filter, "filter");
    if (!filter)
        return fail(filter.error());
    const auto sort = named(kSorts, options.sort, "order");
    if (!sort)
        return fail(sort.error());
    query.filter = *filter;
    query.sort = *sort;
    query.guest = options.guest;
    query.limit = options.limit;
    return query;
}

Result<> printEpisodesJson(Context& context, const std::vector<EpisodeId>& ids)
{
    Json json{{"episodes", Json::array()}};
    for (const auto id : ids) {
        const auto detail = findEpisode(context, id);
        if (detail)
            json["episodes"].push_back(episodeJson(*detail, false));
        else if (detail.error().code != ErrorCode::NotFound) // gone meanwhile: another program may write
            return fail(detail.error());
    }
    context.print(json);
    return {};
}

} // namespace

Result<> listEpisodes(Context& context, const EpisodesOptions& options)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    const auto query = queryOf(context, options);
    if (!query)
        return fail(query.error());
    const auto ids =
        context.await<std::vector<EpisodeId>>([&](auto reply) { (*library)->catalogue.episodeIds(*query, reply); });
    if (!ids)
        return fail(ids.error());
    if (context.isJson)
        return printEpisodesJson(context, *ids);
    const auto rows = context.await<std::vector<library::EpisodeRow>>(
        [&](auto reply) { (*library)->catalogue.episodeRows(*ids, reply); });
    if (!rows)
        return fail(rows.error());
    for (const auto& row : *rows) {
        context.print(fmt::format("{:>6}  {}  {:>8}  {:>3}  {}  {} · {}", row.id.value,
            row.published ? formatIso(*row.published).substr(0, 10) : "          ",
            row.duration ? formatClock(*row.duration) : "", row.chapterCount,
            row.isPlayed                   ? "x"
                : row.position.count() > 0 ? "~"
                                           : " ",
            row.title, row.showTitle));
    }
    return {};
}

Result<> printEpisode(Context& context, std::int64_t id)
{
    const auto detail = findEpisode(context, EpisodeId(id));
    if (!detail)
        return fail(detail.error());
    if (context.isJson) {
        context.print(episodeJson(*detail, true));
        return {};
    }
    const auto& episode = detail->stored.episode;
    context.print(episode.title);
    context.print(fmt::format("{} · {} · {}", detail->stored.showTitle,
        episode.published ? formatIso(*episode.published).substr(0, 10) : "no date",
        episode.duration ? formatClock(*episode.duration) : "unknown length"));
    for (const auto& guest : episode.guests)
        context.print(fmt::format("{} ({}{}{})", guest.name, guest.role, guest.affiliations.empty() ? "" : ", ",
            fmt::join(guest.affiliations, ", ")));
    printTimelineTable(context, detail->timeline);
    context.print(std::string());
    context.print(episode.notesText);
    return {};
}

Result<> search(Context& context, const std::string& text, const std::vector<std::string>& kinds, std::int64_t limit)
{
    library::SearchQuery query;
    query.text = text;
    query.limit = limit;
    for (const auto& name : kinds) {
        const auto kind = named(kKinds, name, "kind");
        if (!kind)
            return fail(kind.error());
        query.kinds.push_back(*kind);
    }
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    auto& catalogue = (*library)->catalogue;
    if (const auto indexed = context.await<void>([&](auto reply) { catalogue.whenIndexed(reply); }); !indexed)
        return indexed;
    const auto hits =
        context.await<std::vector<library::SearchHit>>([&](auto reply) { catalogue.search(query, reply); });
    if (!hits)
        return fail(hits.error());
    if (context.isJson) {
        Json json{{"results", Json::array()}};
        for (const auto& hit : *hits)
            json["results"].push_back(toJson(hit));
        context.print(json);
        return {};
    }
    for (const auto& hit : *hits)
        context.print(fmt::format("{:>6}  {:>8}  {}  ({} · {})", hit.episodeId.value,
            hit.start ? formatClock(*hit.start) : "", hit.text, hit.episodeTitle, hit.showTitle));
    return {};
}

Result<> markPlayed(Context& context, const std::vector<std::int64_t>& ids, bool isPlayed)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    for (const auto id : ids) {
        const auto marked = context.await<library::Catalogue::PlayedUndo>(
            [&](auto reply) { (*library)->catalogue.setPlayed({EpisodeId(id)}, isPlayed, reply); });
        if (!marked)
            context.reportFailure(std::to_string(id), marked.error());
    }
    if (context.isJson)
        context.print(Json{{"played", isPlayed}, {"ids", ids}});
    return {};
}

Result<> attachFile(Context& context, std::int64_t id, const std::string& file)
{
    const auto library = context.library();
    if (!library)
        return fail(library.error());
    const auto attached =
        context.await<void>([&](auto reply) { (*library)->catalogue.attachFile(EpisodeId(id), file, reply); });
    if (!attached)
        return attached;
    if (context.isJson)
        return printEpisode(context, id);
    return {};
}

Result<> checkLibrary(Context& context)
{
    const auto folder = context.dataDirectory.empty() ? assembly::defaultDataDirectory() : context.dataDirectory;
    const auto problems = store::checkLibrary(folder);
    if (!problems)
        return fail(problems.error());
    if (context.isJson)
        context.print(Json{{"ok", problems->empty()}, {"problems", *problems}});
    else if (problems->empty())
        context.print(std::string("The library is sound."));
    for (const auto& problem : *problems)
        context.reportFailure({}, {ErrorCode::Database, problem});
    return {};
}

} // namespace tidemark::ctl
