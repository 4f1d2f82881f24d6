// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rules_update.h"

#include "library/enrich.h"
#include "library/episode_timeline.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace tidemark::library {

namespace {

/// Raised with every change of the rules for notes, titles and what is shown.
constexpr std::string_view kRules = "3";
constexpr const char* kRulesKey = "rules.version"; ///< by which all episodes were read
constexpr const char* kProgressKey = "rules.progress"; ///< "RULES:ID": the last episode of a run that is not over
constexpr std::int64_t kBatch = 40;

/// What the shows tell of guests: most episodes of a batch are of one show.
class Namers final {
public:
    explicit Namers(store::Session& session) : m_session(session) { }
    Result<const GuestNamer*> find(ShowId id)
    {
        if (const auto known = m_known.find(id); known != m_known.end())
            return &known->second;
        const auto found = m_session.shows.find(id);
        if (!found)
            return fail(found.error());
        return &m_known.emplace(id, GuestNamer(*found ? (*found)->show : Show{})).first->second;
    }

private:
    store::Session& m_session;
    std::unordered_map<ShowId, GuestNamer> m_known;
};

std::vector<Chapter> ofNotes(const Episode& episode)
{
    std::vector<Chapter> chapters;
    std::ranges::copy_if(episode.chapters, std::back_inserter(chapters),
        [](const Chapter& one) { return one.source == ChapterSource::Notes; });
    return chapters;
}

/// @return whether anything of the episode is different now.
Result<bool> readAgain(store::Session& session, Namers& namers, EpisodeId id)
{
    const auto stored = session.episodes.find(id);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return false;
    const auto namer = namers.find((*stored)->episode.showId);
    if (!namer)
        return fail(namer.error());
    auto episode = (*stored)->episode;
    enrich(episode);
    (*namer)->name(episode);
    const bool hasOtherChapters = ofNotes(episode) != ofNotes((*stored)->episode);
    const bool hasOtherGuests = episode.guests != (*stored)->episode.guests;
    if (hasOtherChapters) {
        // What we read otherwise before nobody published: it is no history.
        const auto replaced = session.episodes.setChapters(id, ChapterSource::Notes, episode.chapters, std::nullopt);
        if (!replaced)
            return replaced;
    }
    if (hasOtherGuests) {
        if (auto done = session.episodes.setGuests(id, episode.guests); !done)
            return fail(done.error());
    }
    const auto hasOtherTimeline = updateTimeline(session, id);
    if (!hasOtherTimeline)
        return hasOtherTimeline;
    return hasOtherChapters || hasOtherGuests || *hasOtherTimeline;
}

/// @return the episode that a run by the present rules reached; 0 of one by others.
EpisodeId reached(const std::optional<std::string>& progress)
{
    const auto head = std::string(kRules) + ":";
    EpisodeId id;
    if (progress && progress->starts_with(head))
        std::from_chars(progress->data() + head.size(), progress->data() + progress->size(), id.value);
    return id;
}

} // namespace

Result<RulesBatch> rereadBatch(store::Session& session)
{
    const auto rules = session.settings.get(kRulesKey);
    const auto progress = session.settings.get(kProgressKey);
    if (!rules || !progress)
        return fail(rules ? progress.error() : rules.error());
    RulesBatch batch;
    batch.isLast = *rules == kRules;
    if (batch.isLast)
        return batch;
    const auto ids = session.timelines.idsAfter(reached(*progress), kBatch);
    if (!ids)
        return fail(ids.error());
    Namers namers(session);
    for (const auto id : *ids) {
        const auto changed = readAgain(session, namers, id);
        if (!changed)
            return fail(changed.error());
        if (*changed)
            batch.changed.push_back(id);
    }
    batch.isLast = ids->size() < static_cast<std::size_t>(kBatch);
    auto done = batch.isLast
        ? session.settings.set(kRulesKey, std::string(kRules))
        : session.settings.set(kProgressKey, std::string(kRules) + ":" + std::to_string(ids->back().value));
    if (!done)
        return fail(done.error());
    return batch;
}

} // namespace tidemark::library
