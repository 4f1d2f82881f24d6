// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/timelines.h"

#include "base/log.h"
#include "library/chapter_finder.h"
#include "library/episode_timeline.h"
#include "library/playback_rules.h"
#include "library/rules_update.h"
#include "library/timeline_writes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark::library {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kNewEpisodesAtOnce = 500;
constexpr int kEnoughFailures = 3;
/// What says that the network is away, or a host wants to be left alone, rather than one document.
constexpr std::array kAway = {ErrorCode::Network, ErrorCode::Dns, ErrorCode::Timeout, ErrorCode::HttpStatus};
/// Older episodes are looked at when they are opened.
constexpr Milliseconds kNewFor = 24h * 60;

} // namespace

class Timelines::Implementation final : public std::enable_shared_from_this<Timelines::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue)
        : m_services(services), m_catalogue(catalogue), m_finder(std::make_unique<ChapterFinder>(services))
    {
    }

    void end()
    {
        m_isAlive = false;
        m_finder.reset(); // now: tasks that still wait elsewhere keep this object, and what it works with goes
    }

    void explain(EpisodeId id, Reply<TimelineExplanation> reply)
    {
        m_services.store.read([id, reply = std::move(reply), &main = m_services.main](store::Session& session) {
            auto result = explanationOf(session, id);
            main.post([reply, result = std::move(result)]() mutable { reply(std::move(result)); });
        });
    }

    /// Runs `work` in a transaction, tells everybody which rows are others now, and replies.
    template <class T>
    void write(std::function<Result<Written<T>>(store::Session&)> work, std::function<void(Result<T>)> reply,
        bool isBackground = false)
    {
        auto task = [self = shared_from_this(), work = std::move(work), reply = std::move(reply)](
                        store::Session& session) {
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
        };
        if (isBackground)
            m_services.store.write(std::move(task));
        else
            m_services.store.writeFirst(std::move(task));
    }

    void updateToNewRules(std::int64_t changedBefore, Reply<std::int64_t> reply)
    {
        write<RulesBatch>(
            [](store::Session& session) -> Result<Written<RulesBatch>> {
                auto batch = rereadBatch(session);
                if (!batch)
                    return fail(batch.error());
                auto changed = batch->changed;
                return Written<RulesBatch>{std::move(*batch), std::move(changed)};
            },
            [this, changedBefore, reply = std::move(reply)](const Result<RulesBatch>& batch) {
                if (!batch)
                    return reply(fail(batch.error()));
                const auto changed = changedBefore + static_cast<std::int64_t>(batch->changed.size());
                if (batch->isLast)
                    reply(changed);
                else
                    updateToNewRules(changed, reply);
            },
            true);
    }

    void announceAll() { m_catalogue.announce({.listsChanged = true}); }

    void look(EpisodeId id, LookMode mode, Reply<LookOutcome> reply)
    {
        if (const auto running = m_jobs.find(id); running != m_jobs.end()) {
            // A look that goes further than the one that runs comes after it; others share it.
            if (mode > running->second.mode)
                running->second.later.emplace_back(mode, std::move(reply));
            else
                running->second.replies.push_back(std::move(reply));
            return;
        }
        auto& job = m_jobs[id];
        job.mode = mode;
        job.replies.push_back(std::move(reply));
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

    void lookForNew(Reply<std::int64_t> reply)
    {
        if (m_round)
            return m_services.main.post([reply] { reply(0); });
        m_round.emplace(Round{{}, 0, 0, 0, std::move(reply)});
        const auto since = m_services.clock.now() - kNewFor;
        m_services.store.read([self = shared_from_this(), since](store::Session& session) {
            auto ids = session.timelines.withUnreadDocuments(since, kNewEpisodesAtOnce);
            self->m_services.main.post([self, ids = ids.value_or(std::vector<EpisodeId>())]() mutable {
                if (!self->m_isAlive)
                    return;
                self->m_round->ids = std::move(ids);
                self->lookAtNext();
            });
        });
    }

private:
    struct Job {
        LookMode mode = LookMode::Documents;
        std::vector<Reply<LookOutcome>> replies;
        std::vector<std::pair<LookMode, Reply<LookOutcome>>> later; ///< those that go further
        std::vector<ChapterPlace> places; ///< still to be looked at, last first
        std::optional<Enclosure> enclosure;
        LookOutcome outcome;
    };

    /// One call of lookForNew().
    struct Round {
        std::vector<EpisodeId> ids;
        std::size_t next = 0;
        int failuresInARow = 0;
        std::int64_t readCount = 0;
        Reply<std::int64_t> reply;
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
        m_finder->find(place, job.enclosure, [weak = weak_from_this(), id, place](ChapterFinder::Found found) {
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
        for (const auto& [mode, reply] : job.later)
            look(id, mode, reply);
    }

    void lookAtNext()
    {
        auto& round = *m_round;
        if (round.next == round.ids.size() || round.failuresInARow == kEnoughFailures)
            return endRound();
        look(round.ids[round.next++], LookMode::Documents, [this](const Result<LookOutcome>& outcome) {
            for (const auto& one : outcome ? outcome->looks : std::vector<store::Lookup>()) {
                const bool isAway =
                    std::ranges::any_of(kAway, [&one](ErrorCode code) { return one.errorCode == errorCodeName(code); });
                m_round->failuresInARow = isAway ? m_round->failuresInARow + 1 : 0;
                m_round->readCount += one.errorCode.empty() ? 1 : 0;
            }
            lookAtNext();
        });
    }

    void endRound()
    {
        const auto round = std::move(*m_round);
        m_round.reset();
        round.reply(round.readCount);
    }

    Services m_services;
    Catalogue& m_catalogue;
    bool m_isAlive = true;
    std::optional<Round> m_round; ///< of lookForNew(), while it runs
    std::unordered_map<EpisodeId, Job> m_jobs;
    std::unique_ptr<ChapterFinder> m_finder;
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

void Timelines::updateToNewRules(Reply<std::int64_t> reply)
{
    m_implementation->updateToNewRules(0, std::move(reply));
}

void Timelines::lookForNew(Reply<std::int64_t> reply)
{
    m_implementation->lookForNew(std::move(reply));
}

} // namespace tidemark::library
