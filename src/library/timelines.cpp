// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/timelines.h"

#include "base/log.h"
#include "library/chapter_finder.h"
#include "library/episode_timeline.h"
#include "library/playback_rules.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kNewEpisodesAtOnce = 50;
/// Older episodes are looked at when they are opened.
constexpr Milliseconds kNewFor = 24h * 60;

Result<store::StoredEpisode> findStored(store::Session& session, EpisodeId id)
{
    auto found = session.episodes.find(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, "there is no episode " + std::to_string(id.value));
    return std::move(**found);
}

Result<TimelineExplanation> explanationOf(store::Session& session, EpisodeId id)
{
    auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    auto history = session.timelines.history(id);
    auto lookups = session.timelines.lookups(id);
    if (!history || !lookups)
        return fail(history ? lookups.error() : history.error());
    TimelineExplanation explanation;
    explanation.episodeId = id;
    explanation.sources = shownTimelineOf(*stored).sources;
    const auto& episode = stored->episode;
    const auto format = episode.notesArePlain ? timeline::NotesFormat::Text : timeline::NotesFormat::Detect;
    explanation.candidates = timeline::timelineFromNotes({episode.notesHtml, format, episode.duration}).candidates;
    explanation.preferences = std::move(stored->timeline);
    explanation.history = std::move(*history);
    explanation.lookups = std::move(*lookups);
    return explanation;
}

/// What a write did: what its caller gets, and whose rows are others now.
template <class T>
struct Written {
    T value;
    std::vector<EpisodeId> changed;
};

using UndoableWrite = Result<Written<TimelineUndo>>;

UndoableWrite writeChoice(store::Session& session, EpisodeId id, std::optional<ChapterSource> source)
{
    auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    if (auto done = session.timelines.chooseForEpisode(id, source); !done)
        return fail(done.error());
    if (const auto updated = updateTimeline(session, id); !updated)
        return fail(updated.error());
    return Written<TimelineUndo>{{id, {}, std::move(stored->timeline)}, {id}};
}

UndoableWrite writeShowChoice(store::Session& session, ShowId id, std::optional<ChapterSource> source)
{
    Written<TimelineUndo> written{{{}, id, {}}, {}};
    const auto before = session.timelines.chosenForShow(id);
    if (!before)
        return fail(before.error());
    written.value.before.chosenForShow = *before;
    if (auto done = session.timelines.chooseForShow(id, source); !done)
        return fail(done.error());
    auto episodes = session.timelines.withSeveralSources(id);
    if (!episodes)
        return fail(episodes.error());
    for (const auto episode : *episodes) {
        if (const auto updated = updateTimeline(session, episode); !updated)
            return fail(updated.error());
    }
    written.changed = std::move(*episodes);
    return written;
}

UndoableWrite writeEdits(store::Session& session, EpisodeId id,
    const std::function<Result<std::vector<ChapterEdit>>(const store::StoredEpisode&)>& change)
{
    auto stored = findStored(session, id);
    if (!stored)
        return fail(stored.error());
    const auto edits = change(*stored);
    if (!edits)
        return fail(edits.error());
    if (auto done = session.timelines.replaceEdits(id, *edits); !done)
        return fail(done.error());
    if (const auto updated = updateTimeline(session, id); !updated)
        return fail(updated.error());
    return Written<TimelineUndo>{{id, {}, std::move(stored->timeline)}, {id}};
}

Result<std::vector<EpisodeId>> writeBack(store::Session& session, const TimelineUndo& undo)
{
    if (undo.showId.isSet()) {
        auto written = writeShowChoice(session, undo.showId, undo.before.chosenForShow);
        return written ? Result<std::vector<EpisodeId>>(std::move(written->changed)) : fail(written.error());
    }
    if (auto done = session.timelines.replaceEdits(undo.episodeId, undo.before.edits); !done)
        return fail(done.error());
    if (auto written = writeChoice(session, undo.episodeId, undo.before.chosenForEpisode); !written)
        return fail(written.error());
    return std::vector{undo.episodeId};
}

/// Chapters of a place replace those of its source; a failure leaves them as they are, and is remembered.
Result<bool> writeFound(store::Session& session, EpisodeId id, const store::Lookup& lookup,
    const ChapterFinder::Found& found, Timestamp now)
{
    if (auto done = session.timelines.recordLookup(id, lookup); !done)
        return fail(done.error());
    if (!found)
        return false;
    if (lookup.place == store::LookupPlace::File)
        return storeFileTags(session, id, *found, now);
    const auto source = lookup.place == store::LookupPlace::Json ? ChapterSource::Json : ChapterSource::Podlove;
    if (auto done = session.episodes.setChapters(id, source, found->chapters, now); !done)
        return fail(done.error());
    return updateTimeline(session, id);
}

} // namespace

class Timelines::Implementation final : public std::enable_shared_from_this<Timelines::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue)
        : m_services(services), m_catalogue(catalogue), m_finder(services)
    {
    }

    void end() { m_isAlive = false; }

    void explain(EpisodeId id, Reply<TimelineExplanation> reply)
    {
        m_services.store.read([id, reply = std::move(reply), &main = m_services.main](store::Session& session) {
            auto result = explanationOf(session, id);
            main.post([reply, result = std::move(result)]() mutable { reply(std::move(result)); });
        });
    }

    /// Runs `work` in a transaction, tells everybody which rows are others now, and replies.
    template <class T>
    void write(std::function<Result<Written<T>>(store::Session&)> work, std::function<void(Result<T>)> reply)
    {
        m_services.store.writeFirst(
            [self = shared_from_this(), work = std::move(work), reply = std::move(reply)](store::Session& session) {
                Result<Written<T>> written = fail(ErrorCode::Internal, "nothing was written");
                const auto done = session.transaction([&]() -> Result<> {
                    written = work(session);
                    return written ? Result<>() : fail(written.error());
                });
                if (!done)
                    written = fail(done.error());
                self->m_services.main.post([self, reply, written = std::move(written)]() mutable {
                    if (!self->m_isAlive)
                        return;
                    if (written && !written->changed.empty())
                        self->announce(std::move(written->changed));
                    reply(written ? Result<T>(std::move(written->value)) : fail(written.error()));
                });
            });
    }

    void announceAll() { m_catalogue.announce({.listsChanged = true}); }

    void look(EpisodeId id, LookMode mode, Reply<LookOutcome> reply)
    {
        auto& job = m_jobs[id];
        job.replies.push_back(std::move(reply));
        if (job.replies.size() > 1)
            return;
        m_services.store.read([self = shared_from_this(), id, mode](store::Session& session) {
            const auto stored = findStored(session, id);
            const auto lookups = session.timelines.lookups(id);
            auto result = !stored ? Result<store::StoredEpisode>(fail(stored.error())) : stored;
            self->m_services.main.post(
                [self, id, mode, result, known = lookups.value_or(std::vector<store::Lookup>())] {
                    if (self->m_isAlive)
                        self->begin(id, mode, result, known);
                });
        });
    }

    void lookForNew()
    {
        if (std::exchange(m_isLookingForNew, true))
            return;
        const auto since = m_services.clock.now() - kNewFor;
        m_services.store.read([self = shared_from_this(), since](store::Session& session) {
            const auto ids = session.timelines.withUnreadDocuments(since, kNewEpisodesAtOnce);
            self->m_services.main.post([self, ids = ids.value_or(std::vector<EpisodeId>())] {
                if (self->m_isAlive)
                    self->lookAtEach(ids, 0);
            });
        });
    }

private:
    struct Job {
        std::vector<Reply<LookOutcome>> replies;
        std::vector<ChapterPlace> places; ///< still to be looked at, last first
        std::optional<Enclosure> enclosure;
        LookOutcome outcome;
    };

    void announce(std::vector<EpisodeId> ids)
    {
        m_catalogue.announce({.episodes = std::move(ids)});
        m_catalogue.indexPending();
    }

    void begin(EpisodeId id, LookMode mode, const Result<store::StoredEpisode>& stored,
        const std::vector<store::Lookup>& lookups)
    {
        if (!stored)
            return finish(id, fail(stored.error()));
        auto& job = m_jobs[id];
        job.places = placesToLook(stored->episode, lookups, m_services.clock.now(), mode);
        std::ranges::reverse(job.places);
        job.enclosure = enclosureToPlay(stored->episode.enclosures);
        next(id);
    }

    void next(EpisodeId id)
    {
        auto& job = m_jobs[id];
        if (job.places.empty())
            return finish(id, std::move(job.outcome));
        const auto place = std::move(job.places.back());
        job.places.pop_back();
        m_finder.find(place, job.enclosure, [weak = weak_from_this(), id, place](ChapterFinder::Found found) {
            if (const auto self = weak.lock(); self && self->m_isAlive)
                self->onFound(id, place, std::move(found));
        });
    }

    void onFound(EpisodeId id, const ChapterPlace& place, ChapterFinder::Found found)
    {
        store::Lookup lookup{place.place, place.url, m_services.clock.now()};
        if (!found) {
            lookup.errorCode = errorCodeName(found.error().code);
            lookup.errorDetail = found.error().detail;
            log("library").info("chapters of episode {}: {}", id.value, found.error().detail);
        }
        m_jobs[id].outcome.looks.push_back(lookup);
        write<bool>(
            [id, lookup, found = std::move(found), now = lookup.at](store::Session& session) -> Result<Written<bool>> {
                const auto changed = writeFound(session, id, lookup, found, now);
                if (!changed)
                    return fail(changed.error());
                return Written<bool>{*changed, *changed ? std::vector{id} : std::vector<EpisodeId>()};
            },
            [this, id](const Result<bool>& changed) { // called only while this lives
                if (!changed)
                    return finish(id, fail(changed.error()));
                m_jobs[id].outcome.hasChanged = m_jobs[id].outcome.hasChanged || *changed;
                next(id);
            });
    }

    void finish(EpisodeId id, const Result<LookOutcome>& outcome)
    {
        const auto job = std::move(m_jobs[id]);
        m_jobs.erase(id);
        for (const auto& reply : job.replies)
            reply(outcome);
    }

    void lookAtEach(const std::vector<EpisodeId>& ids, std::size_t index)
    {
        if (index == ids.size()) {
            m_isLookingForNew = false;
            if (ids.size() == static_cast<std::size_t>(kNewEpisodesAtOnce))
                lookForNew();
            return;
        }
        look(ids[index], LookMode::Documents,
            [this, ids, index](const Result<LookOutcome>&) { lookAtEach(ids, index + 1); });
    }

    Services m_services;
    Catalogue& m_catalogue;
    bool m_isAlive = true;
    bool m_isLookingForNew = false;
    std::unordered_map<EpisodeId, Job> m_jobs;
    ChapterFinder m_finder;
};

Timelines::Timelines(Services services, Catalogue& catalogue)
    : m_implementation(std::make_shared<Implementation>(std::move(services), catalogue))
{
}

Timelines::~Timelines()
{
    m_implementation->end();
}

void Timelines::explain(EpisodeId id, Reply<TimelineExplanation> reply)
{
    m_implementation->explain(id, std::move(reply));
}

void Timelines::chooseForEpisode(EpisodeId id, std::optional<ChapterSource> source, Reply<TimelineUndo> reply)
{
    m_implementation->write<TimelineUndo>(
        [id, source](store::Session& session) { return writeChoice(session, id, source); }, std::move(reply));
}

void Timelines::chooseForShow(ShowId id, std::optional<ChapterSource> source, Reply<TimelineUndo> reply)
{
    m_implementation->write<TimelineUndo>(
        [id, source](store::Session& session) { return writeShowChoice(session, id, source); }, std::move(reply));
}

void Timelines::change(EpisodeId id, ChapterWish wish, Reply<TimelineUndo> reply)
{
    m_implementation->write<TimelineUndo>(
        [id, wish = std::move(wish)](store::Session& session) {
            return writeEdits(session, id, [&wish](const store::StoredEpisode& stored) {
                return editsAfter(stored.timeline.edits, shownTimelineOf(stored), wish);
            });
        },
        std::move(reply));
}

void Timelines::discardChanges(EpisodeId id, Reply<TimelineUndo> reply)
{
    m_implementation->write<TimelineUndo>(
        [id](store::Session& session) {
            return writeEdits(session, id, [](const store::StoredEpisode&) -> Result<std::vector<ChapterEdit>> {
                return std::vector<ChapterEdit>();
            });
        },
        std::move(reply));
}

void Timelines::undo(TimelineUndo undo, Reply<> reply)
{
    m_implementation->write<bool>(
        [undo = std::move(undo)](store::Session& session) -> Result<Written<bool>> {
            auto changed = writeBack(session, undo);
            if (!changed)
                return fail(changed.error());
            return Written<bool>{true, std::move(*changed)};
        },
        [reply = std::move(reply)](const Result<bool>& done) { reply(done ? Result<>() : fail(done.error())); });
}

void Timelines::setLoadsChapterImages(ShowId id, bool loads, Reply<> reply)
{
    m_implementation->write<bool>(
        [id, loads](store::Session& session) -> Result<Written<bool>> {
            if (auto done = session.timelines.setLoadsChapterImages(id, loads); !done)
                return fail(done.error());
            return Written<bool>{true, {}};
        },
        [implementation = m_implementation.get(), reply = std::move(reply)](const Result<bool>& done) {
            if (done)
                implementation->announceAll(); // alive: a reply comes only then
            reply(done ? Result<>() : fail(done.error()));
        });
}

void Timelines::look(EpisodeId id, LookMode mode, Reply<LookOutcome> reply)
{
    m_implementation->look(id, mode, std::move(reply));
}

void Timelines::lookForNew()
{
    m_implementation->lookForNew();
}

} // namespace tidemark::library
