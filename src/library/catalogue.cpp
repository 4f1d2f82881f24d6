// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/catalogue.h"

#include "base/log.h"
#include "library/chapter_places.h"
#include "library/episode_source.h"
#include "library/episode_timeline.h"
#include "tags/audio_tags.h"

#include <algorithm>
#include <utility>

namespace tidemark::library {

namespace {

constexpr std::int64_t kIndexBatch = 100;
constexpr Milliseconds kNoticedDifference{5000};

EpisodeDetail detailOf(store::StoredEpisode stored)
{
    EpisodeDetail detail;
    auto shown = shownTimelineOf(stored);
    detail.timeline = std::move(shown.chapters);
    detail.sources = std::move(shown.sources);
    detail.heldBackImages = std::ranges::count_if(
        detail.timeline, [&stored](const Chapter& one) { return !mayLoadImage(stored, one.imageUrl); });
    if (stored.measuredDuration && stored.episode.duration) {
        const auto difference = *stored.measuredDuration - *stored.episode.duration;
        if (std::chrono::abs(difference) > kNoticedDifference)
            detail.durationDifference = difference;
    }
    detail.stored = std::move(stored);
    return detail;
}

Result<store::StoredEpisode> findEpisode(store::Session& session, EpisodeId id)
{
    auto found = session.episodes.find(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, "there is no episode " + std::to_string(id.value));
    return std::move(**found);
}

Result<> attach(
    store::Session& session, EpisodeId id, const tags::AudioTags& tags, const std::string& path, Timestamp now)
{
    if (auto result = session.episodes.setAttachedFile(id, path); !result)
        return result;
    if (const auto stored = storeFileTags(session, id, tags, LengthKnown::No, now); !stored)
        return fail(stored.error());
    return session.timelines.recordLookup(id, {store::LookupPlace::File, path, now});
}

} // namespace

Catalogue::Catalogue(Services services) : m_services(std::move(services)) { }

template <class T>
void Catalogue::read(std::function<Result<T>(store::Session&)> query, Reply<T> reply)
{
    m_services.store.read(
        [query = std::move(query), reply = std::move(reply), &main = m_services.main](store::Session& session) {
            auto result = query(session);
            main.post([reply, result = std::move(result)]() mutable { reply(std::move(result)); });
        });
}

void Catalogue::shows(Reply<std::vector<ShowRow>> reply)
{
    read<std::vector<ShowRow>>([](store::Session& session) { return session.shows.all(); }, std::move(reply));
}

void Catalogue::show(ShowId id, Reply<ShowRow> reply)
{
    read<ShowRow>(
        [id](store::Session& session) -> Result<ShowRow> {
            auto found = session.shows.find(id);
            if (!found)
                return fail(found.error());
            if (!*found)
                return fail(ErrorCode::NotFound, "there is no show " + std::to_string(id.value));
            return std::move(**found);
        },
        std::move(reply));
}

void Catalogue::episodeIds(EpisodeQuery query, Reply<std::vector<EpisodeId>> reply)
{
    read<std::vector<EpisodeId>>(
        [query = std::move(query)](store::Session& session) { return session.episodes.ids(query); }, std::move(reply));
}

void Catalogue::episodeRows(std::vector<EpisodeId> ids, Reply<std::vector<EpisodeRow>> reply)
{
    read<std::vector<EpisodeRow>>(
        [ids = std::move(ids)](store::Session& session) { return session.episodes.rows(ids); }, std::move(reply));
}

void Catalogue::episode(EpisodeId id, Reply<EpisodeDetail> reply)
{
    read<EpisodeDetail>(
        [id](store::Session& session) -> Result<EpisodeDetail> {
            auto stored = findEpisode(session, id);
            if (!stored)
                return fail(stored.error());
            return detailOf(std::move(*stored));
        },
        std::move(reply));
}

void Catalogue::search(SearchQuery query, Reply<std::vector<SearchHit>> reply)
{
    read<std::vector<SearchHit>>(
        [query = std::move(query)](store::Session& session) { return session.search.search(query); }, std::move(reply));
}

void Catalogue::recentlyHeard(std::int64_t limit, Reply<std::vector<EpisodeRow>> reply)
{
    read<std::vector<EpisodeRow>>(
        [limit](store::Session& session) -> Result<std::vector<EpisodeRow>> {
            const auto ids = session.episodes.recentlyHeard(limit);
            if (!ids)
                return fail(ids.error());
            return session.episodes.rows(*ids);
        },
        std::move(reply));
}

void Catalogue::setPlayed(std::vector<EpisodeId> ids, bool isPlayed, Reply<PlayedUndo> reply)
{
    const auto now = m_services.clock.now();
    m_services.store.writeFirst([this, alive = std::weak_ptr(m_isAlive), ids = std::move(ids), isPlayed, now,
                                    reply = std::move(reply), &main = m_services.main](store::Session& session) {
        PlayedUndo undo;
        const auto result = session.transaction([&]() -> Result<> {
            for (const auto id : ids) {
                auto before = session.episodes.state(id);
                if (!before)
                    return fail(before.error());
                undo.before.emplace_back(id, *before);
                if (auto set = session.episodes.setPlayed(id, isPlayed, now); !set)
                    return set;
            }
            return {};
        });
        main.post([this, alive, ids, reply, result, undo = std::move(undo)]() mutable {
            if (result && !alive.expired())
                announce({.showsChanged = true, .episodes = ids});
            reply(result ? Result<PlayedUndo>(std::move(undo)) : fail(result.error()));
        });
    });
}

void Catalogue::undo(PlayedUndo undo, Reply<> reply)
{
    m_services.store.writeFirst([this, alive = std::weak_ptr(m_isAlive), undo = std::move(undo),
                                    reply = std::move(reply), &main = m_services.main](store::Session& session) {
        std::vector<EpisodeId> ids;
        const auto result = session.transaction([&]() -> Result<> {
            for (const auto& [id, state] : undo.before) {
                if (auto set = session.episodes.setState(id, state); !set)
                    return set;
                ids.push_back(id);
            }
            return {};
        });
        main.post([this, alive, ids, reply, result] {
            if (result && !alive.expired())
                announce({.showsChanged = true, .episodes = ids});
            reply(result);
        });
    });
}

void Catalogue::attachFile(EpisodeId id, std::filesystem::path file, Reply<> reply)
{
    m_services.pool.post([this, alive = std::weak_ptr(m_isAlive), id, file = std::move(file), reply = std::move(reply),
                             now = m_services.clock.now(), &store = m_services.store, &main = m_services.main] {
        std::error_code ignored;
        const auto path = std::filesystem::absolute(file, ignored);
        const auto source = FileSource::open(path);
        auto tags = source ? tags::readAudioTags(**source, {}) : Result<tags::AudioTags>(fail(source.error()));
        if (!tags) {
            const auto error = Error{tags.error().code, path.string() + ": " + tags.error().detail};
            main.post([reply, error] { reply(fail(error)); });
            return;
        }
        store.writeFirst([this, alive, id, path, tags = std::move(*tags), reply, now, &main](store::Session& session) {
            const auto result = session.transaction([&] { return attach(session, id, tags, path.string(), now); });
            main.post([this, alive, id, reply, result] {
                if (result && !alive.expired()) {
                    announce({.showsChanged = false, .episodes = {id}});
                    indexPending();
                }
                reply(result);
            });
        });
    });
}

Observation Catalogue::observe(std::function<void(const CatalogueChange&)> observer)
{
    return m_observers.add(std::move(observer));
}

void Catalogue::announce(const CatalogueChange& change)
{
    m_observers.tell(change);
    if (change.listsChanged)
        indexPending();
}

void Catalogue::whenIndexed(Reply<> reply)
{
    m_waitingForIndex.push_back(std::move(reply));
    indexPending();
}

void Catalogue::indexPending()
{
    if (std::exchange(m_isIndexing, true))
        return;
    // One small batch at a time, so that what the listener does goes in between.
    m_services.store.write([this, alive = std::weak_ptr(m_isAlive), &main = m_services.main](store::Session& session) {
        const auto done = session.search.indexPending(kIndexBatch);
        if (!done)
            log("library").warn("full text index: {}", done.error().detail);
        main.post([this, alive, done] {
            if (alive.expired())
                return;
            m_isIndexing = false;
            if (done && *done > 0)
                return indexPending();
            for (const auto& reply : std::exchange(m_waitingForIndex, {}))
                reply(done ? Result<>() : fail(done.error()));
        });
    });
}

void Catalogue::checkForeignChanges()
{
    m_services.store.checkForeignChanges(
        [this, alive = std::weak_ptr(m_isAlive), &main = m_services.main](bool hasChanged) {
            if (!hasChanged)
                return;
            main.post([this, alive] {
                if (!alive.expired())
                    announce({.showsChanged = true, .listsChanged = true});
            });
        });
}

} // namespace tidemark::library
