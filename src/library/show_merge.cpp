// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/show_merge.h"

#include "library/episode_timeline.h"
#include "library/feed_writer.h"
#include "library/identity.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace tidemark::library {

namespace {

constexpr std::int64_t kEnoughEpisodes = 2;

bool isWithinADay(const std::optional<Timestamp>& a, const std::optional<Timestamp>& b)
{
    return a && b && std::chrono::abs(*a - *b) <= std::chrono::days(1);
}

Result<std::int64_t> countMatching(store::Session& session, ShowId page, ShowId subscription)
{
    const auto saved = session.episodes.identities(page);
    if (!saved)
        return fail(saved.error());
    const auto fed = session.episodes.identities(subscription);
    if (!fed)
        return fail(fed.error());
    std::unordered_multimap<std::string, std::optional<Timestamp>> titles;
    for (const auto& identity : *fed)
        titles.emplace(normalizedTitle(identity.title), identity.published);
    std::int64_t count = 0;
    for (const auto& identity : *saved) {
        const auto [begin, end] = titles.equal_range(normalizedTitle(identity.title));
        count +=
            std::any_of(begin, end, [&](const auto& entry) { return isWithinADay(entry.second, identity.published); });
    }
    return count;
}

Result<std::vector<store::StoredEpisode>> loadAll(store::Session& session, ShowId show)
{
    const auto ids = session.episodes.ids({.show = show});
    if (!ids)
        return fail(ids.error());
    std::vector<store::StoredEpisode> episodes;
    for (const auto id : *ids) {
        auto found = session.episodes.find(id);
        if (!found)
            return fail(found.error());
        if (*found)
            episodes.push_back(std::move(**found));
    }
    return episodes;
}

/// Dates of the page are days in its own zone: an episode of the feed takes the page's date over for the match.
void alignDates(std::vector<Episode>& episodes, const std::vector<store::EpisodeIdentity>& saved)
{
    std::unordered_map<std::string, const store::EpisodeIdentity*> byTitle;
    for (const auto& identity : saved)
        byTitle.emplace(normalizedTitle(identity.title), &identity);
    for (auto& episode : episodes) {
        const auto found = byTitle.find(normalizedTitle(episode.title));
        if (found != byTitle.end() && isWithinADay(found->second->published, episode.published))
            episode.published = found->second->published;
    }
}

bool isUntouched(const EpisodeState& state)
{
    return state.position.count() == 0 && !state.playedAt;
}

Result<> carryStates(
    store::Session& session, const std::vector<store::StoredEpisode>& from, const std::vector<EpisodeId>& to)
{
    std::unordered_map<EpisodeId, EpisodeId> renamed;
    for (std::size_t i = 0; i < from.size(); ++i) {
        renamed[from[i].episode.id] = to[i];
        if (auto carried = session.timelines.carryOver(from[i].episode.id, to[i]); !carried)
            return carried;
        if (const auto updated = updateTimeline(session, to[i]); !updated)
            return fail(updated.error());
        if (isUntouched(from[i].state))
            continue;
        const auto own = session.episodes.state(to[i]);
        if (!own)
            return fail(own.error());
        if (!isUntouched(*own))
            continue; // the listener was further with the saved one
        if (auto set = session.episodes.setState(to[i], from[i].state); !set)
            return set;
    }
    auto queue = session.queue.all();
    if (!queue)
        return fail(queue.error());
    for (auto& entry : *queue) {
        if (const auto found = renamed.find(entry.episodeId); found != renamed.end())
            entry.episodeId = found->second;
    }
    return session.queue.replace(*queue);
}

} // namespace

Result<std::vector<MergeOffer>> findMergeOffers(store::Session& session)
{
    const auto shows = session.shows.all();
    if (!shows)
        return fail(shows.error());
    std::unordered_map<std::string, ShowId> subscribed;
    for (const auto& row : *shows) {
        if (!row.show.feedUrl.empty())
            subscribed.emplace(normalizedTitle(row.show.title), row.show.id);
    }
    std::vector<MergeOffer> offers;
    for (const auto& row : *shows) {
        const auto found = subscribed.find(normalizedTitle(row.show.title));
        if (!row.show.feedUrl.empty() || found == subscribed.end())
            continue;
        const auto count = countMatching(session, row.show.id, found->second);
        if (!count)
            return fail(count.error());
        if (*count >= kEnoughEpisodes)
            offers.push_back({row.show.id, found->second, row.show.title, *count});
    }
    return offers;
}

Result<> mergeShows(store::Session& session, const MergeOffer& offer, Timestamp now)
{
    const auto page = session.shows.find(offer.savedPage);
    const auto subscription = session.shows.find(offer.subscription);
    if (!page || !subscription)
        return fail(!page ? page.error() : subscription.error());
    if (!*page || !*subscription)
        return fail(ErrorCode::NotFound, "one of the two shows is gone");
    const auto stored = loadAll(session, offer.subscription);
    if (!stored)
        return fail(stored.error());
    const auto saved = session.episodes.identities(offer.savedPage);
    if (!saved)
        return fail(saved.error());

    std::vector<Episode> episodes;
    for (const auto& entry : *stored)
        episodes.push_back(entry.episode);
    alignDates(episodes, *saved);
    const auto written = writeEpisodes(session, offer.savedPage, std::move(episodes), now);
    if (!written)
        return fail(written.error());
    if (auto carried = session.timelines.carryShowOver(offer.subscription, offer.savedPage); !carried)
        return carried;
    if (auto carried = carryStates(session, *stored, written->ids); !carried)
        return carried;
    if (auto removed = session.shows.remove(offer.subscription); !removed)
        return removed;
    auto show = (*subscription)->show;
    show.id = offer.savedPage;
    show.episodesPromised = (*page)->show.episodesPromised;
    if (auto updated = session.shows.update(offer.savedPage, show); !updated)
        return updated;
    auto fetch = (*subscription)->fetch;
    fetch.bodyHash.clear(); // the next refresh writes all episodes once more into the joined show
    fetch.etag.clear();
    fetch.lastModified.clear();
    return session.shows.setFetchState(offer.savedPage, fetch);
}

} // namespace tidemark::library
