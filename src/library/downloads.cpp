// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/downloads.h"

#include "base/log.h"
#include "library/episode_source.h"
#include "library/playback_rules.h"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

namespace tidemark::library {

namespace {
/// Source: standards.md §2, limits.
constexpr std::size_t kDownloadsAtOnce = 3;
} // namespace

class Downloads::Implementation final : public std::enable_shared_from_this<Downloads::Implementation> {
public:
    Implementation(Services services, Catalogue& catalogue)
        : m_services(std::move(services)), m_catalogue(catalogue) { }

    Observers<const DownloadProgress&> observers;

    void resumeAll()
    {
        m_services.store.read([self = shared_from_this()](store::Session& session) {
            auto rows = session.downloads.all();
            self->m_services.main.post([self, rows = std::move(rows)] {
                if (!rows)
                    return log("library").warn("downloads: {}", rows.error().detail);
                for (const auto& row : *rows) {
                    if (row.state == DownloadState::Waiting || row.state == DownloadState::Running)
                        self->start(row.episodeId);
                }
            });
        });
    }

    void start(EpisodeId id)
    {
        if (m_running.contains(id))
            return;
        m_running[id].progress = {id, DownloadState::Waiting};
        m_running[id].serial = ++m_lastSerial;
        tell(id);
        m_catalogue.episode(id, [self = shared_from_this(), id](Result<EpisodeDetail> detail) {
            const auto found = self->m_running.find(id);
            if (found == self->m_running.end())
                return;
            if (!detail)
                return self->end(id, fail(detail.error()));
            const auto enclosure = enclosureToPlay(detail->stored.episode.enclosures);
            if (!enclosure)
                return self->end(id, fail(ErrorCode::NotFound, "this episode has no audio"));
            if (enclosure->kind != EnclosureKind::Remote)
                return self->end(
                    id, fail(ErrorCode::InvalidArgument, "this episode's audio is on this computer already"));
            found->second.enclosure = *enclosure;
            found->second.isReady = true;
            self->put(id, DownloadState::Waiting, {});
            self->startReady();
        });
    }

    void cancel(EpisodeId id)
    {
        if (const auto found = m_running.find(id); found != m_running.end()) {
            found->second.stop.request_stop();
            m_running.erase(found);
        }
        forget(id, [](Result<>) {});
        observers.tell({id, DownloadState::None});
        startReady();
    }

    void remove(EpisodeId id, Reply<> reply)
    {
        if (const auto found = m_running.find(id); found != m_running.end()) {
            found->second.stop.request_stop();
            m_running.erase(found);
        }
        m_services.store.writeFirst([self = shared_from_this(), id, reply = std::move(reply)](store::Session& session) {
            const auto row = session.downloads.find(id);
            auto result = row ? session.downloads.remove(id) : Result<>(fail(row.error()));
            if (result && *row)
                result = self->m_services.media.remove(mediaKey((*row)->enclosureId));
            self->m_services.main.post([self, id, reply, result] {
                if (self->m_isAlive) {
                    self->m_catalogue.announce({.listsChanged = true, .episodes = {id}});
                    self->observers.tell({id, DownloadState::None});
                }
                reply(result);
            });
        });
    }

    void list(Reply<std::vector<DownloadProgress>> reply)
    {
        m_services.store.read([self = shared_from_this(), reply = std::move(reply)](store::Session& session) {
            auto rows = session.downloads.all();
            self->m_services.main.post([self, reply, rows = std::move(rows)] {
                if (!rows)
                    return reply(fail(rows.error()));
                std::vector<DownloadProgress> all;
                for (const auto& row : *rows)
                    all.push_back(self->progressOf(row));
                reply(std::move(all));
            });
        });
    }

    void end()
    {
        m_isAlive = false;
        for (auto& [id, job] : m_running)
            job.stop.request_stop();
        m_running.clear();
    }

private:
    struct Job {
        DownloadProgress progress;
        Enclosure enclosure;
        std::shared_ptr<media::MediaSource> source;
        std::stop_source stop;
        std::int64_t serial = 0; ///< tells a job from an earlier one of the same episode
        bool isReady = false;
        bool isFetching = false;
    };

    DownloadProgress progressOf(const store::DownloadRow& row) const
    {
        if (const auto found = m_running.find(row.episodeId); found != m_running.end())
            return found->second.progress;
        DownloadProgress progress{row.episodeId, row.state};
        progress.totalBytes = static_cast<std::uint64_t>(row.sizeBytes);
        progress.fetchedBytes = row.state == DownloadState::Complete ? progress.totalBytes : 0;
        progress.path = m_services.media.pathOf(mediaKey(row.enclosureId));
        if (row.state == DownloadState::Failed)
            progress.error = Error{ErrorCode::Network, row.errorDetail};
        return progress;
    }

    void startReady()
    {
        std::size_t fetching = 0;
        for (const auto& [id, job] : m_running)
            fetching += job.isFetching ? 1 : 0;
        for (auto& [id, job] : m_running) {
            if (fetching >= kDownloadsAtOnce)
                return;
            if (!job.isReady || job.isFetching)
                continue;
            job.isFetching = true;
            ++fetching;
            fetch(id, job);
        }
    }

    void fetch(EpisodeId id, Job& job)
    {
        job.progress.state = DownloadState::Running;
        tell(id);
        m_services.pool.post([self = shared_from_this(), id, serial = job.serial, enclosure = job.enclosure,
                                 stop = job.stop.get_token()] {
            auto source = openEnclosure(self->m_services, enclosure);
            if (!source || !source->fetched)
                return self->post([id, serial, source](Implementation& me) {
                    me.endFetch(id, serial,
                        source ? Result<>(fail(ErrorCode::Internal, "nothing to fetch")) : fail(source.error()));
                });
            source->fetched->fetchAll(
                [self, id, serial](std::uint64_t fetched, std::uint64_t total) {
                    self->post([=](Implementation& me) { me.onProgress(id, serial, fetched, total); });
                },
                [self, id, serial](
                    Result<> result) { self->post([=](Implementation& me) { me.endFetch(id, serial, result); }); },
                stop);
            self->post([id, serial, fetched = source->fetched](Implementation& me) {
                if (auto* running = me.findJob(id, serial))
                    running->source = fetched;
            });
        });
    }

    /// @return the job where it still is the one that asked; a later one of the same episode is not.
    Job* findJob(EpisodeId id, std::int64_t serial)
    {
        const auto found = m_running.find(id);
        return found != m_running.end() && found->second.serial == serial ? &found->second : nullptr;
    }

    void endFetch(EpisodeId id, std::int64_t serial, const Result<>& result)
    {
        if (findJob(id, serial))
            end(id, result);
    }

    void post(std::function<void(Implementation&)> task)
    {
        m_services.main.post([self = shared_from_this(), task = std::move(task)] {
            if (self->m_isAlive)
                task(*self);
        });
    }

    void onProgress(EpisodeId id, std::int64_t serial, std::uint64_t fetched, std::uint64_t total)
    {
        auto* job = findJob(id, serial);
        if (!job)
            return;
        job->progress.fetchedBytes = fetched;
        job->progress.totalBytes = total;
        tell(id);
    }

    void end(EpisodeId id, const Result<>& result)
    {
        const auto found = m_running.find(id);
        if (found == m_running.end())
            return;
        auto job = std::move(found->second);
        m_running.erase(found);
        auto& progress = job.progress;
        progress.state = result ? DownloadState::Complete : DownloadState::Failed;
        if (!result)
            progress.error = result.error();
        if (job.enclosure.id.isSet()) {
            progress.path = m_services.media.pathOf(mediaKey(job.enclosure.id));
            std::error_code unknown; // what was streamed before comes without progress
            if (const auto size = std::filesystem::file_size(progress.path, unknown); result && !unknown)
                progress.fetchedBytes = progress.totalBytes = size;
            m_enclosures[id] = job.enclosure.id;
            put(id, progress.state, result ? std::string() : result.error().detail, progress.fetchedBytes);
        }
        observers.tell(progress);
        startReady();
    }

    void put(EpisodeId id, DownloadState state, const std::string& error, std::uint64_t sizeBytes = 0)
    {
        store::DownloadRow row;
        row.episodeId = id;
        const auto found = m_running.find(id);
        row.enclosureId = found != m_running.end() ? found->second.enclosure.id : m_enclosures[id];
        row.state = state;
        row.sizeBytes = static_cast<std::int64_t>(sizeBytes);
        row.addedAt = m_services.clock.now();
        row.errorDetail = error;
        m_services.store.writeFirst([self = shared_from_this(), row](store::Session& session) {
            if (const auto result = session.downloads.put(row); !result)
                log("library").warn("download of {}: {}", row.episodeId.value, result.error().detail);
            self->post([id = row.episodeId](
                           Implementation& me) { me.m_catalogue.announce({.listsChanged = true, .episodes = {id}}); });
        });
    }

    void forget(EpisodeId id, Reply<> reply)
    {
        m_services.store.writeFirst([self = shared_from_this(), id, reply = std::move(reply)](store::Session& session) {
            const auto result = session.downloads.remove(id);
            self->post([id, result, reply](Implementation& me) {
                me.m_catalogue.announce({.listsChanged = true, .episodes = {id}});
                reply(result);
            });
        });
    }

    void tell(EpisodeId id) { observers.tell(m_running.at(id).progress); }

    Services m_services;
    Catalogue& m_catalogue;
    bool m_isAlive = true;
    std::int64_t m_lastSerial = 0;
    std::map<EpisodeId, Job> m_running; ///< waiting and running, in the order of their ids
    std::map<EpisodeId, EnclosureId> m_enclosures;
};

Downloads::Downloads(Services services, Catalogue& catalogue)
    : m_implementation(std::make_shared<Implementation>(std::move(services), catalogue))
{
}

Downloads::~Downloads()
{
    m_implementation->end();
}
void Downloads::resumeAll()
{
    m_implementation->resumeAll();
}
void Downloads::start(EpisodeId id)
{
    m_implementation->start(id);
}
void Downloads::cancel(EpisodeId id)
{
    m_implementation->cancel(id);
}
void Downloads::remove(EpisodeId id, Reply<> reply)
{
    m_implementation->remove(id, std::move(reply));
}
void Downloads::list(Reply<std::vector<DownloadProgress>> reply)
{
    m_implementation->list(std::move(reply));
}

Observation Downloads::observe(std::function<void(const DownloadProgress&)> observer)
{
    return m_implementation->observers.add(std::move(observer));
}

} // namespace tidemark::library
