// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/feed_writer.h"

#include "library/enrich.h"
#include "library/episode_timeline.h"
#include "library/identity.h"

#include <unordered_map>

namespace tidemark::library {

Result<WrittenEpisodes> writeEpisodes(
    store::Session& session, ShowId show, std::vector<Episode> episodes, Timestamp now)
{
    const auto known = session.episodes.identities(show);
    if (!known)
        return fail(known.error());
    std::unordered_map<EpisodeId, const store::EpisodeIdentity*> byId;
    for (const auto& identity : *known)
        byId[identity.id] = &identity;

    const auto matches = matchEpisodes(*known, episodes);
    WrittenEpisodes written;
    std::vector<store::EpisodeChange> changes;
    std::vector<std::size_t> changedIndexes;
    std::vector<bool> needsTimeline; // what it shows is not what the feed says, or the listener has a say
    written.ids.resize(episodes.size());
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        auto hash = contentHash(episodes[i]);
        if (matches[i]) {
            written.ids[i] = *matches[i];
            ++written.matchedCount;
            if (byId.at(*matches[i])->contentHash == hash)
                continue;
            ++written.changedCount;
        } else {
            ++written.newCount;
        }
        auto key = episodes[i].enclosures.empty() ? std::string() : enclosureKey(episodes[i].enclosures.front().url);
        const auto shown = timelineOf(episodes[i], std::nullopt);
        needsTimeline.push_back(matches[i] || isShownOtherwise(episodes[i].chapters, shown));
        changes.push_back({matches[i], std::move(episodes[i]), std::move(key), std::move(hash),
            static_cast<std::int64_t>(shown.size())});
        changedIndexes.push_back(i);
    }
    const auto ids = session.episodes.apply(show, changes, now);
    if (!ids)
        return fail(ids.error());
    for (std::size_t i = 0; i < ids->size(); ++i)
        written.ids[changedIndexes[i]] = (*ids)[i];
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (!needsTimeline[i])
            continue;
        if (const auto updated = updateTimeline(session, (*ids)[i]); !updated)
            return fail(updated.error());
    }
    return written;
}

} // namespace tidemark::library
